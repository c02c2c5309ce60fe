package id.siaga.recruitment;

import id.siaga.db.Sql;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The statements of the public pages: one's own history, and what the office has published. */
final class PublicStore {
  static final String SET_RESUME = "update applicant set resume_hash = $2::bytea where id = $1::uuid";
  static final String MOVES = """
      select version, move, to_state, at, reasons, note from applicant_move
      where applicant = $1::uuid order by version""";
  static final String INTERVIEW = """
      select s.starts_at, s.minutes, s.place from interview i join interview_slot s on s.id = i.slot
      where i.applicant = $1::uuid""";
  static final String UNPUBLISHED = """
      select 1 from pleno_line l join pleno p on p.id = l.pleno
      where l.applicant = $1::uuid and p.published_at is null limit 1""";
  static final String COUNTS = """
      select area, count(*)::int from applicant where wave = any($1::int[]) and state = any($2::text[])
      group by area order by area""";
  static final String NAMES = """
      select a.id, a.name, a.sex, a.state, a.wave, a.area from applicant a
      where a.area = $1::bigint and a.state = any($2::text[]) order by lower(a.name), a.id limit 2000""";
  static final String OUTCOMES = """
      select l.applicant, a.name, case when a.state = 'DITETAPKAN' then 'TERPILIH' else 'CADANGAN' end as outcome,
        l.rank from pleno_line l
      join pleno p on p.id = l.pleno join applicant a on a.id = l.applicant
      where l.area = $1::bigint and p.published_at is not null and l.outcome in ('TERPILIH', 'CADANGAN')
        and a.state not in ('MENGUNDURKAN_DIRI', 'GUGUR')
      order by outcome desc, l.rank, l.applicant""";
  static final String FEEDBACK = """
      insert into feedback (id, number, applicant, state, sealed, received_at)
      values ($1::uuid, $2::text, $3::uuid, 'DITERIMA', $4::bytea, $5::timestamptz)
      on conflict (id) do nothing""";
  static final String FEEDBACK_NUMBER = "select number from feedback where id = $1::uuid";

  /** One line of somebody's history. */
  record Line(int version, String move, ApplicantState to, Instant at, List<String> reasons, byte[] note) {}

  /** When and where somebody is asked to come. */
  record Invitation(Instant startsAt, int minutes, String place) {}

  /** A published name. */
  record Named(UUID id, String name, String sex, ApplicantState state, int wave, long area) {}

  /** What somebody said, sealed. */
  record Said(UUID id, String number, UUID about, byte[] sealed) {}

  /** A name that a published plenary decided on. */
  record Outcome(UUID id, String name, boolean chosen, int rank) {}

  private PublicStore() {}

  static Future<Integer> setResume(Sql sql, UUID applicant, byte[] hash) {
    return sql.run(SET_RESUME, Tuple.of(applicant, Buffer.buffer(hash)));
  }

  static Future<List<Line>> moves(Sql sql, UUID applicant) {
    return sql.all(MOVES, Tuple.of(applicant), row -> new Line(row.getInteger(0), row.getString(1),
        ApplicantState.valueOf(row.getString(2)), row.getOffsetDateTime(3).toInstant(),
        row.getArrayOfStrings(4) == null ? List.of() : Arrays.asList(row.getArrayOfStrings(4)), bytes(row, 5)));
  }

  static Future<Optional<Invitation>> invitation(Sql sql, UUID applicant) {
    return sql.first(INTERVIEW, Tuple.of(applicant), row -> new Invitation(row.getOffsetDateTime(0).toInstant(),
        row.getInteger(1), row.getString(2)));
  }

  /** Whether a decision about this applicant was made that is not public yet. */
  static Future<Boolean> unpublished(Sql sql, UUID applicant) {
    return sql.first(UNPUBLISHED, Tuple.of(applicant), row -> true).map(Optional::isPresent);
  }

  static Future<Map<Long, Integer>> counts(Sql sql, List<Integer> waves, List<ApplicantState> states) {
    Map<Long, Integer> counts = new LinkedHashMap<>();
    return sql.all(COUNTS, Tuple.tuple().addArrayOfInteger(waves.toArray(Integer[]::new))
        .addArrayOfString(names(states)), row -> counts.put(row.getLong(0), row.getInteger(1))).map(done -> counts);
  }

  static Future<List<Named>> named(Sql sql, long area, List<ApplicantState> states) {
    return sql.all(NAMES, Tuple.tuple().addLong(area).addArrayOfString(names(states)), row -> new Named(
        row.getUUID(0), row.getString(1), row.getString(2), ApplicantState.valueOf(row.getString(3)),
        row.getInteger(4), row.getLong(5)));
  }

  static Future<List<Outcome>> outcomes(Sql sql, long area) {
    return sql.all(OUTCOMES, Tuple.of(area), row -> new Outcome(row.getUUID(0), row.getString(1),
        row.getString(2).equals("TERPILIH"), row.getInteger(3)));
  }

  static Future<Optional<String>> feedbackNumber(Sql sql, UUID id) {
    return sql.first(FEEDBACK_NUMBER, Tuple.of(id), row -> row.getString(0));
  }

  /** Writes nothing, and answers 0, when it is there already. */
  static Future<Integer> feedback(Sql sql, Said said, Instant now) {
    return sql.run(FEEDBACK, Tuple.tuple().addUUID(said.id()).addString(said.number()).addUUID(said.about())
        .addBuffer(Buffer.buffer(said.sealed())).addOffsetDateTime(ApplicantStore.utc(now)));
  }

  private static String[] names(List<ApplicantState> states) {
    return states.stream().map(ApplicantState::name).toArray(String[]::new);
  }

  private static byte[] bytes(Row row, int column) {
    Buffer bytes = row.getBuffer(column);
    return bytes == null ? null : bytes.getBytes();
  }
}
