package id.siaga.people;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.web.Endpoint;
import id.siaga.web.FromHeader;
import id.siaga.web.None;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;

/** The calls of the page behind the set-up link. */
final class SetUpEndpoints {
  private final SetUp setUp;
  private final SessionEndpoints sessions;

  public record Needed(boolean needed) {}

  public record Input(String code, String name, String login, String password, String territory, LocalDate votingDay,
      @FromHeader("user-agent") String device) {
    public Input {
      if (votingDay == null || votingDay.getYear() < 2000 || votingDay.getYear() > 2100) {
        throw Problem.invalid("votingDay", "isi tanggal pemungutan suara, misalnya 2024-11-27",
            "enter the voting day, for example 2024-11-27");
      }
    }

    SetUp.Office office() {
      return new SetUp.Office(name, login, password, Territory.parse("territory", territory), votingDay, device);
    }
  }

  SetUpEndpoints(SetUp setUp, SessionEndpoints sessions) {
    this.setUp = setUp;
    this.sessions = sessions;
  }

  List<Endpoint<?, ?>> endpoints() {
    return List.of(
        Endpoint.get("/api/setup", Access.anyone("says only whether an office exists yet"), None.class, Needed.class,
            (nobody, in) -> setUp.needed().map(Needed::new)),
        Endpoint.post("/api/setup", Access.anyone("the printed one-time code is the proof"), Input.class,
            SessionEndpoints.SessionView.class, this::run));
  }

  private Future<?> run(Actor nobody, Input in) {
    return setUp.run(in.code(), in.office()).map(sessions::toBrowser);
  }
}
