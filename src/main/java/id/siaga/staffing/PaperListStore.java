package id.siaga.staffing;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements that list issued papers. */
final class PaperListStore {
  private static final String COLUMNS = """
      select p.id, p.kind, p.number, p.template, p.area, p.station, k.name as kelurahan, p.person, n.name,
        p.issued_at, b.name as by_name, p.void_at, p.void_why, exists (select from assignment a
          where a.round = p.round and a.station = p.station and a.person = p.person and a.ended_at is null
            and (a.until is null or a.until > $3::timestamptz)) as serves
      from paper p left join person n on n.id = p.person left join person b on b.id = p.issued_by
      left join region k on k.level = 4 and k.low = p.station / 1000 * 1000
      """;
  private static final String WHERE = """
      where p.round = $4::int and ($5::text = '' or p.kind = $5::text)
        and exists (select from unnest($1::bigint[], $2::bigint[]) as t(low, high)
          where p.area between t.low and t.high)
        and not exists (select from unnest($6::text[]) as w(word)
          where not (coalesce(n.name, '') ilike '%' || word || '%' or p.number ilike '%' || word || '%'
            or coalesce(k.name, '') ilike '%' || word || '%'
            or coalesce((p.station % 1000)::text, '') = ltrim(word, '0')))
      """;
  static final String PAGE = COLUMNS + WHERE + """
      and ($7::uuid is null or (p.area, p.kind, p.id) > (select x.area, x.kind, x.id from paper x
        where x.id = $7::uuid))
      order by p.area, p.kind, p.id limit $8::int""";
  static final String COUNT = """
      select count(*), $3::timestamptz from paper p left join person n on n.id = p.person
      left join region k on k.level = 4 and k.low = p.station / 1000 * 1000
      """ + WHERE;
  static final String ONE = COLUMNS + """
      where p.id = $4::uuid and exists (select from unnest($1::bigint[], $2::bigint[]) as t(low, high)
        where p.area between t.low and t.high)""";

  /** What the list is asked for. */
  record Query(Territory territory, int round, String kind, String[] words) {}

  /** One line; the reason is still sealed. */
  record Line(UUID id, PaperKind kind, String number, int template, long area, Long station, String kelurahan,
      UUID person, String name, Instant issuedAt, String byName, Instant voidAt, byte[] why, boolean serves) {}

  private PaperListStore() {}

  static Future<List<Line>> page(Sql sql, Query query, Instant now, UUID after, int limit) {
    return sql.all(PAGE, args(query, now).addUUID(after).addInteger(limit), PaperListStore::line);
  }

  static Future<Long> count(Sql sql, Query query, Instant now) {
    return sql.first(COUNT, args(query, now), row -> row.getLong(0)).map(Optional::orElseThrow);
  }

  static Future<Optional<Line>> one(Sql sql, Territory territory, UUID id, Instant now) {
    return sql.first(ONE, Tuple.of(territory.lows(), territory.highs(), now.atOffset(ZoneOffset.UTC), id),
        PaperListStore::line);
  }

  private static Tuple args(Query query, Instant now) {
    return Tuple.tuple().addArrayOfLong(query.territory().lows()).addArrayOfLong(query.territory().highs())
        .addOffsetDateTime(now.atOffset(ZoneOffset.UTC)).addInteger(query.round()).addString(query.kind())
        .addArrayOfString(query.words());
  }

  private static Line line(Row row) {
    OffsetDateTime gone = row.getOffsetDateTime(11);
    return new Line(row.getUUID(0), PaperKind.valueOf(row.getString(1)), row.getString(2), row.getInteger(3),
        row.getLong(4), row.getLong(5), row.getString(6), row.getUUID(7), row.getString(8),
        row.getOffsetDateTime(9).toInstant(), row.getString(10), gone == null ? null : gone.toInstant(),
        row.getBuffer(12) == null ? null : row.getBuffer(12).getBytes(), row.getBoolean(13));
  }
}
