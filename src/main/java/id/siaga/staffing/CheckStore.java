package id.siaga.staffing;

import id.siaga.db.Sql;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The statements by which a paper is checked: whose it is, and whether that person still serves there. */
public final class CheckStore {
  private static final String FOUND = """
      select p.id, p.kind, p.round, p.area, p.station, p.person, n.name, k.name, p.void_at,
        exists (select from assignment a where a.round = p.round and a.station = p.station and a.person = p.person
          and a.ended_at is null and (a.until is null or a.until > $2::timestamptz))
      from paper p left join person n on n.id = p.person
      left join region k on k.level = 4 and k.low = p.station / 1000 * 1000
      """;
  static final String BY_CODE = FOUND + "where p.code_hash = $1::bytea";
  static final String BY_NUMBER = FOUND + "where lower(p.number) = lower($1::text)";

  /** Whose paper it is. {@code serves}: that person serves at that station now. */
  public record Holder(UUID id, PaperKind kind, int round, long area, Long station, UUID person, String name,
      String kelurahan, Instant voidAt, boolean serves) {
    /** A paper about a duty ends with the duty. */
    public boolean valid() {
      return voidAt == null && (serves || !kind.endsWithDuty());
    }
  }

  private CheckStore() {}

  static Future<Optional<Holder>> byCode(Sql sql, byte[] hash, Instant now) {
    return sql.first(BY_CODE, Tuple.of(Buffer.buffer(hash), now.atOffset(ZoneOffset.UTC)), CheckStore::holder);
  }

  static Future<Optional<Holder>> byNumber(Sql sql, String number, Instant now) {
    return sql.first(BY_NUMBER, Tuple.of(number, now.atOffset(ZoneOffset.UTC)), CheckStore::holder);
  }

  private static Holder holder(Row row) {
    OffsetDateTime gone = row.getOffsetDateTime(8);
    return new Holder(row.getUUID(0), PaperKind.valueOf(row.getString(1)), row.getInteger(2), row.getLong(3),
        row.getLong(4), row.getUUID(5), row.getString(6), row.getString(7), gone == null ? null : gone.toInstant(),
        row.getBoolean(9));
  }
}
