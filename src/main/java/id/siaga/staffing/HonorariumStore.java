package id.siaga.staffing;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The statements about who was there and what they are paid. */
final class HonorariumStore {
  static final String PRESENCES = """
      select r.station, r.author, min(r.occurred_at) filter (where r.kind = 'check-in') as arrived,
        max(r.occurred_at) filter (where r.kind = 'check-out') as gone
      from unnest($2::bigint[], $3::bigint[]) as t(low, high)
      join report r on r.round = $1::int and r.station between t.low and t.high and r.kind in ('check-in', 'check-out')
      group by r.station, r.author having count(*) filter (where r.kind = 'check-in') > 0""";

  /** When somebody came to a station and when they were done. */
  record Presence(long station, UUID person, Instant arrived, Instant left) {}

  private HonorariumStore() {}

  static Future<List<Presence>> presences(Sql sql, int round, Territory territory) {
    return sql.all(PRESENCES, Tuple.of(round, territory.lows(), territory.highs()), row -> new Presence(
        row.getLong(0), row.getUUID(1), instant(row, 2), instant(row, 3)));
  }

  private static Instant instant(Row row, int column) {
    OffsetDateTime at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }
}
