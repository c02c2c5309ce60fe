package id.siaga.staffing;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements about what replaced phones still delivered. */
final class LateStore {
  static final String PLACES = """
      select station, at, ended_at from assignment
      where round = $1::int and person = $2::uuid and at <= $3::timestamptz""";
  static final String KNOWN = """
      select id, digest, person from late_report where id = any($1::uuid[])
      union all select id, digest, author from report where id = any($1::uuid[])""";
  static final String COUNT = """
      select count(*) from late_report where round = $1::int and state = 'WAITING' and person = $2::uuid""";
  static final String INSERT = """
      insert into late_report (id, round, station, person, kind, occurred_at, received_at, after_end, sealed, digest)
      values ($1::uuid, $2::int, $3::bigint, $4::uuid, $5::text, $6::timestamptz, $7::timestamptz, $8::boolean,
        $9::bytea, $10::bytea)
      on conflict (id) do nothing""";
  private static final String SHOWN = """
      )
      select l.id, l.round, l.station, k.name, l.person, p.name, l.kind, l.occurred_at, l.received_at, l.after_end,
        l.sealed, l.state, d.name, l.decided_at, l.note
      from page l join person p on p.id = l.person
      left join person d on d.id = l.decided_by
      left join region k on k.level = 4 and k.low = l.station / 1000 * 1000
      order by l.occurred_at, l.id""";
  static final String PAGE = """
      with page as (
        select l.* from unnest($2::bigint[], $3::bigint[]) as t(low, high)
        cross join lateral (select * from late_report l
          where l.round = $1::int and l.station between t.low and t.high
            and ($4::text = 'all' or l.state = $4::text)
            and ($5::uuid is null or (l.occurred_at, l.id) > (select a.occurred_at, a.id from late_report a
              where a.id = $5::uuid))
          order by l.occurred_at, l.id limit $6::int) l
        order by l.occurred_at, l.id limit $6::int
      """ + SHOWN;
  static final String ONE = """
      with page as (
        select l.* from unnest($1::bigint[], $2::bigint[]) as t(low, high)
        join late_report l on l.id = $3::uuid and l.station between t.low and t.high
      """ + SHOWN;
  static final String DECIDE = """
      update late_report set state = $2::text, decided_by = $3::uuid, decided_at = $4::timestamptz, note = $5::bytea
      where id = $1::uuid and case $2::text when 'FILED' then state <> 'FILED'
        else state = 'WAITING' and not exists (select from report where id = $1::uuid) end""";

  /** One late report as it stands. */
  record Late(UUID id, int round, long station, String kelurahan, UUID person, String name, String kind,
      Instant occurredAt, Instant receivedAt, boolean afterEnd, byte[] sealed, String state, String decidedBy,
      Instant decidedAt, byte[] note) {}

  record Known(UUID id, byte[] digest, UUID person) {}

  /** A station that somebody had, main or as a cover, by wall time; still theirs when there is no end. */
  record Place(long station, Instant begun, Instant ended) {}

  private LateStore() {}

  /** What this person had until a moment. */
  static Future<List<Place>> places(Sql sql, int round, UUID person, Instant until) {
    return sql.all(PLACES, Tuple.of(round, person, ReplacementStore.utc(until)), row -> new Place(row.getLong(0),
        ReplacementStore.instant(row.getOffsetDateTime(1)), ReplacementStore.instant(row.getOffsetDateTime(2))));
  }

  static Future<List<Known>> known(Sql sql, List<UUID> ids) {
    return sql.all(KNOWN, Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)),
        row -> new Known(row.getUUID(0), row.getBuffer(1).getBytes(), row.getUUID(2)));
  }

  static Future<Long> waiting(Sql sql, int round, UUID person) {
    return sql.first(COUNT, Tuple.of(round, person), row -> row.getLong(0)).map(found -> found.orElse(0L));
  }

  static Future<List<Late>> page(Sql sql, Territory where, int round, String state, UUID after, int limit) {
    return sql.all(PAGE, Tuple.tuple().addInteger(round).addArrayOfLong(where.lows()).addArrayOfLong(where.highs())
        .addString(state).addUUID(after).addInteger(limit), LateStore::late);
  }

  static Future<Optional<Late>> one(Sql sql, Territory where, UUID id) {
    return sql.first(ONE, Tuple.of(where.lows(), where.highs(), id), LateStore::late);
  }

  /** False when somebody else decided before; what is in the record is filed, whoever dismissed it meanwhile. */
  static Future<Boolean> decide(Tx tx, UUID id, String state, UUID by, Instant at, byte[] note) {
    return tx.run(DECIDE, Tuple.of(id, state, by, ReplacementStore.utc(at),
        note == null ? null : Buffer.buffer(note))).map(rows -> rows > 0);
  }

  private static Late late(Row row) {
    return new Late(row.getUUID(0), row.getInteger(1), row.getLong(2), row.getString(3), row.getUUID(4),
        row.getString(5), row.getString(6), ReplacementStore.instant(row.getOffsetDateTime(7)),
        ReplacementStore.instant(row.getOffsetDateTime(8)), row.getBoolean(9),
        ReplacementStore.bytes(row.getBuffer(10)), row.getString(11), row.getString(12),
        ReplacementStore.instant(row.getOffsetDateTime(13)), ReplacementStore.bytes(row.getBuffer(14)));
  }
}
