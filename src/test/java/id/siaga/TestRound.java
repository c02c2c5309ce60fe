package id.siaga;

import id.siaga.access.Actor;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.access.Tokens;
import id.siaga.journal.Event;
import id.siaga.journal.Journal;
import id.siaga.journal.Tailer;
import id.siaga.rounds.Round;
import id.siaga.rounds.RoundChains;
import id.siaga.rounds.RoundClock;
import id.siaga.rounds.RoundSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A round on a running server, made and written to without the features that will do so in earnest. */
public final class TestRound {
  public static final Territory CITY = Territory.parse("", "36.73");
  public final int id;
  private final Kernel kernel;

  private TestRound(int id, Kernel kernel) {
    this.id = id;
    this.kernel = kernel;
  }

  /** Creates a round over the whole city. */
  public static TestRound create(TestServer server) {
    Kernel kernel = server.server.kernel();
    Round draft = new Round(0, "Pemungutan suara (contoh)", "vote", LocalDate.of(2024, 11, 27),
        ZoneId.of("Asia/Jakarta"), 0, null, CITY, RoundSettings.PRESET_2024, RoundClock.WALL);
    Round made = Server.wait(kernel.db().tx(tx -> kernel.rounds().create(tx, draft)));
    Server.wait(kernel.rounds().reload());
    return new TestRound(made.id(), kernel);
  }

  /** The newest round of a server that was started on an existing database. */
  public static TestRound existing(TestServer server) {
    Kernel kernel = server.server.kernel();
    return new TestRound(kernel.rounds().current().id(), kernel);
  }

  /** Appends one event for each station, null for none, and returns the last number. */
  public long append(Long... stations) {
    List<Event> events = new ArrayList<>();
    for (Long station : stations) events.add(event("report.filed", station, "{\"kind\":\"note\"}"));
    return append(id, events);
  }

  public long append(int chain, List<Event> events) {
    long first = Server.wait(kernel.journal().write(tx -> kernel.journal().append(tx, chain, events)));
    return first + events.size() - 1;
  }

  /** Commits without waking the tailer, as another process would. */
  public long appendUnseen(List<Event> events) {
    long first = Server.wait(kernel.db().tx(tx -> kernel.journal().append(tx, id, events)));
    return first + events.size() - 1;
  }

  public Event event(String kind, Long station, String body) {
    return new Event(kind, station, null, kernel.clock().instant(), body);
  }

  public Actor actor(Role role, Territory territory) {
    return new Actor(UUID.randomUUID(), UUID.randomUUID(), role, territory, 0);
  }

  public String token(Actor actor) {
    return kernel.tokens().issue(actor, 0).token();
  }

  public Tokens tokens() {
    return kernel.tokens();
  }

  public Vertx vertx() {
    return kernel.vertx();
  }

  public Journal journal() {
    return kernel.journal();
  }

  public Tailer tailer() {
    return kernel.tailer();
  }

  public MeterRegistry meters() {
    return kernel.meters();
  }

  public RoundChains chains() {
    return new RoundChains(kernel.rounds(), kernel.db());
  }
}
