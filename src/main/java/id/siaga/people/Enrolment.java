package id.siaga.people;

import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.db.Tx;
import id.siaga.journal.Event;
import id.siaga.people.InvitationStore.Held;
import id.siaga.people.Sessions.Opening;
import id.siaga.people.Sessions.Signed;
import id.siaga.region.Station;
import id.siaga.region.Stations;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import io.vertx.core.Future;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Lets a supervisor's phone in by its invitation. With a key of the device the same code answers again for some
 * minutes, because the answer may be lost on the way; without one it serves once. A person has one active phone.
 */
final class Enrolment {
  static final Duration ANSWER_AGAIN = Duration.ofMinutes(10);
  private final OfficeJournal office;
  private final Sessions sessions;
  private final Codes codes;
  private final CodeBrake brake;
  private final Rounds rounds;

  /** Somebody at the door: what they typed, their device's key if it has one, and where they come from. */
  record Knock(String code, String publicKey, String device, String address) {}

  /** What a phone needs to start working, in one answer. */
  public record View(String token, String refreshToken, Instant expiresAt, Sessions.ActorView actor, Station station,
      Round.View round) {}

  Enrolment(OfficeJournal office, Sessions sessions, Codes codes, CodeBrake brake, Rounds rounds) {
    this.office = office;
    this.sessions = sessions;
    this.codes = codes;
    this.brake = brake;
    this.rounds = rounds;
  }

  Future<View> accept(Knock knock) {
    String code = Codes.normal(knock.code());
    if (code == null) {
      throw Problem.invalid("code", "kode undangan terdiri atas " + Codes.INVITATION_CHARS + " huruf dan angka",
          "an invitation code has " + Codes.INVITATION_CHARS + " letters and digits");
    }
    byte[] key = PublicKeys.read("publicKey", knock.publicKey());
    String device = key == null ? null : Codes.text(key);
    brake.admit(device, knock.address());
    return office.<Optional<View>>write((tx, out) -> InvitationStore.hold(tx, codes.hash(Invitations.PURPOSE, code))
        .compose(held -> held.isEmpty() ? nothing() : answer(tx, held.get(), knock, key, out)))
        .map(view -> view.orElseThrow(() -> {
          brake.wrong(device, knock.address());
          return gone();
        }));
  }

  private Future<Optional<View>> answer(Tx tx, Held held, Knock knock, byte[] key, List<Event> out) {
    Optional<Round> round = rounds.all().stream().filter(r -> r.id() == held.round()).findFirst();
    Instant now = rounds.clock().instant();
    if (round.isEmpty()) return nothing();
    if (held.usedAt() != null) {
      boolean same = key != null && held.publicKey() != null && MessageDigest.isEqual(key, held.publicKey());
      boolean soon = now.isBefore(held.usedAt().plus(ANSWER_AGAIN));
      return same && soon ? again(tx, held, round.get()) : nothing();
    }
    if (held.voided() || !now.isBefore(held.expiresAt())) return nothing();
    Opening opening = Opening.of(held.person(), knock.device(), held.round(), until(round.get(), now));
    // Sent together: a hall of phones must not wait for one answer after the other.
    Future<Void> ended = sessions.endOthers(tx, held.person(), held.round(), opening.id(), out);
    Future<Signed> opened = sessions.open(tx, opening, out);
    Future<Integer> used = InvitationStore.use(tx, held.id(), key, opening.id(), now);
    return Future.all(ended, opened, used, station(tx, held, round.get()))
        .map(all -> Optional.of(view(all.resultAt(1), all.resultAt(3), round.get())));
  }

  /** The answer was lost: the same session once more, with a new refresh token. */
  private Future<Optional<View>> again(Tx tx, Held held, Round round) {
    return SessionStore.hold(tx, held.session(), rounds.clock().instant())
        .compose(session -> session.isEmpty() ? nothing()
            : Future.all(sessions.reissue(tx, session.get()), station(tx, held, round))
                .map(both -> Optional.of(view(both.resultAt(0), both.resultAt(1), round))));
  }

  private static Future<Station> station(Tx tx, Held held, Round round) {
    long code = held.station();
    return new Stations(tx).find(Territory.station(code), round.roll(), code)
        .map(found -> found.orElseGet(() -> new Station(code, (int) (code % 1000), null, null, null, null, null, null,
            null, null, null)));
  }

  private View view(Signed signed, Station station, Round round) {
    return new View(signed.access().token(), signed.refreshToken(), signed.access().expiresAt(), signed.actor(),
        station, round.view(rounds.clock()));
  }

  /** Until the days after the vote are over; a vote that wall time has passed (a rehearsal's, the demo's) is today. */
  static Instant until(Round round, Instant now) {
    Instant dayAfter = round.votingDay().plusDays(1).atStartOfDay(round.zone()).toInstant();
    Duration after = Duration.ofDays(Math.max(1, round.settings().sessionDaysAfter()));
    return (dayAfter.isBefore(now) ? now : dayAfter).plus(after);
  }

  private static Future<Optional<View>> nothing() {
    return Future.succeededFuture(Optional.empty());
  }

  private static Problem gone() {
    return Problem.of(Problem.Kind.GONE,
        "Kode undangan ini tidak berlaku: salah ketik, sudah dipakai, atau kedaluwarsa. Mintalah kode baru kepada "
            + "Panwascam.", "This invitation code is not valid: mistyped, already used, or expired. Please ask your "
            + "supervisor's office for a new code.");
  }
}
