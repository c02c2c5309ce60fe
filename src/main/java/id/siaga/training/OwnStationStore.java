package id.siaga.training;

import id.siaga.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.UUID;

/** Finds the station that is somebody's own: a token may open others that they cover and does not say which. */
final class OwnStationStore {
  static final String STATION = """
      select a.station from assignment a
      where a.round = $1::int and a.person = $2::uuid and a.main and a.ended_at is null""";

  private OwnStationStore() {}

  static Future<Optional<Long>> station(Sql sql, int round, UUID person) {
    return sql.first(STATION, Tuple.of(round, person), row -> row.getLong(0));
  }
}
