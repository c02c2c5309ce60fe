package id.siaga.staffing;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.documents.PdfJob;
import id.siaga.jobs.JobRun;
import id.siaga.jobs.JobRunner;
import id.siaga.people.Invitations;
import id.siaga.people.Invitations.Invitation;
import id.siaga.region.Stations;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Makes the sheet of invitation cards: issues the codes, which voids those of an earlier sheet that nobody used, and
 * prints each once. The file holds live codes, so only who asked for it can read it, and only for a day.
 */
final class InvitationSheet implements JobRunner {
  private static final int CHUNK_CARDS = 8 * InvitationCards.PER_PAGE;
  private final Db db;
  private final Rounds rounds;
  private final Invitations invitations;

  /** What a sheet is made of, as the job keeps it. */
  record Order(int round, List<Territory.Span> territory, List<Long> stations, String base) {}

  InvitationSheet(Db db, Rounds rounds, Invitations invitations) {
    this.db = db;
    this.rounds = rounds;
    this.invitations = invitations;
  }

  @Override
  public String kind() {
    return "invitation-sheet";
  }

  @Override
  public Duration keep() {
    return Duration.ofHours(24);
  }

  @Override
  public boolean ownerOnly() {
    return true;
  }

  @Override
  public Future<Output> run(JobRun run) {
    Order order = run.input(Order.class);
    Round round = rounds.get(order.round());
    Territory territory = new Territory(order.territory());
    Actor owner = new Actor(run.owner(), new UUID(0, 0), Role.ADMIN, territory, 0);
    Instant until = rounds.clock().instant().plus(Invitations.LIFETIME);
    return invitations.issue(owner, new Invitations.Wanted(round, territory, order.stations()), order.base())
        .compose(made -> {
          if (made.isEmpty()) throw nobody();
          return new Stations(db).names(made.stream().map(Invitation::station).collect(Collectors.toSet()))
              .map(names -> new InvitationCards(round, names, order.base() + "/phone", until))
              .compose(cards -> PdfJob.print(run, "Kartu undangan Siaga TPS", made, CHUNK_CARDS, cards::pages));
        }).map(done -> new Output("undangan-putaran-" + round.id() + ".pdf", "application/pdf"));
  }

  private static Problem nobody() {
    return Problem.conflict("Belum ada pengawas yang ditugaskan di wilayah ini. Tugaskan pengawas lebih dahulu.",
        "No supervisor is assigned in this territory yet. Assign supervisors first.");
  }
}
