package id.siaga.board;

import id.siaga.db.Sql;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.UUID;

/** The statements about the caller and whom the caller can ask. */
final class MeStore {
  static final String NAME = "select name from person where id = $1::uuid";
  static final String COORDINATOR = """
      select p.id, p.name, p.phone from rights g join person p on p.id = g.person
      where g.role = 'coordinator' and g.ended_at is null and $1::bigint between g.low and g.high
      order by g.high - g.low, p.id limit 1""";

  record Contact(UUID id, String name, byte[] sealedPhone) {}

  private MeStore() {}

  static Future<Optional<String>> name(Sql sql, UUID person) {
    return sql.first(NAME, Tuple.of(person), row -> row.getString(0));
  }

  /** The coordinator nearest to a station. */
  static Future<Optional<Contact>> coordinator(Sql sql, long station) {
    return sql.first(COORDINATOR, Tuple.of(station), row -> {
      Buffer sealed = row.getBuffer(2);
      return new Contact(row.getUUID(0), row.getString(1), sealed == null ? null : sealed.getBytes());
    });
  }
}
