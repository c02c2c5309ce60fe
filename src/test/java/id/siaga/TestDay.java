package id.siaga;

import id.siaga.TestServer.Answer;
import id.siaga.access.Actor;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A voting day with the 992 sample stations, and supervisors, coordinators and reports made in one line each. */
public final class TestDay implements AutoCloseable {
  public static final long TPS1 = 3673011001001L;
  public static final long TPS2 = 3673011001002L;
  /** In another kecamatan than the two above. */
  public static final long FAR = 3673021001001L;
  public final TestServer server;
  public final TestClock clock;
  public final String admin;
  public final int round;

  private TestDay(TestServer server, TestClock clock) {
    this.server = server;
    this.clock = clock;
    this.admin = staff("Admin Uji", Role.ADMIN, "36.73");
    this.round = TestOffice.round(server, admin);
    Answer stations = TestOffice.importStations(server, admin, TestOffice.sample());
    if (stations.status() != 200 || !stations.json().path("errors").isEmpty()) {
      throw new IllegalStateException(stations.status() + " " + stations.json());
    }
  }

  public static TestDay start() {
    TestClock clock = new TestClock();
    TestServer server = TestServer.start(clock);
    TestDay day = new TestDay(server, clock);
    Server.wait(server.server.kernel().rounds().reload());
    return day;
  }

  /** A person with rights, and a token. */
  public String staff(String name, Role role, String territory) {
    return token(person(name), role, Territory.parse("territory", territory), 0);
  }

  /** The supervisor of a station, and a token. */
  public String supervisor(long station) {
    return token(person("Pengawas " + station), Role.SUPERVISOR, Territory.station(station), round);
  }

  private String token(UUID person, Role role, Territory territory, int ofRound) {
    Territory.Span span = territory.spans().get(0);
    owner("insert into rights (id, person, role, low, high, round, granted_at) values (?, ?, ?, ?, ?, ?, now())",
        UUID.randomUUID(), person, role.wire(), span.low(), span.high(), ofRound == 0 ? null : ofRound);
    return TestActors.token(server, new Actor(person, UUID.randomUUID(), role, territory, ofRound));
  }

  private UUID person(String name) {
    UUID id = UUID.randomUUID();
    owner("insert into person (id, name, created_at) values (?, ?, now())", id, name);
    return id;
  }

  public void owner(String sql, Object... args) {
    TestOwner.ask(server.database.ownerUrl(), sql, connection -> {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        for (int i = 0; i < args.length; i++) statement.setObject(i + 1, args[i]);
        return statement.execute();
      }
    });
  }

  /** An item as a phone sends it. */
  public static Map<String, Object> item(long station, String kind, Instant at, Map<String, ?> body) {
    Map<String, Object> item = new HashMap<>();
    item.put("id", UUID.randomUUID().toString());
    item.put("station", station);
    item.put("kind", kind);
    item.put("occurredAt", at.toString());
    item.put("body", body);
    return item;
  }

  public Map<String, Object> item(long station, String kind, Map<String, ?> body) {
    return item(station, kind, clock.instant(), body);
  }

  @SafeVarargs
  public final Answer file(String token, Map<String, Object>... items) {
    return server.post("/api/reports", token, Map.of("items", new ArrayList<>(List.of(items))));
  }

  @Override
  public void close() {
    server.close();
  }
}
