package id.siaga.staffing;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.rounds.Round;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The statements that find who could serve at one station, the nearest first and never more than can be weighed. */
final class FitsStore {
  static final String NEAREST = """
      with mid as (
        select s.code / 1000 * 1000 as area, avg(s.lat) as lat, avg(s.lon) as lon
        from unnest($2::bigint[], $3::bigint[]) t(low, high)
        join station s on s.roll = $4::int and s.code between t.low and t.high group by 1),
      pool as (
        select p.id, p.name, c.active, c.kind = 'reserve' as reserve, c.area, c.sex, c.place_in_rank, c.experienced,
          c.second_operator, c.special, c.own_station, c.nik_index, c.spouse_index, c.household_index
        from unnest($2::bigint[], $3::bigint[]) t(low, high),
          lateral (select * from candidate c where c.area between t.low and t.high offset 0) c,
          lateral (select p.id, p.name from person p where p.id = c.person limit 1) p
        union all
        select p.id, p.name, true, false, case when p.home_high - p.home_low = 999 then p.home_low else 0 end, null,
          null, false, false, false, null, null, null, null
        from unnest($2::bigint[], $3::bigint[]) t(low, high),
          lateral (select * from person p where p.home_low between t.low and t.high and p.home_high <= t.high
          offset 0) p
        where (select true from candidate c where c.person = p.id limit 1) is null
          and (select true from login l where l.person = p.id limit 1) is null),
      free as (
        select * from pool p where (select true from assignment a where a.round = $1::int and a.person = p.id
          and a.main and a.ended_at is null limit 1) is null)
      select f.*, null::bigint from free f
      join station h on h.roll = $4::int and h.code = $5::bigint
      left join mid m on m.area = f.area
      where case when cardinality($6::text[]) = 0 then f.active and (f.special or coalesce(h.special, '') = '')
          and not exists (select from gone g where g.person = f.id and g.round = $1::int)
        else not exists (select from unnest($6::text[]) as w(word) where f.name not ilike '%' || word || '%') end
      order by f.area / 1000 = h.code / 1000 desc, f.area / 10000000 = h.code / 10000000 desc,
        (m.lat - h.lat) ^ 2 + ((m.lon - h.lon) * cos(radians(h.lat))) ^ 2 nulls last,
        f.place_in_rank nulls last, f.id
      limit $7::int""";
  static final String MIDDLES = """
      select s.code / 1000 * 1000, k.name, avg(s.lat), avg(s.lon) from unnest($2::bigint[]) as t(area)
      join station s on s.roll = $1::int and s.code between t.area and t.area + 999
      left join region k on k.level = 4 and k.low = t.area
      group by 1, 2""";
  static final String SEXES = """
      select t.kecamatan, count(*) filter (where c.sex = 'L'), count(*) filter (where c.sex = 'P')
      from unnest($1::bigint[]) as t(kecamatan)
      join candidate c on c.area between t.kecamatan and t.kecamatan + 9999999 and c.active group by 1""";

  static final String GONE = """
      select g.person from gone g where g.round = $1::int and g.for_good and g.person = any($2::uuid[])""";

  /** What people call a kelurahan, and the middle of its stations as latitude and longitude, null when not known. */
  record Area(long area, String name, double[] middle) {}

  private FitsStore() {}

  /**
   * Those of a territory without a station, in the order of kelurahan, kecamatan and distance; of the words each must
   * be in the name, and without words nobody is found who could serve nowhere.
   */
  static Future<List<Candidate>> nearest(Sql sql, Round round, Territory where, Fits.Wanted wanted) {
    return sql.all(NEAREST, Tuple.tuple().addInteger(round.id()).addArrayOfLong(where.lows())
        .addArrayOfLong(where.highs()).addInteger(round.roll()).addLong(wanted.station())
        .addArrayOfString(wanted.words()).addInteger(wanted.most()), PlacingStore::candidate)
        .compose(people -> wanted.words().length == 0 ? Future.succeededFuture(people) : marked(sql, round, people));
  }

  /** The dead and the dismissed among them can be placed no more. */
  private static Future<List<Candidate>> marked(Sql sql, Round round, List<Candidate> people) {
    UUID[] ids = people.stream().map(Candidate::person).toArray(UUID[]::new);
    return sql.all(GONE, Tuple.tuple().addInteger(round.id()).addArrayOfUUID(ids), row -> row.getUUID(0))
        .map(gone -> people.stream().map(one -> gone.contains(one.person()) ? one.dropped() : one).toList());
  }

  static Future<List<Area>> middles(Sql sql, int roll, Long[] areas) {
    return sql.all(MIDDLES, Tuple.tuple().addInteger(roll).addArrayOfLong(areas), row -> new Area(row.getLong(0),
        row.getString(1), row.getDouble(2) == null || row.getDouble(3) == null ? null
            : new double[] {row.getDouble(2), row.getDouble(3)}));
  }

  /** The sex of more than half of the candidates of each of these kecamatan, where there is one. */
  static Future<Map<Long, String>> manySex(Sql sql, Long[] kecamatan) {
    return sql.all(SEXES, Tuple.tuple().addArrayOfLong(kecamatan),
        row -> new long[] {row.getLong(0), row.getLong(1), row.getLong(2)}).map(counts -> {
          Map<Long, String> many = new HashMap<>();
          counts.stream().filter(count -> count[1] != count[2]).forEach(count ->
              many.put(count[0], count[2] > count[1] ? Candidate.WOMAN : Candidate.MAN));
          return many;
        });
  }
}
