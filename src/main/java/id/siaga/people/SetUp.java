package id.siaga.people;

import id.siaga.access.Problem;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.db.Tx;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.people.Sessions.Opening;
import id.siaga.people.Sessions.Signed;
import id.siaga.rounds.Round;
import id.siaga.rounds.RoundClock;
import id.siaga.rounds.RoundSettings;
import id.siaga.rounds.Rounds;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Turns an empty database into an office with its first admin and its first round, once. */
public final class SetUp {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("id"));
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private final Db db;
  private final OneTimeLinks links;
  private final Staff staff;
  private final Sessions sessions;
  private final Rounds rounds;

  /** What a new office says about itself and its first admin. */
  public record Office(String name, String login, String password, Territory territory, LocalDate votingDay,
      String device) {}

  SetUp(Db db, OneTimeLinks links, Staff staff, Sessions sessions, Rounds rounds) {
    this.db = db;
    this.links = links;
    this.staff = staff;
    this.sessions = sessions;
    this.rounds = rounds;
  }

  /** Brings the names of the months into memory, if that has not happened yet. */
  static void load() {
    DAY.format(LocalDate.EPOCH);
  }

  Future<Boolean> needed() {
    return SetUpStore.hasAdmin(db).map(has -> !has);
  }

  /** The code of a fresh set-up link, of which only the newest works; empty once there is an admin. */
  Future<Optional<String>> code() {
    return needed().compose(needed -> !needed ? Future.succeededFuture(Optional.empty())
        : db.tx(tx -> links.issue(tx, OneTimeLinks.SETUP, null)).map(Optional::of));
  }

  /** All of it or nothing; throws GONE for a code that is not the newest and unused. */
  Future<Signed> run(String code, Office office) {
    PersonFields.name("name", office.name());
    String login = PersonFields.login("login", office.login());
    PasswordRules.check("password", office.password(), login);
    Instant now = rounds.clock().instant();
    return links.check(db, OneTimeLinks.SETUP, code)
        .compose(good -> staff.passwords().hash(office.password()))
        // The head row first: opening the round's chain locks the journal, and whoever holds the head may wait for it.
        .compose(hash -> staff.office().write((tx, out) -> staff.office().lock(tx)
            .compose(held -> links.use(tx, OneTimeLinks.SETUP, code))
            .compose(used -> SetUpStore.hasAdmin(tx))
            .compose(has -> {
              if (has) throw OneTimeLinks.gone();
              return first(tx, office, hash, out);
            })
            .compose(admin -> sessions.open(tx,
                Opening.of(admin, office.device(), 0, now.plus(SignIn.SESSION)), out))))
        .compose(signed -> rounds.reload().map(signed));
  }

  private Future<UUID> first(Tx tx, Office office, String hash, List<Event> out) {
    Instant now = rounds.clock().instant();
    Territory.Span span = office.territory().spans().get(0);
    Round draft = new Round(0, "Pemilihan " + DAY.format(office.votingDay()), "vote", office.votingDay(), ZONE, 0, null,
        office.territory(), RoundSettings.PRESET_2024, RoundClock.WALL);
    Staff.Draft admin = new Staff.Draft(office.name(), office.login(), Role.ADMIN, office.territory());
    return SetUpStore.insertOffice(tx, span, now)
        .compose(done -> staff.add(tx, null, admin, out))
        .compose(person -> StaffStore.setPassword(tx, person, hash).map(person))
        .compose(person -> rounds.create(tx, draft).map(round -> {
          out.add(new Event("office.opened", null, person, now, new Body().put("person", person)
              .put("low", span.low()).put("high", span.high()).text()));
          out.add(new Event("round.created", null, person, now, new Body().put("round", round.id())
              .put("kind", round.kind()).put("votingDay", round.votingDay().toString()).text()));
          return person;
        }));
  }
}
