package id.siaga.staffing;

import id.siaga.db.Tx;
import io.vertx.core.Future;
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
      returning person, station, rights""";
  static final String END_COVERS = """
      update assignment set ended_at = $4::timestamptz, ended_by = $3::uuid, version = version + 1
      where round = $1::int and station = $2::bigint and person = $3::uuid and not main and ended_at is null
      returning rights""";
  static final String ANSWERED = """
      update assignment set answer = 'ACCEPTED', answered_at = $3::timestamptz, version = version + 1
      where round = $1::int and person = $2::uuid and main and ended_at is null""";

  static final String ENROLLED = """
      select 1 from session where round = $1::int and person = $2::uuid and ended_at is null limit 1""";

  static final String PLACED_BY = """
      select placed_by from assignment
      where round = $1::int and station = $2::bigint and person = $3::uuid and main and ended_at is null""";

  private HandOverStore() {}

  /** Who placed them there; nothing when they do not serve there (any more). */
  static Future<Optional<UUID>> placedBy(Tx tx, int round, long station, UUID person) {
    return tx.first(PLACED_BY, Tuple.of(round, station, person), row -> row.getUUID(0));
  }

  /** Whether a phone of theirs is in already. */
  static Future<Boolean> enrolled(Tx tx, int round, UUID person) {
    return tx.first(ENROLLED, Tuple.of(round, person), row -> true).map(Optional::isPresent);
  }

  static Future<List<AssignmentStore.Place>> endAll(Tx tx, int round, UUID person, UUID by, Instant now) {
    return tx.all(END_ALL, Tuple.of(round, person, ReplacementStore.utc(now), by),
        row -> new AssignmentStore.Place(row.getUUID(0), row.getLong(1), row.getUUID(2)));
  }

  /** Who covered the station and now gets it for good, covers it no longer. */
  static Future<List<UUID>> endCovers(Tx tx, int round, long station, UUID person, Instant now) {
    return tx.all(END_COVERS, Tuple.of(round, station, person, ReplacementStore.utc(now)), row -> row.getUUID(0));
  }

  /** Accepting the offer is accepting the place. */
  static Future<Integer> answered(Tx tx, int round, UUID person, Instant now) {
    return tx.run(ANSWERED, Tuple.of(round, person, ReplacementStore.utc(now)));
  }
}
