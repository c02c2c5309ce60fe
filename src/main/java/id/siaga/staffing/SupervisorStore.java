package id.siaga.staffing;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.people.People;
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

/** The statements that read supervisors; whoever has a home inside the territory is found. */
final class SupervisorStore {
  private static final String FOUND = """
      with found as (
        select p.id, p.name, p.phone, a.station, k.name as kelurahan
        from unnest($1::bigint[], $2::bigint[]) as t(low, high)
        join person p on p.home_low >= t.low and p.home_low <= t.high and p.home_high <= t.high
        left join assignment a on a.round = $3::int and a.person = p.id and a.main and a.ended_at is null
        left join region k on k.level = 4 and k.low = a.station / 1000 * 1000
        where case $5::text when 'unassigned' then a.id is null
            when 'not-enrolled' then a.id is not null and not exists (
              select from session s where s.person = p.id and s.round = $3::int and s.ended_at is null
                and s.expires_at > $4::timestamptz)
            else true end
          and not exists (select from unnest($6::text[]) as w(word)
            where not (p.name ilike '%' || word || '%' or coalesce(k.name, '') ilike '%' || word || '%'
              or coalesce((a.station % 1000)::text, '') = ltrim(word, '0')
              or coalesce(a.station::text, '') like word || '%')))
      """;
  static final String COUNT = FOUND + "select count(*) from found";
  static final String PAGE = FOUND + """
      , page as (
        select * from found where $7::uuid is null or (name, id) > (select p.name, p.id from person p where p.id = $7)
        order by name, id limit $8::int)
      select page.*, s.seen, i.invited from page
      left join lateral (select max(last_seen_at) as seen from session where person = page.id and round = $3::int
        and ended_at is null and expires_at > $4::timestamptz) s on true
      left join lateral (select max(created_at) as invited from invitation where person = page.id
        and round = $3::int and voided_at is null) i on true
      order by page.name, page.id""";
  static final String ONE = """
      select p.id, p.name, p.phone, a.station, k.name as kelurahan, s.seen, i.invited from person p
      left join assignment a on a.round = $3::int and a.person = p.id and a.main and a.ended_at is null
      left join region k on k.level = 4 and k.low = a.station / 1000 * 1000
      left join lateral (select max(last_seen_at) as seen from session where person = p.id and round = $3::int
        and ended_at is null and expires_at > $4::timestamptz) s on true
      left join lateral (select max(created_at) as invited from invitation where person = p.id
        and round = $3::int and voided_at is null) i on true
      where p.id = $5::uuid and exists (select from unnest($1::bigint[], $2::bigint[]) as t(low, high)
        where p.home_low >= t.low and p.home_low <= t.high and p.home_high <= t.high)""";

  /** What the list is asked for. */
  record Query(Territory territory, int round, String filter, String[] words, UUID after) {}

  private final People people;

  SupervisorStore(People people) {
    this.people = people;
  }

  Future<Long> count(Sql sql, Query query, Instant now) {
    return sql.first(COUNT, args(query, now), row -> row.getLong(0)).map(found -> found.orElse(0L));
  }

  Future<List<Supervisor>> page(Sql sql, Query query, Instant now, int limit) {
    return sql.all(PAGE, args(query, now).addUUID(query.after()).addInteger(limit), this::supervisor);
  }

  Future<Optional<Supervisor>> one(Sql sql, Territory territory, int round, UUID person, Instant now) {
    return sql.first(ONE, Tuple.of(territory.lows(), territory.highs(), round, now.atOffset(ZoneOffset.UTC), person),
        this::supervisor);
  }

  private static Tuple args(Query query, Instant now) {
    return Tuple.tuple().addArrayOfLong(query.territory().lows()).addArrayOfLong(query.territory().highs())
        .addInteger(query.round()).addOffsetDateTime(now.atOffset(ZoneOffset.UTC)).addString(query.filter())
        .addArrayOfString(query.words());
  }

  private Supervisor supervisor(Row row) {
    UUID id = row.getUUID(0);
    Buffer phone = row.getBuffer(2);
    Long station = row.getLong(3);
    Instant seen = instant(row.getOffsetDateTime(5));
    return new Supervisor(id, row.getString(1), people.phone(id, phone == null ? null : phone.getBytes()), station,
        station == null ? null : StationName.of(station, row.getString(4)), seen != null,
        instant(row.getOffsetDateTime(6)), seen);
  }

  private static Instant instant(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
