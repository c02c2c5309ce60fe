package id.siaga.recruitment;

import id.siaga.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The statements that find the applicants of one kecamatan of a wave by their state. */
final class AnnouncementStore {
  static final String TAKE = """
      select a.id from applicant a
      where a.wave = $1::int and a.area between $2::bigint and $3::bigint and a.state = $4::text
      order by a.id limit $5::int for update""";
  static final String COUNT = """
      select count(*)::int from applicant a
      where a.wave = $1::int and a.area between $2::bigint and $3::bigint and a.state = any($4::text[])""";

  private AnnouncementStore() {}

  /** Some of those in this state, held until the end of the transaction. */
  static Future<List<UUID>> take(Sql sql, int wave, Kecamatan where, ApplicantState state, int most) {
    return sql.all(TAKE, Tuple.of(wave, where.low(), where.high(), state.name(), most), row -> row.getUUID(0));
  }

  static Future<Integer> count(Sql sql, int wave, Kecamatan where, Collection<ApplicantState> states) {
    return sql.first(COUNT, Tuple.tuple().addInteger(wave).addLong(where.low()).addLong(where.high())
        .addArrayOfString(states.stream().map(ApplicantState::name).toArray(String[]::new)),
        row -> row.getInteger(0)).map(found -> found.orElse(0));
  }
}
