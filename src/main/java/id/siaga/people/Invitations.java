package id.siaga.people;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.db.Tx;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.rounds.Round;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Issues the codes with which supervisors' phones come in: no passwords, fifty random bits each, good once and for
 * three days. The codes themselves are not kept: issuing again makes new ones and voids those not used yet.
 */
public final class Invitations {
  public static final Duration LIFETIME = Duration.ofHours(72);
  static final String PURPOSE = "invitation";
  private static final int ISSUE_MAX_PEOPLE = 20_000;
  private final OfficeJournal office;
  private final Codes codes;
  private final Links links;
  private final Clock clock;

  /** Who is to be invited: everybody with a station of this round in the territory, or only these stations. */
  public record Wanted(Round round, Territory territory, List<Long> stationsOrNull) {}

  /** A fresh invitation; the only time that its code can be read. */
  public record Invitation(long station, UUID person, String name, String code, String link) {}

  Invitations(OfficeJournal office, Codes codes, Links links, Clock clock) {
    this.office = office;
    this.codes = codes;
    this.links = links;
    this.clock = clock;
  }

  /**
   * Issues to everybody wanted, in the order of the stations; all in one transaction.
   *
   * @param base address of our pages, as {@link Links#base} gives it
   */
  public Future<List<Invitation>> issue(Actor actor, Wanted wanted, String base) {
    Territory within = wanted.territory().intersect(actor.territory());
    int round = wanted.round().id();
    return office.write((tx, out) -> InvitationStore
        .invited(tx, within, round, wanted.stationsOrNull(), ISSUE_MAX_PEOPLE + 1)
        .compose(people -> {
          if (people.isEmpty()) return Future.succeededFuture(List.of());
          if (people.size() > ISSUE_MAX_PEOPLE) throw tooMany();
          Instant now = clock.instant();
          List<Invitation> made = made(people, base);
          out.add(new Event("invitation.issued", null, actor.person(), now,
              new Body().put("round", round).put("count", made.size()).text()));
          List<UUID> persons = made.stream().map(Invitation::person).toList();
          return InvitationStore.voidUnused(tx, round, persons, now)
              .compose(done -> InvitationStore.insert(tx, round, rows(made), now, now.plus(LIFETIME)))
              .map(made);
        }));
  }

  /** Invites one person who has just got a station, inside the transaction that gives it; their older codes end. */
  public Future<Invitation> issue(Tx tx, UUID actor, int round, Invited invited, List<Event> out) {
    Instant now = clock.instant();
    String code = codes.invitation();
    Invitation made = new Invitation(invited.station(), invited.person(), null, code,
        links.phone(invited.base(), code));
    out.add(new Event("invitation.issued", null, actor, now, new Body().put("round", round).put("count", 1).text()));
    return InvitationStore.voidUnused(tx, round, List.of(invited.person()), now)
        .compose(done -> InvitationStore.insert(tx, round, rows(List.of(made)), now, now.plus(LIFETIME)))
        .map(made);
  }

  /** Somebody's new station, and the address of our pages for the link. */
  public record Invited(long station, UUID person, String base) {}

  private List<Invitation> made(List<InvitationStore.Invited> people, String base) {
    List<Invitation> made = new ArrayList<>(people.size());
    people.stream().sorted(Comparator.comparingLong(InvitationStore.Invited::station)
        .thenComparing(InvitationStore.Invited::person)).forEach(invited -> {
          String code = codes.invitation();
          made.add(new Invitation(invited.station(), invited.person(), invited.name(), code,
              links.phone(base, code)));
        });
    return made;
  }

  private List<InvitationStore.New> rows(List<Invitation> made) {
    return made.stream().map(i -> new InvitationStore.New(UUID.randomUUID(), i.station(), i.person(),
        codes.hash(PURPOSE, Codes.normal(i.code())))).toList();
  }

  private static Problem tooMany() {
    return Problem.conflict("Lebih dari " + ISSUE_MAX_PEOPLE + " undangan sekaligus; pilih wilayah yang lebih kecil.",
        "More than " + ISSUE_MAX_PEOPLE + " invitations at once; choose a smaller territory.");
  }
}
