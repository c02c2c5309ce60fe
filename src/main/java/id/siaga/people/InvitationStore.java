package id.siaga.people;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements about invitations. */
final class InvitationStore {
  static final String INVITED = """
      select distinct on (r.person) r.low, p.id, p.name
      from unnest($1::bigint[], $2::bigint[]) as t(low, high)
      join rights r on r.low between t.low and t.high and r.round = $3::int and r.ended_at is null
        and r.role = 'supervisor' and r.low = r.high
      join person p on p.id = r.person
      where ($4::bigint[] is null or r.low = any($4::bigint[]))
        and not exists (select from assignment c join assignment m on m.round = c.round and m.person = c.person
          where c.round = r.round and c.station = r.low and c.person = r.person and not c.main and c.ended_at is null
            and m.main and m.ended_at is null and m.station <> r.low)
      order by r.person, r.low limit $5::int""";
  static final String VOID = """
      update invitation set voided_at = $3::timestamptz
      where round = $1::int and person = any($2::uuid[]) and used_at is null and voided_at is null""";
  static final String INSERT = """
      insert into invitation (id, round, station, person, code_hash, created_at, expires_at)
      select t.id, $1::int, t.station, t.person, t.code_hash, $6::timestamptz, $7::timestamptz
      from unnest($2::uuid[], $3::bigint[], $4::uuid[], $5::bytea[]) as t(id, station, person, code_hash)""";
  static final String FIND = """
      select id, round, station, person, expires_at, voided_at is not null, used_at, public_key, session
      from invitation where code_hash = $1::bytea for update""";
  static final String USE = """
      update invitation set used_at = $2::timestamptz, public_key = $3::bytea, session = $4::uuid
      where id = $1::uuid""";

  /** Somebody who is to come, with the station that they watch over. */
  record Invited(long station, UUID person, String name) {}

  record New(UUID id, long station, UUID person, byte[] codeHash) {}

  /** An invitation as it stands, locked by the transaction that read it. */
  record Held(UUID id, int round, long station, UUID person, Instant expiresAt, boolean voided, Instant usedAt,
      byte[] publicKey, UUID session) {}

  private InvitationStore() {}

  /**
   * One for each person, in no particular order; the stations may be null for all. Who has a station of their own is
   * invited for that one, never for one that they only cover.
   */
  static Future<List<Invited>> invited(Sql sql, Territory territory, int round, List<Long> stations, int limit) {
    Tuple args = Tuple.tuple().addArrayOfLong(territory.lows()).addArrayOfLong(territory.highs()).addInteger(round)
        .addArrayOfLong(stations == null ? null : stations.toArray(Long[]::new)).addInteger(limit);
    return sql.all(INVITED, args, row -> new Invited(row.getLong(0), row.getUUID(1), row.getString(2)));
  }

  static Future<Integer> voidUnused(Tx tx, int round, List<UUID> people, Instant now) {
    return tx.run(VOID, Tuple.tuple().addInteger(round).addArrayOfUUID(people.toArray(UUID[]::new))
        .addOffsetDateTime(PeopleStore.utc(now)));
  }

  static Future<Integer> insert(Tx tx, int round, List<New> rows, Instant now, Instant expiresAt) {
    return tx.run(INSERT, Tuple.tuple().addInteger(round)
        .addArrayOfUUID(rows.stream().map(New::id).toArray(UUID[]::new))
        .addArrayOfLong(rows.stream().map(New::station).toArray(Long[]::new))
        .addArrayOfUUID(rows.stream().map(New::person).toArray(UUID[]::new))
        .addArrayOfBuffer(rows.stream().map(r -> Buffer.buffer(r.codeHash())).toArray(Buffer[]::new))
        .addOffsetDateTime(PeopleStore.utc(now)).addOffsetDateTime(PeopleStore.utc(expiresAt)));
  }

  static Future<Optional<Held>> hold(Tx tx, byte[] codeHash) {
    return tx.first(FIND, Tuple.of(Buffer.buffer(codeHash)), row -> {
      Buffer key = row.getBuffer(7);
      OffsetDateTime usedAt = row.getOffsetDateTime(6);
      return new Held(row.getUUID(0), row.getInteger(1), row.getLong(2), row.getUUID(3),
          row.getOffsetDateTime(4).toInstant(), row.getBoolean(5), usedAt == null ? null : usedAt.toInstant(),
          key == null ? null : key.getBytes(), row.getUUID(8));
    });
  }

  static Future<Integer> use(Tx tx, UUID invitation, byte[] publicKey, UUID session, Instant now) {
    return tx.run(USE, Tuple.of(invitation, PeopleStore.utc(now),
        publicKey == null ? null : Buffer.buffer(publicKey), session));
  }
}
