package id.siaga.staffing;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.rounds.Round;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The statements that read the board: every station of a round inside a territory, with who serves there. */
final class PlacementStore {
  private static final String PLACES = """
      with place as (
        select s.code, s.number, k.name as kelurahan, s.special, s.signal, s.lat, s.lon, a.id, a.person, p.name,
          coalesce(a.locked, false) as locked, a.answer, a.answered_at, a.answer_note,
          coalesce(a.version, 0) as version,
          case when a.id is null then 0 when a.answer = 'DECLINED' then 1 when a.answer is null then 2
            else 3 end as rank
        from unnest($1::bigint[], $2::bigint[]) as t(low, high)
        join station s on s.roll = $3::int and s.code between t.low and t.high
        left join assignment a on a.round = $4::int and a.station = s.code and a.main and a.ended_at is null
        left join person p on p.id = a.person
        left join region k on k.level = 4 and k.low = s.code / 1000 * 1000)
      select place.*, c.sex, coalesce(c.kind, 'main') as kind, m.lat as home_lat, m.lon as home_lon from place
      left join candidate c on c.person = place.person
      left join lateral (select avg(h.lat) as lat, avg(h.lon) as lon from station h
        where h.roll = $3::int and h.code between c.area and c.area + 999) m on c.person is not null
      """;
  static final String PAGE = PLACES + """
      where case $5::text when 'empty' then place.id is null when 'declined' then place.answer = 'DECLINED'
          when 'offered' then place.id is not null and place.answer is null when 'locked' then place.locked
          else true end
        and not exists (select from unnest($6::text[]) as w(word)
          where not (coalesce(place.name, '') ilike '%' || word || '%'
            or coalesce(place.kelurahan, '') ilike '%' || word || '%' or place.number::text = ltrim(word, '0')
            or place.code::text like word || '%'))
        and (place.rank, place.code) > ($7::int, $8::bigint)
      order by place.rank, place.code limit $9::int""";
  static final String SOME = PLACES + "order by place.code";
  static final String TOTALS = """
      select count(*), count(a.id), count(*) filter (where a.answer = 'ACCEPTED'),
        count(*) filter (where a.answer = 'DECLINED'), count(*) filter (where a.locked)
      from unnest($1::bigint[], $2::bigint[]) as t(low, high)
      cross join lateral (select s.code from station s
        where s.roll = $3::int and s.code between t.low and t.high offset 0) s
      left join lateral (select a.id, a.answer, a.locked from assignment a
        where a.round = $4::int and a.station = s.code and a.main and a.ended_at is null limit 1) a on true""";
  private static final double METRES_PER_DEGREE = 111_195;

  /** What the board is asked for. */
  record Query(Round round, Territory territory, String filter, String[] words, String after) {}

  private final PlaceNotes notes;

  PlacementStore(PlaceNotes notes) {
    this.notes = notes;
  }

  /** Shortage first: nobody, then who declined, who has not answered, who accepted; in each the order of the codes. */
  Future<List<PlacementRow>> page(Sql sql, Query query, int limit) {
    String[] after = query.after() == null ? new String[] {"-1", "0"} : query.after().split("-");
    return sql.all(PAGE, in(query.round(), query.territory()).addString(query.filter())
        .addArrayOfString(query.words()).addInteger(query.after() == null ? -1 : Integer.parseInt(after[0]))
        .addLong(Long.parseLong(after[after.length - 1])).addInteger(limit), this::row);
  }

  /** These places as they are now, in the order of their codes. */
  Future<List<PlacementRow>> some(Sql sql, Round round, Collection<Long> stations) {
    Long[] codes = stations.stream().sorted().toArray(Long[]::new);
    return sql.all(SOME, Tuple.tuple().addArrayOfLong(codes).addArrayOfLong(codes).addInteger(round.roll())
        .addInteger(round.id()), this::row);
  }

  static Future<PlacementRow.Totals> totals(Sql sql, Round round, Territory territory) {
    return sql.first(TOTALS, in(round, territory), row -> {
      long all = row.getLong(0);
      long filled = row.getLong(1);
      long accepted = row.getLong(2);
      long declined = row.getLong(3);
      return new PlacementRow.Totals(all, filled, all - filled, accepted, declined, filled - accepted - declined,
          row.getLong(4));
    }).map(found -> found.orElseThrow());
  }

  /** Where the next page starts. */
  static String cursor(PlacementRow last) {
    int rank = last.person() == null ? 0 : last.answer() == null ? 2
        : last.answer() == PlacementRow.Answer.DECLINED ? 1 : 3;
    return rank + "-" + last.station();
  }

  private static Tuple in(Round round, Territory territory) {
    return Tuple.tuple().addArrayOfLong(territory.lows()).addArrayOfLong(territory.highs())
        .addInteger(round.roll()).addInteger(round.id());
  }

  private PlacementRow row(Row row) {
    long station = row.getLong("code");
    String kelurahan = row.getString("kelurahan");
    UUID person = row.getUUID("person");
    String answer = row.getString("answer");
    OffsetDateTime answeredAt = row.getOffsetDateTime("answered_at");
    Buffer note = row.getBuffer("answer_note");
    return new PlacementRow(station, row.getInteger("number"), StationName.of(station, kelurahan), kelurahan,
        station / 1000 * 1000, row.getString("special"), Seat.weak(row.getString("signal")),
        row.getDouble("lat"), row.getDouble("lon"),
        person == null ? null : new PlacementRow.Placed(person, row.getString("name"), row.getString("sex"),
            row.getString("kind"), distance(row)),
        answer == null ? null : PlacementRow.Answer.valueOf(answer),
        answeredAt == null ? null : answeredAt.toInstant(),
        note == null ? null : notes.open(row.getUUID("id"), note.getBytes()), row.getBoolean("locked"),
        row.getInteger("version"));
  }

  /** Good to a hundred metres, which is more than the middle of a kelurahan deserves. */
  private static Double distance(Row row) {
    Double lat = row.getDouble("lat");
    Double lon = row.getDouble("lon");
    Double homeLat = row.getDouble("home_lat");
    Double homeLon = row.getDouble("home_lon");
    if (lat == null || lon == null || homeLat == null || homeLon == null) return null;
    double east = (homeLon - lon) * Math.cos(Math.toRadians(lat));
    return Math.round(Math.hypot(east, homeLat - lat) * METRES_PER_DEGREE / 100) / 10.0;
  }
}
