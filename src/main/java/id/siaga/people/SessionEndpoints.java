package id.siaga.people;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Role;
import id.siaga.access.Tokens;
import id.siaga.people.Sessions.Signed;
import id.siaga.web.Endpoint;
import id.siaga.web.FromHeader;
import id.siaga.web.Maybe;
import id.siaga.web.None;
import id.siaga.web.Reply;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The calls around one's own sessions: sign in, stay signed in, see where, sign out. */
final class SessionEndpoints {
  private static final int TYPED_MAX_CHARS = 128;
  private final SignIn signIn;
  private final Sessions sessions;
  private final SessionList list;
  private final Clock clock;
  private final boolean https;

  /** A session on the wire; the refresh token stands here for phones only, browsers get it as a cookie. */
  public record SessionView(String token, Instant expiresAt, @Maybe String refreshToken, Sessions.ActorView actor) {}

  public record SignInInput(String login, String password, @FromHeader("user-agent") String device) {
    public SignInInput {
      require("login", login);
      require("password", password);
    }
  }

  public record RefreshInput(@Maybe String refreshToken, @FromHeader("cookie:siaga_refresh") String cookie) {}

  /** Whose sessions to list; one's own when absent. */
  public record ListInput(@Maybe UUID person) {}

  public record EndInput(UUID id) {}

  SessionEndpoints(SignIn signIn, Sessions sessions, SessionList list, Clock clock, boolean https) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.list = list;
    this.clock = clock;
    this.https = https;
  }

  List<Endpoint<?, ?>> endpoints() {
    return List.of(
        Endpoint.post("/api/session", Access.anyone("signing in is how a stranger becomes somebody"),
            SignInInput.class, SessionView.class, this::signIn),
        Endpoint.post("/api/session/refresh", Access.anyone("the refresh token itself is the proof"),
            RefreshInput.class, SessionView.class, this::refresh),
        Endpoint.delete("/api/session", Access.signedIn("ends the caller's own session"),
            None.class, Void.class, this::signOut),
        Endpoint.get("/api/sessions", Access.signedIn("own sessions; others' with STAFF_MANAGE, by territory in SQL"),
            ListInput.class, SessionList.Page.class, (actor, in) -> list.of(actor, in.person())),
        Endpoint.delete("/api/sessions/:id",
            Access.signedIn("own sessions; others' with STAFF_MANAGE, by territory in SQL"),
            EndInput.class, Void.class, (actor, in) -> list.end(actor, in.id())));
  }

  private Future<?> signIn(Actor nobody, SignInInput in) {
    return signIn.with(in.login(), in.password(), in.device(), clock).map(this::toBrowser);
  }

  private Future<?> refresh(Actor nobody, RefreshInput in) {
    if (in.refreshToken() != null) return sessions.refresh(in.refreshToken()).map(SessionEndpoints::toPhone);
    if (in.cookie() == null) throw Tokens.signedOut();
    return sessions.refresh(in.cookie()).map(this::toBrowser);
  }

  private Future<?> signOut(Actor actor, None in) {
    // A phone has no cookie of its own; the one beside it may be a staff member's.
    Map<String, String> headers = actor.role() == Role.SUPERVISOR ? Map.of() : Map.of("set-cookie", cookie("", 0));
    return list.end(actor, actor.session()).map(done -> Reply.with(null, headers));
  }

  static SessionView toPhone(Signed signed) {
    return new SessionView(signed.access().token(), signed.access().expiresAt(), signed.refreshToken(),
        signed.actor());
  }

  /** Answers with the refresh token in a cookie that scripts cannot read and other sites cannot send. */
  Reply<SessionView> toBrowser(Signed signed) {
    long seconds = Math.max(1, Duration.between(clock.instant(), signed.refreshUntil()).toSeconds());
    SessionView view = new SessionView(signed.access().token(), signed.access().expiresAt(), null, signed.actor());
    return Reply.with(view, Map.of("set-cookie", cookie(signed.refreshToken(), seconds)));
  }

  private String cookie(String value, long seconds) {
    return "siaga_refresh=" + value + "; Path=/api/session; Max-Age=" + seconds + "; HttpOnly; SameSite=Strict"
        + (https ? "; Secure" : "");
  }

  private static void require(String field, String text) {
    if (text == null || text.isBlank() || text.length() > TYPED_MAX_CHARS) {
      throw Problem.invalid(field, "wajib diisi, paling panjang " + TYPED_MAX_CHARS + " huruf",
          "is required, at most " + TYPED_MAX_CHARS + " characters");
    }
  }
}
