package id.siaga.people;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.access.Tokens;
import id.siaga.db.Tx;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import io.vertx.core.Future;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens, continues and ends sessions. A refresh token works until its successor is first used, because an answer may
 * be lost; one that comes back later than that is a copy in somebody else's hands and ends the session.
 */
final class Sessions {
  /** A resend within this time gets the very same successor, so that two tabs do not sign each other out. */
  static final Duration RESEND = Duration.ofSeconds(60);
  private static final int DEVICE_MAX_CHARS = 200;
  private final OfficeJournal office;
  private final Tokens tokens;
  private final RefreshTokens refresh;
  private final Clock clock;

  /** A session as its owner gets it: an access token, the refresh token, and who they are. */
  record Signed(Tokens.Issued access, String refreshToken, Instant refreshUntil, ActorView actor) {}

  /** The wire form of who is signed in. */
  public record ActorView(UUID id, String name, Role role, List<Territory.Span> territories) {}

  /** Whose session, on what, for which round (0 for staff), until when. */
  record Opening(UUID id, UUID person, String device, int round, Instant expiresAt) {
    static Opening of(UUID person, String device, int round, Instant expiresAt) {
      return new Opening(UUID.randomUUID(), person, device, round, expiresAt);
    }
  }

  Sessions(OfficeJournal office, Tokens tokens, RefreshTokens refresh, Clock clock) {
    this.office = office;
    this.tokens = tokens;
    this.refresh = refresh;
    this.clock = clock;
  }

  Clock clock() {
    return clock;
  }

  Future<Signed> open(Tx tx, Opening opening, List<Event> out) {
    Instant now = clock.instant();
    String token = refresh.first(opening.id());
    SessionStore.NewSession row = new SessionStore.NewSession(opening.id(), opening.person(),
        device(opening.device()), opening.round(), opening.expiresAt());
    Future<Integer> inserted = SessionStore.insert(tx, row, Codes.sha256(token), now);
    return Future.all(inserted, signed(tx, opening, token)).map(both -> {
      out.add(new Event("session.opened", null, opening.person(), now, new Body().put("person", opening.person())
          .put("session", opening.id()).put("round", opening.round()).text()));
      return both.resultAt(1);
    });
  }

  /** Exchanges a refresh token; throws SIGNED_OUT for all that is not good any more. */
  Future<Signed> refresh(String token) {
    Optional<UUID> session = refresh.session(token);
    if (session.isEmpty()) return Future.failedFuture(Tokens.signedOut());
    return office.<Optional<Signed>>write((tx, out) -> SessionStore.hold(tx, session.get(), clock.instant())
            .compose(held -> held.isEmpty() ? SessionStore.replaced(tx, session.get()).map(Sessions::over)
                : exchange(tx, held.get(), token, out)))
        .map(signed -> signed.orElseThrow(Tokens::signedOut));
  }

  /** Gives a live session one more refresh token beside the one that it has. */
  Future<Signed> reissue(Tx tx, SessionStore.Held held) {
    String token = refresh.first(held.id());
    return SessionStore.rotate(tx, held.id(), Codes.sha256(token), held.refreshHash(), clock.instant())
        .compose(done -> signed(tx, opening(held), token));
  }

  Future<Void> end(Tx tx, UUID actor, List<UUID> sessions, List<Event> out) {
    Instant now = clock.instant();
    return SessionStore.end(tx, sessions, now).map(ended -> {
      ended.forEach(e -> out.add(AccessChange.of(e.person(), e.session(), actor, now)));
      return null;
    });
  }

  /** Ends every session of somebody, also one that is being opened at this moment. */
  Future<Void> endAll(Tx tx, UUID actor, UUID person, List<Event> out) {
    Instant now = clock.instant();
    out.add(AccessChange.of(person, null, actor, now));
    return SessionStore.endAll(tx, person, now);
  }

  /** Ends somebody's sessions of one round (0 for staff) but one. */
  Future<Void> endOthers(Tx tx, UUID person, int round, UUID but, List<Event> out) {
    Instant now = clock.instant();
    return SessionStore.endOthers(tx, person, round, but, now).map(ended -> {
      ended.forEach(session -> out.add(AccessChange.of(person, session, person, now)));
      return null;
    });
  }

  private Future<Optional<Signed>> exchange(Tx tx, SessionStore.Held held, String token, List<Event> out) {
    byte[] hash = Codes.sha256(token);
    Instant now = clock.instant();
    boolean current = MessageDigest.isEqual(hash, held.refreshHash());
    boolean previous = held.previousHash() != null && MessageDigest.isEqual(hash, held.previousHash());
    if (!current && !previous) {
      return end(tx, null, List.of(held.id()), out).map(ended -> Optional.<Signed>empty());
    }
    boolean resend = previous && held.rotatedAt().plus(RESEND).isAfter(now);
    Instant rotatedAt = resend ? held.rotatedAt() : now;
    String next = refresh.next(held.id(), token, rotatedAt);
    return SessionStore.rotate(tx, held.id(), Codes.sha256(next), hash, rotatedAt)
        .compose(done -> signed(tx, opening(held), next)).map(Optional::of);
  }

  /** A phone that was replaced hears so, in order to tell its owner and to deliver what it still holds. */
  private static Optional<Signed> over(Optional<SessionStore.Replaced> replaced) {
    if (replaced.isEmpty()) return Optional.empty();
    throw Problem.of(Problem.Kind.REPLACED,
        "Tugas Anda di TPS ini sudah dialihkan kepada pengawas lain. Hubungi Panwascam bila ini keliru.",
        "Somebody else has taken over your station. Please ask your supervisor's office if this is a mistake.");
  }

  private static Opening opening(SessionStore.Held held) {
    return new Opening(held.id(), held.person(), null, held.round(), held.expiresAt());
  }

  private Future<Signed> signed(Tx tx, Opening opening, String refreshToken) {
    return SessionStore.standing(tx, opening.person(), opening.round()).map(found -> {
      SessionStore.Standing standing = found.orElseThrow(Tokens::signedOut);
      requireRights(standing);
      Actor actor = new Actor(opening.person(), opening.id(), standing.role(), standing.territory(), opening.round());
      ActorView view = new ActorView(actor.person(), standing.name(), actor.role(), actor.territory().spans());
      return new Signed(tokens.issue(actor, standing.officeSeq()), refreshToken, opening.expiresAt(), view);
    });
  }

  private static void requireRights(SessionStore.Standing standing) {
    if (standing.suspended()) {
      throw Problem.of(Problem.Kind.NOT_ALLOWED, "Akun Anda sedang ditangguhkan. Hubungi admin kantor Anda.",
          "Your account is suspended. Please ask your office's admin.");
    }
    if (standing.role() == null) {
      throw Problem.of(Problem.Kind.NOT_ALLOWED, "Anda belum mempunyai tugas. Hubungi admin kantor Anda.",
          "You have no duty at present. Please ask your office's admin.");
    }
  }

  private static String device(String device) {
    if (device == null) return null;
    String clean = device.replaceAll("\\p{Cntrl}", " ").trim();
    return clean.length() > DEVICE_MAX_CHARS ? clean.substring(0, DEVICE_MAX_CHARS) : clean;
  }
}
