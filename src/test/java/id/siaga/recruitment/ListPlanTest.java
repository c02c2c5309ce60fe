package id.siaga.recruitment;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.Config;
import id.siaga.TestDatabase;
import id.siaga.db.Migrations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Shows with EXPLAIN that the lists of the desk find their rows through indexes: with the planner left free, which the
 * server does not even leave it, no large table is read from end to end.
 */
class ListPlanTest {
  private static final String LARGE = "(?s).*Seq Scan on (applicant|applicant_move|applicant_document|feedback"
      + "|interview|interview_score|pleno_line)\\b.*";
  private static final String SERANG = "array[3673010000000]::bigint[], array[3673019999999]::bigint[]";
  private static final String CITY = "array[3673000000000]::bigint[], array[3673999999999]::bigint[]";
  private static final String PERSON = "'00000000-0000-0000-0000-000000000001'::uuid";
  private static final String FILL = """
      insert into person values ('00000000-0000-0000-0000-000000000001', 'Contoh', null, now());
      insert into wave (id, kind, name, settings, created_at) values (1, 'regular', 'Contoh', '{}', now());
      insert into wave_area select 1, 3673011001000 + (n / 11) * 10000000 + (n % 11) * 1000, 15
        from generate_series(0, 65) as n;
      insert into applicant (id, number, wave, area, state, state_at, channel, name, sex, sealed, verdicts, nik_index,
          created_at, submitted_at)
      select gen_random_uuid(), upper(lpad(to_hex(n), 10, '0')), 1,
        3673011001000 + ((n % 66) / 11) * 10000000 + (n % 11) * 1000,
        (array['TERKIRIM','MS','MASA_TANGGAPAN','DIUSULKAN_TMS','DINILAI','TMS','DITETAPKAN','CADANGAN'])[1 + n % 8],
        now(), 'import', 'Contoh ' || n, case n % 3 when 0 then 'P' else 'L' end,
        decode(repeat('5a', 600), 'hex'), to_jsonb(repeat(md5(n::text), 40)),
        sha256(n::text::bytea), now(), now() - n * interval '1 minute'
      from generate_series(1, 20000) as n;
      insert into applicant_move select id, 1, 'SUBMIT', 'TERKIRIM', null, now() from applicant;
      insert into applicant_document
        select gen_random_uuid(), id, 'KTP', 'image/jpeg', 1, '\\x00', now() from applicant;
      insert into feedback (id, number, applicant, state, sealed, received_at)
        select gen_random_uuid(), 'U' || number, id, case when number like '%1' then 'DITERIMA' else 'TERBUKTI' end,
          '\\x00', now() from applicant where state = 'MASA_TANGGAPAN';
      insert into interview_slot
        select gen_random_uuid(), 3673010000000 + k * 10000000, 3673019999999 + k * 10000000, 1,
          now(), 60, 'Ruang', 50 from generate_series(0, 5) as k, generate_series(1, 40);
      insert into interview select a.id, (select s.id from interview_slot s
        where a.area between s.area_low and s.area_high order by md5(a.id::text || s.id::text) limit 1),
        now() from applicant a where a.state = 'DINILAI';
      insert into interview_score select a.id, '00000000-0000-0000-0000-000000000001', 'PENGETAHUAN', 70, now()
        from applicant a where a.state = 'DINILAI'""";
  private static Config.Database database;

  @BeforeAll
  static void fill() {
    database = TestDatabase.create();
    TestDatabase.owner(database, FILL);
    TestDatabase.owner(database, "vacuum analyze");
  }

  static Stream<Arguments> lists() {
    String none = "null, null, null, null, null, null, null";
    String one = "(select id from applicant where state = 'DINILAI' limit 1)";
    return Stream.of(
        Arguments.of("newest applicants of the city", DeskStore.LIST, CITY + ", " + none + ", null, null"),
        Arguments.of("one kecamatan and state", DeskStore.LIST,
            SERANG + ", 1, 'TERKIRIM', null, null, null, null, null, null, null"),
        Arguments.of("applicants by name", DeskStore.LIST,
            CITY + ", null, null, array['%contoh%', '%77%'], '77', null, null, null, null, null"),
        Arguments.of("how many", DeskStore.TOTAL, CITY + ", " + none),
        Arguments.of("by identity number", DeskStore.BY_NIK, "sha256('7'::bytea)"),
        Arguments.of("left in the queue", DeskStore.LEFT, SERANG),
        Arguments.of("proposed rejections", DeskStore.PROPOSED, SERANG + ", " + PERSON),
        Arguments.of("the next one", DeskStore.NEXT, SERANG + ", " + PERSON + ", now(), null"),
        Arguments.of("papers of one", DeskStore.DOCUMENTS, one),
        Arguments.of("open feedback", FeedbackStore.LIST,
            SERANG + ", array['DITERIMA'], null, null, null, 101"),
        Arguments.of("needs", Needs.BOARD, CITY + ", 1, array[1], array['MS']"),
        Arguments.of("ranking of a kecamatan", ScoreStore.RANKED,
            "1, 3673010000000, 3673019999999, array['DINILAI', 'HADIR']"),
        Arguments.of("people of a slot", SlotStore.PEOPLE, "(select slot from interview limit 1)"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void aListIsFoundByIndex(String name, String sql, String arguments) throws SQLException {
    StringBuilder plan = new StringBuilder();
    try (Connection connection = Migrations.dataSource(database.ownerUrl()).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("prepare asked as " + sql);
      // What stands in for an argument is asked first, so that its own search is no part of the plan.
      String given = arguments.contains("select") ? "'" + one(statement, arguments) + "'" : arguments;
      try (ResultSet rows = statement.executeQuery("explain execute asked(" + given + ")")) {
        while (rows.next()) plan.append(rows.getString(1)).append('\n');
      }
    }
    assertFalse(plan.toString().matches(LARGE), plan.toString());
    assertTrue(plan.toString().contains("Index"), plan.toString());
  }

  private static String one(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery("select " + query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
