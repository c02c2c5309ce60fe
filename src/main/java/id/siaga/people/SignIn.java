package id.siaga.people;

import id.siaga.access.Problem;
import id.siaga.db.Db;
import id.siaga.people.Sessions.Opening;
import id.siaga.people.Sessions.Signed;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/** Lets staff in by login and password, taking the same time and saying the same words whatever was wrong. */
final class SignIn {
  /** Longer than a voting day with its night of counting: nobody is put out in the middle of it. */
  static final Duration SESSION = Duration.ofHours(48);
  private final Db db;
  private final OfficeJournal office;
  private final Sessions sessions;
  private final Passwords passwords;
  private final SignInBrake brake;

  SignIn(Db db, OfficeJournal office, Sessions sessions, Passwords passwords, SignInBrake brake) {
    this.db = db;
    this.office = office;
    this.sessions = sessions;
    this.passwords = passwords;
    this.brake = brake;
  }

  Future<Signed> with(String typedLogin, String password, String device, Clock clock) {
    String login = typedLogin.trim().toLowerCase(Locale.ROOT);
    brake.admit(login);
    return SessionStore.login(db, login).compose(found -> {
      String hash = found.map(SessionStore.Login::passwordHash).orElse(null);
      return passwords.matches(password, hash).compose(right -> {
        if (!right) throw wrong();
        brake.clear(login);
        Opening opening = Opening.of(found.orElseThrow().person(), device, 0, clock.instant().plus(SESSION));
        return office.write((tx, out) -> sessions.open(tx, opening, out));
      });
    });
  }

  private static Problem wrong() {
    return Problem.of(Problem.Kind.SIGNED_OUT, "Nama masuk atau kata sandi tidak cocok.",
        "Login or password is not right.");
  }
}
