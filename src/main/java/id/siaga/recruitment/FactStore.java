package id.siaga.recruitment;

import id.siaga.db.Sql;
import id.siaga.web.Json;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The statements about what rules look at besides the application itself, for many applicants at once. */
final class FactStore {
  static final String JUDGE = """
      insert into judgement (applicant, rule, verdict, by, at)
      values ($1::uuid, $2::int, $3::text, $4::uuid, $5::timestamptz)
      on conflict (applicant, rule) do update set verdict = excluded.verdict, by = excluded.by, at = excluded.at""";
  static final String UNJUDGE = "delete from judgement where applicant = $1::uuid and rule = $2::int";
  static final String JUDGEMENTS = """
      select applicant, rule, verdict, by from judgement where applicant = any($1::uuid[])""";
  static final String DOCUMENTS = """
      select distinct applicant, kind from applicant_document
      where applicant = any($1::uuid[]) and replaced_at is null""";
  /**
   * One look-up by key for each, whatever the planner thinks of a table that was empty when it planned. Those who are
   * out of the running are no twins of anybody.
   */
  static final String EACH = """
      from unnest($1::uuid[]) as w(id)
      cross join lateral (select * from applicant x where x.id = w.id limit 1) m
      """;
  static final String IN_THE_RUNNING = """
       and o.id <> m.id and o.state not in ('DRAF', 'MENGUNDURKAN_DIRI', 'GUGUR', 'TMS', 'TIDAK_TERPILIH') limit 20) o
      """;
  static final String TWINS = "select m.id, o.id, true, o.wave = m.wave\n" + EACH
      + "cross join lateral (select * from applicant o where o.nik_index = m.nik_index" + IN_THE_RUNNING
      + "union all\nselect m.id, o.id, false, o.wave = m.wave\n" + EACH
      + "cross join lateral (select * from applicant o where o.phone_index = m.phone_index"
      + " and o.nik_index is distinct from m.nik_index" + IN_THE_RUNNING;
  static final String DUTY = "cross join lateral (select g.duty from organiser g where g.nik_index = ";
  static final String TIES = "select m.id, 'OWN', g.duty\n" + EACH + DUTY + "m.nik_index limit 1) g\n"
      + "union all\nselect m.id, 'SPOUSE', g.duty\n" + EACH + DUTY + "m.spouse_index limit 1) g\n"
      + "union all\nselect m.id, 'APPLIES', o.id::text\n" + EACH
      + "cross join lateral (select * from applicant o where o.nik_index = m.spouse_index" + IN_THE_RUNNING
      + "union all\nselect m.id, 'APPLIES', o.id::text\n" + EACH
      + "cross join lateral (select * from applicant o where o.spouse_index = m.nik_index" + IN_THE_RUNNING;
  static final String SET_VERDICTS = """
      update applicant a set verdicts = t.verdicts::jsonb, fails = t.fails, unsure = t.unsure
      from unnest($1::uuid[], $2::text[], $3::int[], $4::int[]) as t(id, verdicts, fails, unsure)
      where a.id = any($1::uuid[]) and a.id = t.id""";

  /** What a person judged; {@code passes} null for nothing. */
  record Judgement(UUID applicant, int rule, Boolean passes, UUID by) {}

  /** That a document is there. */
  record Present(UUID applicant, DocumentKind kind) {}

  /** Two applications that share a number. */
  record TwinRow(UUID applicant, UUID other, boolean byNik, boolean sameWave) {}

  /** @param kind OWN or SPOUSE with a duty, APPLIES with the id of the spouse's application */
  record TieRow(UUID applicant, String kind, String value) {
    boolean applies() {
      return kind.equals("APPLIES");
    }
  }

  /** The verdicts about one applicant. */
  record Judged(UUID applicant, List<Verdict> verdicts) {
    int count(Verdict.Result result) {
      return (int) verdicts.stream().filter(verdict -> verdict.result() == result).count();
    }
  }

  private FactStore() {}

  static Future<Integer> judge(Sql sql, Judgement judgement, Instant now) {
    if (judgement.passes() == null) return sql.run(UNJUDGE, Tuple.of(judgement.applicant(), judgement.rule()));
    return sql.run(JUDGE, Tuple.of(judgement.applicant(), judgement.rule(), judgement.passes() ? "passes" : "fails",
        judgement.by(), ApplicantStore.utc(now)));
  }

  static Future<List<Judgement>> judgements(Sql sql, Collection<UUID> ids) {
    return sql.all(JUDGEMENTS, ids(ids), row -> new Judgement(row.getUUID(0), row.getInteger(1),
        row.getString(2).equals("passes"), row.getUUID(3)));
  }

  static Future<List<Present>> documents(Sql sql, Collection<UUID> ids) {
    return sql.all(DOCUMENTS, ids(ids), row -> new Present(row.getUUID(0), DocumentKind.valueOf(row.getString(1))));
  }

  static Future<List<TwinRow>> twins(Sql sql, Collection<UUID> ids) {
    return sql.all(TWINS, ids(ids),
        row -> new TwinRow(row.getUUID(0), row.getUUID(1), row.getBoolean(2), row.getBoolean(3)));
  }

  static Future<List<TieRow>> ties(Sql sql, Collection<UUID> ids) {
    return sql.all(TIES, ids(ids), row -> new TieRow(row.getUUID(0), row.getString(1), row.getString(2)));
  }

  static Future<Integer> setVerdicts(Sql sql, List<Judged> judged) {
    return sql.run(SET_VERDICTS, Tuple.tuple()
        .addArrayOfUUID(judged.stream().map(Judged::applicant).toArray(UUID[]::new))
        .addArrayOfString(judged.stream().map(one -> Json.text(one.verdicts())).toArray(String[]::new))
        .addArrayOfInteger(judged.stream().map(one -> one.count(Verdict.Result.FAILS)).toArray(Integer[]::new))
        .addArrayOfInteger(judged.stream().map(one -> one.count(Verdict.Result.HUMAN)).toArray(Integer[]::new)));
  }

  private static Tuple ids(Collection<UUID> ids) {
    return Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new));
  }
}
