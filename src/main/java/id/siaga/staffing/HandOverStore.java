package id.siaga.staffing;

import id.siaga.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements with which one person leaves and another comes. */
final class HandOverStore {
  static final String ROUND_OF = "select round from replacement where id = $1::uuid";
  static final String END_ALL = """
      update assignment set ended_at = $3::timestamptz, ended_by = $4::uuid, version = version + 1
      where round = $1::int and person = $2::uuid and ended_at is null
      returning id, station, rights, main""";
  static final String HOLD_PEOPLE = """
      select id from person where id = any($1::uuid[]) order by id for no key update""";
  static final String END_COVERS = """
      update assignment set ended_at = $4::timestamptz, ended_by = $3::uuid, version = version + 1
      where round = $1::int and station = $2::bigint and person = $3::uuid and not main and ended_at is null
      returning id, station, rights, main""";
  static final String ANSWERED = """
      update assignment set answer = 'ACCEPTED', answered_at = $3::timestamptz, version = version + 1
      where round = $1::int and person = $2::uuid and main and ended_at is null""";

  static final String ENROLLED = """
      select 1 from session where round = $1::int and person = $2::uuid and ended_at is null limit 1""";

  static final String HOLDS_CODE = """
      select 1 from invitation
      where round = $1::int and person = $2::uuid and station <> $3::bigint and used_at is null and voided_at is null
        and expires_at > $4::timestamptz limit 1""";

  static final String PLACED_BY = """
      select placed_by from assignment
      where round = $1::int and station = $2::bigint and person = $3::uuid and main and ended_at is null""";

  private HandOverStore() {}

  /** Who placed them there; nothing when they do not serve there (any more). */
  static Future<Optional<UUID>> placedBy(Tx tx, int round, long station, UUID person) {
    return tx.first(PLACED_BY, Tuple.of(round, station, person), row -> row.getUUID(0));
  }

  /** Whether they hold a code that is not used yet, for another station than this one. */
  static Future<Boolean> holdsCode(Tx tx, int round, UUID person, long but, Instant now) {
    return tx.first(HOLDS_CODE, Tuple.of(round, person, but, ReplacementStore.utc(now)), row -> true)
        .map(Optional::isPresent);
  }

  /** Whether a phone of theirs is in already. */
  static Future<Boolean> enrolled(Tx tx, int round, UUID person) {
    return tx.first(ENROLLED, Tuple.of(round, person), row -> true).map(Optional::isPresent);
  }

  /** A place that ended, a cover or the main one. */
  record Left(UUID assignment, long station, UUID rights, boolean main) {}

  static Future<List<Left>> endAll(Tx tx, int round, UUID person, UUID by, Instant now) {
    return tx.all(END_ALL, Tuple.of(round, person, ReplacementStore.utc(now), by), HandOverStore::left);
  }

  /** Holds these people until the transaction ends, so that nobody orders a cover of them in the same moment. */
  static Future<List<UUID>> hold(Tx tx, List<UUID> people) {
    return tx.all(HOLD_PEOPLE, Tuple.tuple().addArrayOfUUID(people.toArray(UUID[]::new)), row -> row.getUUID(0));
  }

  /** Who covered the station and now gets it for good, covers it no longer. */
  static Future<List<Left>> endCovers(Tx tx, int round, long station, UUID person, Instant now) {
    return tx.all(END_COVERS, Tuple.of(round, station, person, ReplacementStore.utc(now)), HandOverStore::left);
  }

  private static Left left(Row row) {
    return new Left(row.getUUID(0), row.getLong(1), row.getUUID(2), row.getBoolean(3));
  }

  /** Accepting the offer is accepting the place. */
  static Future<Integer> answered(Tx tx, int round, UUID person, Instant now) {
    return tx.run(ANSWERED, Tuple.of(round, person, ReplacementStore.utc(now)));
  }
}
