package id.siaga.board;

import id.siaga.db.Sql;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements about the caller and whom the caller can ask. */
final class MeStore {
  static final String NAME = "select name from person where id = $1::uuid";
  static final String COORDINATOR = """
      select p.id, p.name, p.phone from rights g join person p on p.id = g.person
      where g.role = 'coordinator' and g.ended_at is null and $1::bigint between g.low and g.high
      order by g.high - g.low, p.id limit 1""";

  static final String PLACES = """
      select a.station, a.main, a.until, k.name from assignment a
      left join region k on k.level = 4 and k.low = a.station / 1000 * 1000
      where a.round = $1::int and a.person = $2::uuid and a.ended_at is null order by a.main desc, a.until""";

  /** A station that somebody is in charge of: their own, or one that they cover until then. */
  record Place(long station, boolean main, Instant until, String kelurahan) {}

  record Contact(UUID id, String name, byte[] sealedPhone) {}

  private MeStore() {}

  static Future<Optional<String>> name(Sql sql, UUID person) {
    return sql.first(NAME, Tuple.of(person), row -> row.getString(0));
  }

  /** The own station first. */
  static Future<List<Place>> places(Sql sql, int round, UUID person) {
    return sql.all(PLACES, Tuple.of(round, person), row -> new Place(row.getLong(0), row.getBoolean(1),
        row.getOffsetDateTime(2) == null ? null : row.getOffsetDateTime(2).toInstant(), row.getString(3)));
  }

  /** The coordinator nearest to a station. */
  static Future<Optional<Contact>> coordinator(Sql sql, long station) {
    return sql.first(COORDINATOR, Tuple.of(station), row -> {
      Buffer sealed = row.getBuffer(2);
      return new Contact(row.getUUID(0), row.getString(1), sealed == null ? null : sealed.getBytes());
    });
  }
}
