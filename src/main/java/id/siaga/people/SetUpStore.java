package id.siaga.people;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;

/** The statements of an office's first minute. */
final class SetUpStore {
  static final String HAS_ADMIN = """
      select exists (select from rights where role = 'admin' and ended_at is null)""";
  /** A demonstration's row is there before, to mark what follows as sample data. */
  static final String INSERT_OFFICE = """
      insert into office (territory_low, territory_high, created_at)
      values ($1::bigint, $2::bigint, $3::timestamptz)
      on conflict (id) do update set territory_low = excluded.territory_low,
      territory_high = excluded.territory_high""";

  private SetUpStore() {}

  static Future<Boolean> hasAdmin(Sql sql) {
    return sql.first(HAS_ADMIN, Tuple.tuple(), row -> row.getBoolean(0)).map(found -> found.orElse(false));
  }

  static Future<Integer> insertOffice(Tx tx, Territory.Span span, Instant now) {
    return tx.run(INSERT_OFFICE, Tuple.of(span.low(), span.high(), PeopleStore.utc(now)));
  }
}
