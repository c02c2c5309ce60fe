package id.siaga.training;

import static id.siaga.training.GatheringStore.instant;
import static id.siaga.training.GatheringStore.utc;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.rounds.Round;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The statements about how ready the stations of a round are, each reading the stations of one territory and no others;
 * the view of that name holds the order of the steps.
 */
final class ReadinessStore {
  private static final String WANTED = """
      ($5::text[] is null or coalesce(v.blocker, '') = any($5::text[]))
        and (cardinality($6::text[]) = 0 or not exists (select from unnest($6::text[]) as w(word)
          where (v.station % 1000)::text <> ltrim(word, '0') and v.station::text not like word || '%'
            and not exists (select from person p where p.id = v.person and p.name ilike '%' || word || '%')
            and not exists (select from region k where k.level = 4 and k.low = v.station / 1000 * 1000
              and k.name ilike '%' || word || '%')))
      """;
  static final String COUNT = """
      select count(*)::int from unnest($1::bigint[], $2::bigint[]) as t(low, high)
      cross join lateral (select from readiness v
        where v.round = $3::int and v.roll = $4::int and v.station between t.low and t.high and
      """ + WANTED + "offset 0) v";
  static final String PAGE = """
      with page as (
        select v.* from unnest($1::bigint[], $2::bigint[]) as t(low, high)
        cross join lateral (select * from readiness v where v.round = $3::int and v.roll = $4::int
          and v.station between greatest(t.low, $7::bigint + 1) and t.high and
      """ + WANTED + """
          order by v.station limit $8::int) v
        order by v.station limit $8::int)
      select v.station, k.name, c.name, v.person, p.name, p.phone, v.blocker, v.assigned_at, v.accepted_at, v.sworn_at,
        v.signed_at, v.taught_at, v.passed_at, v.checked_at,
        (select o.name from assignment u join person o on o.id = u.person where u.round = v.round
          and u.station = v.station and not u.main and u.ended_at is null and u.until > $9::timestamptz limit 1)
      from page v
      left join person p on p.id = v.person
      left join region k on k.level = 4 and k.low = v.station / 1000 * 1000
      left join region c on c.level = 3 and c.low = v.station / 10000000 * 10000000
      order by v.station""";
  static final String FUNNEL = """
      with heap as (
        select v.area, v.blocker, count(*)::int as stations from unnest($1::bigint[], $2::bigint[]) as t(low, high)
        cross join lateral (select v.station / $5::bigint * $5::bigint as area, v.blocker from readiness v
          where v.round = $3::int and v.roll = $4::int and v.station between t.low and t.high offset 0) v
        group by v.area, v.blocker)
      select h.area, k.name, h.blocker, h.stations from heap h
      left join region k on k.level = $6::int and k.low = h.area
      order by h.area""";
  static final String ONE = """
      select v.station, null::text, null::text, v.person, null::text, null::bytea, v.blocker, v.assigned_at,
        v.accepted_at, v.sworn_at, v.signed_at, v.taught_at, v.passed_at, v.checked_at, null::text
      from readiness v where v.round = $1::int and v.station = $2::bigint and v.person = $3::uuid""";

  /** Which stations to show; no blockers means all of them, {@code ""} among them those without any. */
  record Query(Territory territory, Round round, String[] blockers, String[] words) {
    boolean asksFor(Blocker blocker) {
      return blockers == null || Arrays.asList(blockers).contains(blocker == null ? "" : blocker.name());
    }
  }

  /** When each step was taken; what has not happened is null. */
  record Marks(Instant assignedAt, Instant acceptedAt, Instant swornAt, Instant signedAt, Instant taughtAt,
      Instant passedAt, Instant checkedAt) {}

  record Line(long station, String kelurahan, String kecamatan, UUID person, String name, byte[] sealedPhone,
      Blocker blocker, Marks marks, String cover) {}

  /** How many stations of an area have this in their way. */
  record Heap(long area, String name, Blocker blocker, int stations) {}

  private ReadinessStore() {}

  /** How many stations are asked for. */
  static Future<Integer> count(Sql sql, Query query) {
    return sql.first(COUNT, args(query), row -> row.getInteger(0)).map(found -> found.orElse(0));
  }

  /** @param now by the round's clock: a cover that has ended is not shown */
  static Future<List<Line>> page(Sql sql, Query query, long after, int most, Instant now) {
    return sql.all(PAGE, args(query).addLong(after).addInteger(most).addOffsetDateTime(utc(now)),
        ReadinessStore::line);
  }

  /** @param width how many codes an area has, {@code level} that of its names */
  static Future<List<Heap>> funnel(Sql sql, Territory territory, Round round, long width, int level) {
    return sql.all(FUNNEL, Tuple.of(territory.lows(), territory.highs(), round.id(), round.roll(), width, level),
        row -> new Heap(row.getLong(0), row.getString(1), Blocker.of(row.getString(2)), row.getInteger(3)));
  }

  /** Where somebody stands who serves at this station; no names. */
  static Future<Optional<Line>> one(Sql sql, int round, long station, UUID person) {
    return sql.first(ONE, Tuple.of(round, station, person), ReadinessStore::line);
  }

  private static Tuple args(Query query) {
    return Tuple.tuple().addArrayOfLong(query.territory().lows()).addArrayOfLong(query.territory().highs())
        .addInteger(query.round().id()).addInteger(query.round().roll()).addArrayOfString(query.blockers())
        .addArrayOfString(query.words());
  }

  private static Line line(Row row) {
    Buffer phone = row.getBuffer(5);
    return new Line(row.getLong(0), row.getString(1), row.getString(2), row.getUUID(3), row.getString(4),
        phone == null ? null : phone.getBytes(), Blocker.of(row.getString(6)), new Marks(instant(row, 7),
            instant(row, 8), instant(row, 9), instant(row, 10), instant(row, 11), instant(row, 12), instant(row, 13)),
        row.getString(14));
  }
}
