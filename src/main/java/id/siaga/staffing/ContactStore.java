package id.siaga.staffing;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements about calls and messages to people, and at which number somebody was really reached. */
final class ContactStore {
  static final String PERSON = """
      select p.id, p.name, p.phone, v.phone_index, v.at, q.name from person p
      left join phone_check v on v.person = p.id
      left join person q on q.id = v.by
      where p.id = $3::uuid and exists (select from unnest($1::bigint[], $2::bigint[]) as t(low, high)
        where p.home_low >= t.low and p.home_low <= t.high and p.home_high <= t.high)""";
  static final String LIST = """
      select c.id, c.channel, c.outcome, c.note, c.at, q.name from contact c join person q on q.id = c.by
      where c.person = $1::uuid order by c.at desc, c.id limit 50""";
  static final String INSERT = """
      insert into contact (id, person, round, channel, outcome, note, by, at)
      values ($1::uuid, $2::uuid, $3::int, $4::text, $5::text, $6::bytea, $7::uuid, $8::timestamptz)
      on conflict (id) do nothing""";
  static final String SAME = """
      select person, channel, outcome, note, by from contact where id = $1::uuid""";
  static final String CHECK = """
      insert into phone_check (person, phone_index, by, at) values ($1::uuid, $2::bytea, $3::uuid, $4::timestamptz)
      on conflict (person) do update set phone_index = excluded.phone_index, by = excluded.by, at = excluded.at""";

  /** Somebody with their sealed number and the keyed hash of the one that was verified. */
  record Person(UUID id, String name, byte[] phone, byte[] checked, Instant checkedAt, String checkedBy) {}

  record Contact(UUID id, String channel, String outcome, byte[] note, Instant at, String by) {}

  /** What was noted under an id. */
  record Noted(UUID person, String channel, String outcome, byte[] note, UUID by) {}

  private ContactStore() {}

  static Future<Optional<Person>> person(Sql sql, Territory territory, UUID person) {
    return sql.first(PERSON, Tuple.of(territory.lows(), territory.highs(), person), row -> new Person(row.getUUID(0),
        row.getString(1), ReplacementStore.bytes(row.getBuffer(2)), ReplacementStore.bytes(row.getBuffer(3)),
        ReplacementStore.instant(row.getOffsetDateTime(4)), row.getString(5)));
  }

  static Future<Noted> noted(Sql sql, UUID id) {
    return sql.first(SAME, Tuple.of(id), row -> new Noted(row.getUUID(0), row.getString(1), row.getString(2),
        ReplacementStore.bytes(row.getBuffer(3)), row.getUUID(4))).map(Optional::orElseThrow);
  }

  static Future<List<Contact>> list(Sql sql, UUID person) {
    return sql.all(LIST, Tuple.of(person), row -> new Contact(row.getUUID(0), row.getString(1), row.getString(2),
        ReplacementStore.bytes(row.getBuffer(3)), row.getOffsetDateTime(4).toInstant(), row.getString(5)));
  }
}
