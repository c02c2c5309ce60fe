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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The statements about issued papers. */
final class PaperStore {
  /** Who issues in a round does so one after the other, so that nobody gets two papers of a kind. */
  static final String HOLD_ROUND = "select pg_advisory_xact_lock(73, $1::int)";
  static final String COLUMNS = """
      select p.id, p.kind, p.template, p.number, p.round, p.area, p.station, p.person, p.fields, p.issued_at, p.void_at
      from paper p
      """;
  /** Each is looked up by itself: joined, a table that has just grown would be read whole for every few papers. */
  static final String STANDING = """
      select p.* from unnest($2::text[], $3::bigint[], $4::uuid[]) as t(kind, station, person)
      cross join lateral (
      """ + COLUMNS + """
        where p.round = $1::int and p.kind = t.kind and p.station = t.station and p.person = t.person
          and p.void_at is null limit 1) p""";
  static final String ONE = COLUMNS + """
      where p.id = $1::uuid and exists (select from unnest($2::bigint[], $3::bigint[]) as t(low, high)
        where p.area between t.low and t.high)""";
  static final String INSERT = """
      insert into paper (id, kind, template, number, round, area, station, person, fields, code_hash, issued_at,
        issued_by)
      select t.id, t.kind, t.template, t.number, $1::int, t.area, nullif(t.station, -1),
        nullif(t.person, '00000000-0000-0000-0000-000000000000'::uuid), t.fields, t.code_hash, $2::timestamptz,
        $3::uuid
      from unnest($4::uuid[], $5::text[], $6::int[], $7::text[], $8::bigint[], $9::bigint[], $10::uuid[],
        $11::bytea[], $12::bytea[]) as t(id, kind, template, number, area, station, person, fields, code_hash)""";
  static final String PLACES = """
      select w.code, k.name, c.name, o.name from unnest($1::bigint[]) as w(code)
      left join region k on k.level = 4 and k.low = w.code / 1000 * 1000
      left join region c on c.level = 3 and c.low = w.code / 10000000 * 10000000
      left join region o on o.level = 2 and o.low = w.code / 1000000000 * 1000000000""";
  static final String NAMES = "select id, name from person where id = any($1::uuid[])";
  static final String SERVING = """
      select a.station, a.person from unnest($2::bigint[], $3::bigint[]) as t(low, high)
      join assignment a on a.round = $1::int and a.station between t.low and t.high
      where a.main and a.ended_at is null order by a.station""";
  /** Who was replaced in the course of the day has served too. */
  static final String SERVED = """
      select distinct a.station, a.person from unnest($2::bigint[], $3::bigint[]) as t(low, high)
      join assignment a on a.round = $1::int and a.station between t.low and t.high
      where a.main order by a.station""";
  static final String VOID = """
      update paper p set void_at = $4::timestamptz, void_by = $5::uuid, void_why = $6::bytea
      where p.id = $1::uuid and p.void_at is null and exists (
        select from unnest($2::bigint[], $3::bigint[]) as t(low, high) where p.area between t.low and t.high)""";

  /** A paper as it was issued; {@code fields} are sealed. */
  record Issued(UUID id, PaperKind kind, int template, String number, int round, long area, Long station, UUID person,
      byte[] fields, Instant issuedAt, Instant voidAt) {}

  /** What people call a place; null where the official list does not know it. */
  record Place(String kelurahan, String kecamatan, String kota) {}

  /** Who serves where. */
  record Serving(long station, UUID person) {}

  private PaperStore() {}

  static Future<Void> holdRound(Tx tx, int round) {
    return tx.all(HOLD_ROUND, Tuple.of(round), row -> 1).mapEmpty();
  }

  static Future<List<Issued>> standing(Sql sql, int round, List<Papers.Wanted> wanted) {
    List<Papers.Wanted> own = wanted.stream().filter(w -> w.station() != null && w.person() != null).toList();
    if (own.isEmpty()) return Future.succeededFuture(List.of());
    return sql.all(STANDING, Tuple.of(round, own.stream().map(w -> w.kind().name()).toArray(String[]::new),
        own.stream().map(Papers.Wanted::station).toArray(Long[]::new),
        own.stream().map(Papers.Wanted::person).toArray(UUID[]::new)), PaperStore::paper);
  }

