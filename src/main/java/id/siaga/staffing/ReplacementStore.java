package id.siaga.staffing;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements about replacements; whoever changes one holds its row first, so two never do it at once. */
final class ReplacementStore {
  /** One under way for each station and round. */
  static final String ONE_OPEN = "replacement_one_open";
  static final String KEY = "replacement_pkey";
  private static final String SHOWN = """
      )
      select r.id, r.round, r.station, k.name, c.name, r.out_person, o.name, r.in_person, i.name, r.reason, r.state,
        r.version, r.requested_at, q.name, r.settled_at,
        (select count(*) from replacement_offer f where f.replacement = r.id),
        (select count(*) from replacement_offer f where f.replacement = r.id and f.answer = 'DECLINED'),
        (select count(*) from replacement_offer f where f.replacement = r.id and f.barred is not null
          and f.answer is distinct from 'ACCEPTED'),
        (select true from session s where s.person = r.in_person and s.round = r.round and s.ended_at is null
          limit 1) is not null
      from page r
      left join region k on k.level = 4 and k.low = r.station / 1000 * 1000
      left join region c on c.level = 3 and c.low = r.station / 10000000 * 10000000
      left join person o on o.id = r.out_person
      left join person i on i.id = r.in_person
      join person q on q.id = r.requested_by
      order by r.requested_at desc, r.id desc""";
  static final String PAGE = """
      with page as (
        select r.* from unnest($2::bigint[], $3::bigint[]) as t(low, high)
        cross join lateral (select * from replacement r
          where r.round = $1::int and r.station between t.low and t.high
            and ($4::bigint is null or r.station = $4::bigint)
            and case $5::text when 'all' then true when 'open' then r.state not in ('SELESAI', 'BATAL')
              else r.state = $5::text end
            and ($6::uuid is null or (r.requested_at, r.id) < (select p.requested_at, p.id from replacement p
              where p.id = $6::uuid))
          order by r.requested_at desc, r.id desc limit $7::int) r
        order by r.requested_at desc, r.id desc limit $7::int
      """ + SHOWN;
  static final String ONE = """
      with page as (
        select r.* from unnest($1::bigint[], $2::bigint[]) as t(low, high)
        join replacement r on r.id = $3::uuid and r.station between t.low and t.high
      """ + SHOWN;
  static final String ASKED = "select round, station, reason from replacement where id = $1::uuid";
  static final String HOLD = """
      select id, round, station, out_person, state, version, in_person from replacement
      where id = $1::uuid for update""";
  static final String INSERT = """
      insert into replacement (id, round, station, out_person, reason, state, requested_by, requested_at)
      values ($1::uuid, $2::int, $3::bigint, $4::uuid, $5::text, 'DIAJUKAN', $6::uuid, $7::timestamptz)""";
  static final String MOVE = """
      update replacement set state = $2::text, version = $3::int, in_person = coalesce($4::uuid, in_person),
        settled_at = coalesce($5::timestamptz, settled_at)
      where id = $1::uuid""";
  static final String ADD_MOVE = """
      insert into replacement_move (replacement, version, move, to_state, by, at, note)
      values ($1::uuid, $2::int, $3::text, $4::text, $5::uuid, $6::timestamptz, $7::bytea)""";
  static final String MOVES = """
      select m.version, m.move, m.to_state, p.name, m.at, m.note from replacement_move m join person p on p.id = m.by
      where m.replacement = $1::uuid order by m.version""";
  static final String LAST_MOVE = """
      select move, by from replacement_move where replacement = $1::uuid and version = $2::int""";
  static final String FOR_LETTER = """
      select p.name, r.reason from replacement r left join person p on p.id = r.out_person where r.id = $1::uuid""";
  static final String ON_DUTY = """
      select person from assignment
      where round = $1::int and station = $2::bigint and main and ended_at is null for update""";

  /** One row as lists show it. */
  record Line(UUID id, int round, long station, String kelurahan, String kecamatan, UUID out, String outName, UUID in,
      String inName, String reason, String state, int version, Instant requestedAt, String requestedBy,
      Instant settledAt, int offers, int declined, int barred, boolean enrolled) {}

  /** A replacement, held by the transaction that read it. */
  record Held(UUID id, int round, long station, UUID out, ReplacementState state, int version, UUID in) {}

  /** What was asked for under an id. */
  record Asked(int round, long station, String reason) {}

  record Query(Territory territory, int round, Long station, String state, UUID after) {}

  record MoveLine(int version, String move, String state, String by, Instant at, byte[] note) {}

  private ReplacementStore() {}

  static Future<List<Line>> page(Sql sql, Query query, int limit) {
    return sql.all(PAGE, Tuple.tuple().addInteger(query.round()).addArrayOfLong(query.territory().lows())
        .addArrayOfLong(query.territory().highs()).addLong(query.station()).addString(query.state())
        .addUUID(query.after()).addInteger(limit), ReplacementStore::line);
  }

  static Future<Optional<Line>> one(Sql sql, Territory territory, UUID id) {
    return sql.first(ONE, Tuple.of(territory.lows(), territory.highs(), id), ReplacementStore::line);
  }

  static Future<Optional<Asked>> asked(Sql sql, UUID id) {
    return sql.first(ASKED, Tuple.of(id), row -> new Asked(row.getInteger(0), row.getLong(1), row.getString(2)));
  }

  static Future<Optional<Held>> hold(Tx tx, UUID id) {
    return tx.first(HOLD, Tuple.of(id), row -> new Held(row.getUUID(0), row.getInteger(1), row.getLong(2),
        row.getUUID(3), ReplacementState.valueOf(row.getString(4)), row.getInteger(5), row.getUUID(6)));
  }

  /** Who serves there now; their assignment is held until the transaction ends. */
  static Future<Optional<UUID>> onDuty(Tx tx, int round, long station) {
    return tx.first(ON_DUTY, Tuple.of(round, station), row -> row.getUUID(0));
  }

  static Future<List<MoveLine>> moves(Sql sql, UUID id) {
    return sql.all(MOVES, Tuple.of(id), row -> new MoveLine(row.getInteger(0), row.getString(1), row.getString(2),
        row.getString(3), row.getOffsetDateTime(4).toInstant(), bytes(row.getBuffer(5))));
  }

  static OffsetDateTime utc(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  static byte[] bytes(Buffer buffer) {
    return buffer == null ? null : buffer.getBytes();
  }

  static Buffer buffer(byte[] bytes) {
    return bytes == null ? null : Buffer.buffer(bytes);
  }

  private static Line line(Row row) {
    return new Line(row.getUUID(0), row.getInteger(1), row.getLong(2), row.getString(3), row.getString(4),
        row.getUUID(5), row.getString(6), row.getUUID(7), row.getString(8), row.getString(9), row.getString(10),
        row.getInteger(11), instant(row.getOffsetDateTime(12)), row.getString(13),
        instant(row.getOffsetDateTime(14)), row.getInteger(15), row.getInteger(16), row.getInteger(17),
        row.getBoolean(18));
  }
}
