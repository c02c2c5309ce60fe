package id.siaga.staffing;

import id.siaga.db.Sql;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements by which a paper is checked: whose it is, and whether that person still serves there. */
public final class CheckStore {
  private static final String FOUND = """
      select p.id, p.kind, p.round, p.area, p.station, p.person, n.name, k.name, p.void_at, r.kind = 'rehearsal',
        r.closed_at is not null, a.lasting, a.until
      from paper p join round r on r.id = p.round left join person n on n.id = p.person
      left join region k on k.level = 4 and k.low = p.station / 1000 * 1000
      left join lateral (select bool_or(s.until is null) as lasting, max(s.until) as until from assignment s
        where s.round = p.round and s.station = p.station and s.person = p.person and s.ended_at is null) a on true
      """;
  static final String BY_CODE = FOUND + "where p.code_hash = $1::bytea";
  /** Kecamatan of one name have letters of one number. */
  static final String BY_NUMBER = FOUND + "where lower(p.number) = lower($1::text) order by p.area limit 2";

  /** Whose paper it is, of what round, and whether and until when that person serves at that station. */
  public record Holder(UUID id, PaperKind kind, int round, long area, Long station, UUID person, String name,
      String kelurahan, Instant voidAt, Duty duty) {
    /** Whether it counts at this moment of the round's clock; a paper about a duty ends with the duty. */
    boolean valid(Instant now) {
      return voidAt == null && (!kind.endsWithDuty() || duty.at(now));
    }
  }

  /** What is known of a duty: {@code until} when it is one for a while. */
  public record Duty(boolean rehearsal, boolean roundClosed, boolean lasting, Instant until) {
    boolean at(Instant now) {
      return !roundClosed && (lasting || until != null && until.isAfter(now));
    }
  }

  private CheckStore() {}

  static Future<Optional<Holder>> byCode(Sql sql, byte[] hash) {
    return sql.first(BY_CODE, Tuple.of(Buffer.buffer(hash)), CheckStore::holder);
  }

  /** None, one, or two that stand for many. */
  static Future<List<Holder>> byNumber(Sql sql, String number) {
    return sql.all(BY_NUMBER, Tuple.of(number), CheckStore::holder);
  }

  private static Holder holder(Row row) {
    return new Holder(row.getUUID(0), PaperKind.valueOf(row.getString(1)), row.getInteger(2), row.getLong(3),
        row.getLong(4), row.getUUID(5), row.getString(6), row.getString(7), instant(row, 8), new Duty(
            row.getBoolean(9), row.getBoolean(10), Boolean.TRUE.equals(row.getBoolean(11)), instant(row, 12)));
  }

  private static Instant instant(Row row, int column) {
    OffsetDateTime at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }
}
