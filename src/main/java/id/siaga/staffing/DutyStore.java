package id.siaga.staffing;

import id.siaga.db.Sql;
import id.siaga.db.Tx;
import id.siaga.staffing.PlacementRow.Answer;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The statements about the place of one supervisor, found by who they are. */
final class DutyStore {
  private static final String PLACE = """
      select a.id, a.station, k.name, d.name, s.place, a.answer, a.answered_at, a.answer_note, a.version
      from assignment a join round r on r.id = a.round
      left join station s on s.roll = r.roll and s.code = a.station
      left join region k on k.level = 4 and k.low = a.station / 1000 * 1000
      left join region d on d.level = 3 and d.low = a.station / 10000000 * 10000000
      where a.round = $1::int and a.person = $2::uuid and a.main and a.ended_at is null
      """;
  static final String FIND = PLACE + "limit 1";
  static final String HOLD = PLACE + "for update of a";
  static final String ANSWER = """
      update assignment set answer = $2::text, answered_at = $3::timestamptz, answer_note = $4::bytea,
        version = version + 1 where id = $1::uuid""";

  /** A place as its person sees it. */
  record Place(UUID id, long station, String kelurahan, String kecamatan, String address, Answer answer,
      Instant answeredAt, byte[] note, int version) {}

  private DutyStore() {}

  static Future<Optional<Place>> find(Sql sql, int round, UUID person) {
    return place(sql, FIND, round, person);
  }

  static Future<Optional<Place>> hold(Tx tx, int round, UUID person) {
    return place(tx, HOLD, round, person);
  }

  static Future<Integer> answer(Tx tx, UUID assignment, Answer answer, Instant now, byte[] note) {
    return tx.run(ANSWER, Tuple.of(assignment, answer.name(), now.atOffset(ZoneOffset.UTC),
        note == null ? null : Buffer.buffer(note)));
  }

  private static Future<Optional<Place>> place(Sql sql, String statement, int round, UUID person) {
    return sql.first(statement, Tuple.of(round, person), row -> {
      String answer = row.getString(5);
      Buffer note = row.getBuffer(7);
      return new Place(row.getUUID(0), row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
          answer == null ? null : Answer.valueOf(answer),
          answer == null ? null : row.getOffsetDateTime(6).toInstant(), note == null ? null : note.getBytes(),
          row.getInteger(8));
    });
  }
}
