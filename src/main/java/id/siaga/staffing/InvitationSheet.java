package id.siaga.staffing;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.documents.PdfBook;
import id.siaga.jobs.JobRun;
import id.siaga.jobs.JobRunner;
import id.siaga.people.Invitations;
import id.siaga.people.Invitations.Invitation;
import id.siaga.region.Stations;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import id.siaga.web.Json;
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
    Order order = order(run.input());
    Round round = rounds.get(order.round());
    Territory territory = new Territory(order.territory());
    Actor owner = new Actor(run.owner(), new UUID(0, 0), Role.ADMIN, territory, 0);
    Instant until = rounds.clock().instant().plus(Invitations.LIFETIME);
    return invitations.issue(owner, new Invitations.Wanted(round, territory, order.stations()), order.base())
        .compose(made -> {
          if (made.isEmpty()) throw nobody();
          run.progress(0, made.size());
          return new Stations(db).names(made.stream().map(Invitation::station).collect(Collectors.toSet()))
              .map(names -> new InvitationCards(round, names, order.base() + "/phone", until))
              .compose(cards -> print(run, cards, made));
        }).map(done -> new Output("undangan-putaran-" + round.id() + ".pdf", "application/pdf"));
  }

  private static Future<Void> print(JobRun run, InvitationCards cards, List<Invitation> made) {
    return run.work(() -> new PdfBook("Kartu undangan Siaga TPS")).compose(book -> {
      Future<Void> printed = Future.succeededFuture();
      for (int from = 0; from < made.size(); from += CHUNK_CARDS) {
        int end = Math.min(from + CHUNK_CARDS, made.size());
        List<Invitation> chunk = made.subList(from, end);
        printed = printed.compose(ok -> run.<Void>work(() -> {
          run.check();
          book.add(cards.pages(chunk));
          return null;
        })).onSuccess(ok -> run.progress(end, made.size()));
      }
      return printed.compose(ok -> run.<Void>work(() -> {
        book.save(run.file());
        return null;
      })).eventually(() -> run.<Void>work(() -> {
        book.close();
        return null;
      }));
    });
  }

  private static Order order(String input) {
    try {
      return Json.MAPPER.readValue(input, Order.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored input does not fit", e);
    }
  }

  private static Problem nobody() {
    return Problem.conflict("Belum ada pengawas yang ditugaskan di wilayah ini. Tugaskan pengawas lebih dahulu.",
        "No supervisor is assigned in this territory yet. Assign supervisors first.");
  }
}
