package id.siaga.recruitment;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements about public feedback; each finds it through the territory of the applicant it is about. */
final class FeedbackStore {
  static final int PAGE_MAX = 100;
  static final String COLUMNS = """
      select f.id, f.number, f.state, f.version, f.received_at, f.handled_at, h.name, f.sealed, f.answer,
        a.id, a.number, a.name, a.area, k.name, a.state, a.wave
      from feedback f
      join applicant a on a.id = f.applicant
      left join person h on h.id = f.handled_by
      left join region k on k.level = 4 and k.low = a.area
      where exists (select from unnest($1::bigint[], $2::bigint[]) as t(low, high)
        where a.area between t.low and t.high)
      """;
  static final String LIST = COLUMNS + """
        and f.state = any($3::text[]) and ($4::int is null or a.wave = $4::int)
        and ($5::timestamptz is null or (f.received_at, f.id) > ($5::timestamptz, $6::uuid))
      order by f.received_at, f.id limit $7::int""";
  static final String ONE = COLUMNS + "and f.id = $3::uuid";
  static final String ABOUT = """
      select f.applicant from feedback f join applicant a on a.id = f.applicant
      where f.id = $3::uuid and exists (select from unnest($1::bigint[], $2::bigint[]) as t(low, high)
        where a.area between t.low and t.high)""";
  static final String LOCK = """
      select f.state, f.version, f.handled_by from feedback f where f.id = $1::uuid for update""";
  static final String CLARIFYING = """
      select count(*)::int from feedback f
      where f.applicant = $1::uuid and f.state = 'DIKLARIFIKASI' and f.id <> $2::uuid""";
  static final String CHANGE = """
      update feedback set state = $2::text, version = version + 1, answer = coalesce($3::bytea, answer),
        handled_by = $4::uuid, handled_at = $5::timestamptz where id = $1::uuid""";

  /** One feedback with what is sealed of it. */
  record Stored(UUID id, String number, FeedbackState state, int version, Instant receivedAt, Instant handledAt,
      String handledBy, byte[] sealed, byte[] answer, About about) {}

  /** The applicant it is about. */
  record About(UUID id, String number, String name, long area, String areaName, ApplicantState state, int wave) {}

  /** The feedback as it stands, held until the end of the transaction. */
  record Locked(FeedbackState state, int version, UUID handledBy) {}

  /** Which feedback; a null wave means all, the mark is the last one of the page before. */
  record Filter(List<FeedbackState> states, Integer wave, Instant afterAt, UUID after) {}

  private FeedbackStore() {}

  /** A page, and one more when there are more. */
  static Future<List<Stored>> list(Sql sql, Territory territory, Filter filter) {
    return sql.all(LIST, in(territory)
        .addArrayOfString(filter.states().stream().map(FeedbackState::name).toArray(String[]::new))
        .addInteger(filter.wave()).addOffsetDateTime(ApplicantStore.utc(filter.afterAt())).addUUID(filter.after())
        .addInteger(PAGE_MAX + 1), FeedbackStore::stored);
  }

  static Future<Optional<Stored>> one(Sql sql, Territory territory, UUID id) {
    return sql.first(ONE, in(territory).addUUID(id), FeedbackStore::stored);
  }

  /** The applicant whom this feedback is about. */
  static Future<Optional<UUID>> about(Sql sql, Territory territory, UUID id) {
    return sql.first(ABOUT, in(territory).addUUID(id), row -> row.getUUID(0));
  }

  static Future<Locked> lock(Sql sql, UUID id) {
    return sql.first(LOCK, Tuple.of(id), row -> new Locked(FeedbackState.valueOf(row.getString(0)),
        row.getInteger(1), row.getUUID(2))).map(Optional::orElseThrow);
  }

  /** How many others about this applicant are still being clarified. */
  static Future<Integer> clarifying(Sql sql, UUID applicant, UUID besides) {
    return sql.first(CLARIFYING, Tuple.of(applicant, besides), row -> row.getInteger(0)).map(Optional::orElseThrow);
  }

  static Future<Integer> change(Sql sql, UUID id, FeedbackState state, byte[] answer, Handled handled) {
    return sql.run(CHANGE, Tuple.tuple().addUUID(id).addString(state.name())
        .addBuffer(answer == null ? null : Buffer.buffer(answer)).addUUID(handled.by())
        .addOffsetDateTime(ApplicantStore.utc(handled.at())));
  }

  /** Who handled it, and when. */
  record Handled(UUID by, Instant at) {}

  private static Tuple in(Territory territory) {
    return Tuple.tuple().addArrayOfLong(territory.lows()).addArrayOfLong(territory.highs());
  }

  private static Stored stored(Row row) {
    Buffer answer = row.getBuffer(8);
    return new Stored(row.getUUID(0), row.getString(1), FeedbackState.valueOf(row.getString(2)), row.getInteger(3),
        ApplicantStore.instant(row, 4), ApplicantStore.instant(row, 5), row.getString(6), row.getBuffer(7).getBytes(),
        answer == null ? null : answer.getBytes(), new About(row.getUUID(9), row.getString(10), row.getString(11),
            row.getLong(12), row.getString(13), ApplicantState.valueOf(row.getString(14)), row.getInteger(15)));
  }
}
