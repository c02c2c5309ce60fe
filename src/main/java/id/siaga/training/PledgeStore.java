package id.siaga.training;

import static id.siaga.training.GatheringStore.instant;
import static id.siaga.training.GatheringStore.utc;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The statements about signed pledges; who looks from outside finds one through the station that it was signed for. */
final class PledgeStore {
  /** One that counts for each person and round. */
  static final String ONE = "pledge_one";
  static final String INSERT = """
      insert into pledge (id, round, person, station, way, text, type, bytes, sha256, sent, signed_at, taken_by)
      values ($1::uuid, $2::int, $3::uuid, $4::bigint, $5::text, $6::int, $7::text, $8::int, $9::bytea, $10::bytea,
        $11::timestamptz, $12::uuid)""";
  static final String VOID = """
      update pledge set void_at = $3::timestamptz where round = $1::int and person = $2::uuid and void_at is null""";
  static final String HOLD = """
      select station from assignment
      where round = $1::int and person = $2::uuid and main and ended_at is null for update""";
  private static final String COLUMNS = """
      select id, person, station, way, text, type, bytes, sent, signed_at from pledge where void_at is null
      """;
  static final String OF = COLUMNS + "and round = $1::int and person = $2::uuid";
  static final String IN = COLUMNS + """
      and round = $3::int and person = $4::uuid and exists (select from unnest($1::bigint[], $2::bigint[])
        as t(low, high) where pledge.station between t.low and t.high)""";
  static final String PLACE = """
      select a.station from assignment a
      where a.round = $3::int and a.person = $4::uuid and a.main and a.ended_at is null
        and exists (select from unnest($1::bigint[], $2::bigint[]) as t(low, high)
          where a.station between t.low and t.high)""";

  /** A signed pledge; the picture or scan lies in the vault under the same id. */
  record Pledge(UUID id, UUID person, long station, String way, int text, String type, int bytes, byte[] sent,
      Instant signedAt) {}

  private PledgeStore() {}

  /** Whoever signs for this place waits here for whoever does the same. */
  static Future<?> hold(Tx tx, int round, UUID person) {
    return tx.all(HOLD, Tuple.of(round, person), row -> row.getLong(0));
  }

  static Future<Integer> insert(Sql sql, int round, Pledge p, byte[] sha256, UUID by) {
    return sql.run(INSERT, Tuple.tuple().addUUID(p.id()).addInteger(round).addUUID(p.person()).addLong(p.station())
        .addString(p.way()).addInteger(p.text()).addString(p.type()).addInteger(p.bytes())
        .addBuffer(Buffer.buffer(sha256)).addBuffer(Buffer.buffer(p.sent())).addOffsetDateTime(utc(p.signedAt()))
        .addUUID(by));
  }

  static Future<Integer> annul(Sql sql, int round, UUID person, Instant at) {
    return sql.run(VOID, Tuple.of(round, person, utc(at)));
  }

  static Future<Optional<Pledge>> of(Sql sql, int round, UUID person) {
    return sql.first(OF, Tuple.of(round, person), PledgeStore::read);
  }

  static Future<Optional<Pledge>> in(Sql sql, Territory territory, int round, UUID person) {
    return sql.first(IN, Tuple.of(territory.lows(), territory.highs(), round, person), PledgeStore::read);
  }

  /** Where somebody serves, if that lies in the territory. */
  static Future<Optional<Long>> place(Sql sql, Territory territory, int round, UUID person) {
    return sql.first(PLACE, Tuple.of(territory.lows(), territory.highs(), round, person), row -> row.getLong(0));
  }

  private static Pledge read(Row row) {
    return new Pledge(row.getUUID(0), row.getUUID(1), row.getLong(2), row.getString(3), row.getInteger(4),
        row.getString(5), row.getInteger(6), row.getBuffer(7).getBytes(), instant(row, 8));
  }
}
