package id.siaga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.siaga.db.Migrations;
import java.io.IOException;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Shows with EXPLAIN ANALYZE that a kecamatan or a city among 50,000 stations reads its own part of the round and not
 * the others': what each list visits is counted, with and without known arguments, with and without the server's own
 * settings of the planner.
 */
class TerritoryListsTest {
  private static final String KECAMATAN = "array[3625050000000]::bigint[], array[3625059999999]::bigint[]";
  private static final String CITY = "array[3625000000000]::bigint[], array[3625999999999]::bigint[]";
  private static final int KECAMATAN_STATIONS = 100;
  private static final int CITY_STATIONS = 1_000;
  /** Papers, calls and steps of the own stations, some of them looked at twice. */
  private static final int EACH_MAX_ROWS = 8;
  /** Plans are nested deeper than anything that may be sent to the server. */
  private static final ObjectMapper PLANS = new ObjectMapper();
  private static final String NO_WORDS = "array[]::text[]";
  private static Config.Database database;

  @BeforeAll
  static void fill() {
    database = TestDatabase.create();
    TestDatabase.owner(database, ManyStations.FILL);
    TestDatabase.owner(database, "vacuum analyze");
  }

  /** So many rows need not be searched for what must not be there. */
  @AfterAll
  static void clear() {
    TestDatabase.owner(database, "truncate person, round, roll, made cascade");
  }

  static Stream<Arguments> lists() {
    String words = "array['contoh', '7']::text[]";
    return Stream.of(
        list("training.ReadinessStore.PAGE", "{}, 1, 1, null, " + NO_WORDS + ", 0, 100, now()"),
        list("training.ReadinessStore.PAGE", "{}, 1, 1, array['NO_QUIZ'], " + NO_WORDS + ", 0, 100, now()"),
        list("training.ReadinessStore.PAGE", "{}, 1, 1, null, " + words + ", 0, 100, now()"),
        list("training.ReadinessStore.COUNT", "{}, 1, 1, null, " + words),
        list("training.ReadinessStore.FUNNEL", "{}, 1, 1, 1000, 4"),
        list("training.Progress.SUM", "1, {}, 'unpassed', " + words),
        list("training.Progress.PAGE", "1, {}, 'all', " + NO_WORDS + ", 0, 200"),
        list("training.ReachStore.LIST", "{}, 1, 100"),
        list("training.GatheringStore.LIST", "{}, 1, null, 500"),
        list("staffing.PaperListStore.PAGE", "{}, now(), 1, '', " + NO_WORDS + ", null, 100"),
        list("staffing.PaperListStore.PAGE", "{}, now(), 1, '', " + NO_WORDS
            + ", md5('paper24520')::uuid, 100"),
        list("staffing.PaperListStore.COUNT", "{}, now(), 1, 'ID_CARD', " + words),
        list("staffing.PaperListStore.COUNT_ALL", "{}, now(), 1, ''"),
        list("staffing.ReplacementStore.PAGE", "1, {}, null, 'open', null, 100"),
        list("staffing.LateStore.PAGE", "1, {}, 'WAITING', null, 100"),
        list("staffing.CoverStore.LIST", "1, {}, null"),
        list("staffing.ProposalStore.LIST", "{}, 1, 50"),
        list("staffing.PlacementStore.TOTALS", "{}, 1, 1"),
        list("staffing.FitsStore.NEAREST", "1, {}, 1, 3625051001001, " + NO_WORDS + ", 400"))
        .flatMap(one -> one);
  }

  private static Stream<Arguments> list(String name, String arguments) {
    return Stream.of(Arguments.of(name, arguments.replace("{}", KECAMATAN), KECAMATAN_STATIONS),
        Arguments.of(name, arguments.replace("{}", CITY), CITY_STATIONS));
  }

  @ParameterizedTest(name = "{0} of {2}")
  @MethodSource("lists")
  void aListReadsItsOwnStations(String name, String arguments, int stations) throws Exception {
    try (Connection connection = Migrations.dataSource(database.ownerUrl()).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("prepare asked as " + sql(name));
      for (String mode : new String[] {"force_custom_plan", "force_generic_plan"}) {
        for (String scans : new String[] {"on", "off"}) {
          statement.execute("set plan_cache_mode = " + mode + "; set jit = off; set enable_seqscan = " + scans);
          JsonNode plan = explain(statement, arguments);
          Map<String, Double> visited = new TreeMap<>();
          count(plan, visited);
          assertTrue(!visited.isEmpty(), plan.toPrettyString());
          visited.forEach((table, rows) -> assertTrue(rows <= stations * EACH_MAX_ROWS,
              name + " visits " + rows + " rows of " + table + " (" + mode + ", " + scans + "): "
                  + plan.toPrettyString()));
        }
      }
    }
  }

  private static JsonNode explain(Statement statement, String arguments) throws SQLException, IOException {
    try (ResultSet rows = statement.executeQuery("explain (analyze, timing off, format json) execute asked("
        + arguments + ")")) {
      assertTrue(rows.next());
      return PLANS.readTree(rows.getString(1)).path(0).path("Plan");
    }
  }

  /** Adds up the rows that were looked at in each table that grows with the country. */
  private static void count(JsonNode node, Map<String, Double> visited) {
    String table = node.path("Relation Name").asText("");
    if (!table.isEmpty() && !table.equals("region")) {
      double rows = node.path("Actual Rows").asDouble() + node.path("Rows Removed by Filter").asDouble()
          + node.path("Rows Removed by Index Recheck").asDouble();
      visited.merge(table, rows * node.path("Actual Loops").asDouble(), Double::sum);
      boolean all = node.path("Node Type").asText().equals("Seq Scan") && ManyStations.LARGE.contains(table);
      assertEquals(false, all, () -> "reads the whole table: " + node.toPrettyString());
    }
    node.path("Plans").forEach(child -> count(child, visited));
  }

  private static String sql(String name) throws ReflectiveOperationException {
    int dot = name.lastIndexOf('.');
    Field field = Class.forName("id.siaga." + name.substring(0, dot)).getDeclaredField(name.substring(dot + 1));
    field.setAccessible(true);
    return (String) field.get(null);
  }
}
