package id.siaga.people;

import id.siaga.db.Sql;
import id.siaga.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The statements about persons and their rights. */
final class PeopleStore {
  static final String INSERT = """
      insert into person (id, name, phone, created_at)
      select t.id, t.name, nullif(t.phone, ''::bytea), $4::timestamptz
      from unnest($1::uuid[], $2::text[], $3::bytea[]) as t(id, name, phone)""";
  static final String RENAME = "update person set name = $2::text where id = $1::uuid";
  static final String SET_PHONE = "update person set phone = $2::bytea where id = $1::uuid";
  static final String SET_PHONES = """
      update person p set phone = nullif(t.phone, ''::bytea)
      from unnest($1::uuid[], $2::bytea[]) as t(id, phone) where p.id = t.id""";
  static final String GRANT = """
      insert into rights (id, person, role, low, high, round, granted_at)
      select t.id, t.person, t.role, t.low, t.high, nullif(t.round, 0), $7::timestamptz
      from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bigint[], $5::bigint[], $6::int[])
        as t(id, person, role, low, high, round)""";
  static final String END_RIGHTS = """
      update rights set ended_at = $2::timestamptz where id = any($1::uuid[]) and ended_at is null
      returning person""";

  record NewPerson(UUID id, String name, byte[] phone) {}

  private PeopleStore() {}

  static Future<Integer> insert(Tx tx, List<NewPerson> people, Instant now) {
    return tx.run(INSERT, Tuple.tuple()
        .addArrayOfUUID(people.stream().map(NewPerson::id).toArray(UUID[]::new))
        .addArrayOfString(people.stream().map(NewPerson::name).toArray(String[]::new))
        .addArrayOfBuffer(people.stream().map(p -> buffer(p.phone())).toArray(Buffer[]::new))
        .addOffsetDateTime(utc(now)));
  }

  static Future<Void> rename(Sql sql, UUID person, String name) {
    return sql.run(RENAME, Tuple.of(person, name)).mapEmpty();
  }

  static Future<Void> setPhone(Sql sql, UUID person, byte[] sealed) {
    return sql.run(SET_PHONE, Tuple.of(person, sealed == null ? null : Buffer.buffer(sealed))).mapEmpty();
  }

  static Future<Void> setPhones(Sql sql, Map<UUID, byte[]> sealed) {
    return sql.run(SET_PHONES, Tuple.tuple().addArrayOfUUID(sealed.keySet().toArray(UUID[]::new))
        .addArrayOfBuffer(sealed.values().stream().map(PeopleStore::buffer).toArray(Buffer[]::new))).mapEmpty();
  }

  static Future<Integer> grant(Tx tx, List<UUID> ids, List<Grant> grants, Instant now) {
    return tx.run(GRANT, Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new))
        .addArrayOfUUID(grants.stream().map(Grant::person).toArray(UUID[]::new))
        .addArrayOfString(grants.stream().map(g -> g.role().wire()).toArray(String[]::new))
        .addArrayOfLong(grants.stream().map(g -> g.territory().spans().get(0).low()).toArray(Long[]::new))
        .addArrayOfLong(grants.stream().map(g -> g.territory().spans().get(0).high()).toArray(Long[]::new))
        .addArrayOfInteger(grants.stream().map(g -> g.round() == null ? 0 : g.round()).toArray(Integer[]::new))
        .addOffsetDateTime(utc(now)));
  }

  static Future<List<UUID>> endRights(Tx tx, List<UUID> rights, Instant now) {
    return tx.all(END_RIGHTS, Tuple.tuple().addArrayOfUUID(rights.toArray(UUID[]::new)).addOffsetDateTime(utc(now)),
        row -> row.getUUID(0));
  }

  private static Buffer buffer(byte[] bytes) {
    return bytes == null ? Buffer.buffer() : Buffer.buffer(bytes);
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
