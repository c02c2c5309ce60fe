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

/**
 * The statements that list issued papers. A page goes through each interval of the territory in the order of an index
 * and stops when it is full, so that its cost does not grow with what the office has issued.
 */
final class PaperListStore {
  private static final String COLUMNS = """
      select p.id, p.kind, p.number, p.template, p.area, p.station, k.name as kelurahan, p.person, n.name,
        p.issued_at, b.name as by_name, p.void_at, p.void_why, p.round, exists (select from assignment a
          where a.round = p.round and a.station = p.station and a.person = p.person and a.ended_at is null
            and (a.until is null or a.until > $3::timestamptz)) as serves,
        case when p.void_at is not null then (select max(s.number) from paper s where s.round = p.round
          and s.area = p.area and s.kind = p.kind and s.void_at is null
          and (s.station = p.station and s.person = p.person or s.id in (select w.paper from paper_renewal w
            where w.root = coalesce((select o.root from paper_renewal o where o.paper = p.id), p.id)))) end as instead
      """;
  private static final String NAMES = """
      left join person n on n.id = p.person left join person b on b.id = p.issued_by
      left join region k on k.level = 4 and k.low = p.station / 1000 * 1000
      """;
  private static final String MATCH = """
      where q.round = $4::int and q.area between t.low and t.high and ($5::text = '' or q.kind = $5::text)
      """;
  private static final String WORDS = """
      and not exists (select from unnest($6::text[]) as w(word) where coalesce(
        (q.station % 1000)::text, '') <> ltrim(word, '0') and concat_ws(' ', q.number,
          (select m.name from person m where m.id = q.person),
          (select g.name from region g where g.level = 4 and g.low = q.station / 1000 * 1000))
        not ilike '%' || word || '%')
      """;
  static final String PAGE = COLUMNS + """
      from (select q.* from unnest($1::bigint[], $2::bigint[]) as t(low, high)
        cross join lateral (select q.* from paper q
      """ + MATCH + WORDS + """
          and (q.area, q.kind, q.id) > (select x.area, x.kind, x.id from paper x where x.id = $7::uuid
            union all select 0, '', '00000000-0000-0000-0000-000000000000'::uuid order by 1 desc limit 1)
          order by q.area, q.kind, q.id limit $8::int) q
        order by q.area, q.kind, q.id limit $8::int) p
      """ + NAMES + "order by p.area, p.kind, p.id";
  private static final String EACH = """
      select coalesce(sum(found.n), 0)::bigint, $3::timestamptz from unnest($1::bigint[], $2::bigint[]) as t(low, high)
      cross join lateral (select count(*) as n from paper q
      """;
  static final String COUNT = EACH + MATCH + WORDS + ") found";
  /** Told by the index alone. */
  static final String COUNT_ALL = EACH + MATCH + ") found";
  static final String ONE = COLUMNS + "from paper p " + NAMES + """
      where p.id = $4::uuid and exists (select from unnest($1::bigint[], $2::bigint[]) as t(low, high)
        where p.area between t.low and t.high)""";

  /** What the list is asked for. */
  record Query(Territory territory, int round, String kind, String[] words) {}

  /** One line; the reason is still sealed. {@code replacedBy}: the paper that stands in its place. */
  record Line(UUID id, PaperKind kind, String number, int template, long area, Long station, String kelurahan,
      UUID person, String name, Instant issuedAt, String byName, Instant voidAt, byte[] why, int round,
      boolean serves, String replacedBy) {}

  private PaperListStore() {}

  static Future<List<Line>> page(Sql sql, Query query, Instant now, UUID after, int limit) {
    return sql.all(PAGE, args(query, now).addArrayOfString(query.words()).addUUID(after).addInteger(limit),
        PaperListStore::line);
  }

  static Future<Long> count(Sql sql, Query query, Instant now) {
    Tuple args = args(query, now);
    return sql.first(query.words().length == 0 ? COUNT_ALL : COUNT, query.words().length == 0 ? args
        : args.addArrayOfString(query.words()), row -> row.getLong(0)).map(Optional::orElseThrow);
  }

  static Future<Optional<Line>> one(Sql sql, Territory territory, UUID id, Instant now) {
    return sql.first(ONE, Tuple.of(territory.lows(), territory.highs(), now.atOffset(ZoneOffset.UTC), id),
        PaperListStore::line);
  }

  private static Tuple args(Query query, Instant now) {
    return Tuple.tuple().addArrayOfLong(query.territory().lows()).addArrayOfLong(query.territory().highs())
        .addOffsetDateTime(now.atOffset(ZoneOffset.UTC)).addInteger(query.round()).addString(query.kind());
  }

  private static Line line(Row row) {
    OffsetDateTime gone = row.getOffsetDateTime(11);
    return new Line(row.getUUID(0), PaperKind.valueOf(row.getString(1)), row.getString(2), row.getInteger(3),
        row.getLong(4), row.getLong(5), row.getString(6), row.getUUID(7), row.getString(8),
        row.getOffsetDateTime(9).toInstant(), row.getString(10), gone == null ? null : gone.toInstant(),
        row.getBuffer(12) == null ? null : row.getBuffer(12).getBytes(), row.getInteger(13), row.getBoolean(14),
        row.getString(15));
  }
}