  static Future<Optional<Issued>> one(Sql sql, Territory territory, UUID id) {
    return sql.first(ONE, Tuple.of(id, territory.lows(), territory.highs()), PaperStore::paper);
  }

  static Future<Integer> insert(Tx tx, int round, UUID by, List<Issued> papers, List<byte[]> hashes) {
    if (papers.isEmpty()) return Future.succeededFuture(0);
    return tx.run(INSERT, Tuple.tuple().addInteger(round)
        .addOffsetDateTime(papers.get(0).issuedAt().atOffset(ZoneOffset.UTC)).addUUID(by)
        .addArrayOfUUID(papers.stream().map(Issued::id).toArray(UUID[]::new))
        .addArrayOfString(papers.stream().map(p -> p.kind().name()).toArray(String[]::new))
        .addArrayOfInteger(papers.stream().map(Issued::template).toArray(Integer[]::new))
        .addArrayOfString(papers.stream().map(Issued::number).toArray(String[]::new))
        .addArrayOfLong(papers.stream().map(Issued::area).toArray(Long[]::new))
        .addArrayOfLong(papers.stream().map(p -> p.station() == null ? -1L : p.station()).toArray(Long[]::new))
        .addArrayOfUUID(papers.stream().map(p -> p.person() == null ? new UUID(0, 0) : p.person())
            .toArray(UUID[]::new))
        .addArrayOfBuffer(papers.stream().map(p -> Buffer.buffer(p.fields())).toArray(Buffer[]::new))
        .addArrayOfBuffer(hashes.stream().map(Buffer::buffer).toArray(Buffer[]::new)));
  }

  static Future<Map<Long, Place>> places(Sql sql, Collection<Long> codes) {
    return sql.all(PLACES, Tuple.tuple().addArrayOfLong(codes.toArray(Long[]::new)), row -> Map.entry(row.getLong(0),
        new Place(row.getString(1), row.getString(2), row.getString(3)))).map(PaperStore::map);
  }

  static Future<Map<UUID, String>> names(Sql sql, Collection<UUID> people) {
    return sql.all(NAMES, Tuple.tuple().addArrayOfUUID(people.toArray(UUID[]::new)),
        row -> Map.entry(row.getUUID(0), row.getString(1))).map(PaperStore::map);
  }

  static Future<List<Serving>> serving(Sql sql, int round, Territory territory) {
    return places(sql, SERVING, round, territory);
  }

  static Future<List<Serving>> served(Sql sql, int round, Territory territory) {
    return places(sql, SERVED, round, territory);
  }

  private static Future<List<Serving>> places(Sql sql, String asked, int round, Territory territory) {
    return sql.all(asked, Tuple.of(round, territory.lows(), territory.highs()),
        row -> new Serving(row.getLong(0), row.getUUID(1)));
  }

  /** False when it is void already, or lies outside. */
  static Future<Boolean> markVoid(Tx tx, Territory territory, UUID id, UUID by, byte[] why, Instant now) {
    return tx.run(VOID, Tuple.of(id, territory.lows(), territory.highs(), now.atOffset(ZoneOffset.UTC), by,
        why == null ? null : Buffer.buffer(why))).map(rows -> rows > 0);
  }

  private static <K, V> Map<K, V> map(List<Map.Entry<K, V>> rows) {
    Map<K, V> map = new HashMap<>();
    rows.forEach(row -> map.put(row.getKey(), row.getValue()));
    return map;
  }

  static Issued paper(Row row) {
    OffsetDateTime gone = row.getOffsetDateTime(10);
    return new Issued(row.getUUID(0), PaperKind.valueOf(row.getString(1)), row.getInteger(2), row.getString(3),
        row.getInteger(4), row.getLong(5), row.getLong(6), row.getUUID(7), row.getBuffer(8).getBytes(),
        row.getOffsetDateTime(9).toInstant(), gone == null ? null : gone.toInstant());
  }
}
