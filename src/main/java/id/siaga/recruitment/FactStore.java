package id.siaga.recruitment;

import id.siaga.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.UUID;

/** The statements about what rules look at besides the application itself. */
final class FactStore {
  static final String JUDGE = """
      insert into judgement (applicant, rule, verdict, by, at)
      values ($1::uuid, $2::int, $3::text, $4::uuid, $5::timestamptz)
      on conflict (applicant, rule) do update set verdict = excluded.verdict, by = excluded.by, at = excluded.at""";
  static final String UNJUDGE = "delete from judgement where applicant = $1::uuid and rule = $2::int";

  /** What a person judged; {@code passes} null for nothing. */
  record Judgement(UUID applicant, int rule, Boolean passes, UUID by) {}

  private FactStore() {}

  static Future<Integer> judge(Sql sql, Judgement judgement, Instant now) {
    if (judgement.passes() == null) return sql.run(UNJUDGE, Tuple.of(judgement.applicant(), judgement.rule()));
    return sql.run(JUDGE, Tuple.of(judgement.applicant(), judgement.rule(), judgement.passes() ? "passes" : "fails",
        judgement.by(), ApplicantStore.utc(now)));
  }
}
