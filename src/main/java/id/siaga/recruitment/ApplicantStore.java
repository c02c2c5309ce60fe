package id.siaga.recruitment;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.web.Json;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements about single applicants: found through a territory, or by a secret of their own. */
final class ApplicantStore {
  static final String COLUMNS = """
      select a.id, a.number, a.wave, a.area, a.state, a.state_at, a.version, a.channel, a.officer, a.name, a.sex,
        a.verdicts::text, a.fails, a.unsure, a.step, a.claimed_by, a.claimed_at, a.score, a.place_in_rank, a.created_at,
        a.submitted_at, a.sealed, a.birth_index
      """;
  static final String ONE = COLUMNS + """
      from unnest($2::bigint[], $3::bigint[]) as t(low, high)
      join applicant a on a.area between t.low and t.high where a.id = $1::uuid""";
  static final String LOCK = COLUMNS + """
      from applicant a where a.id = any($1::uuid[]) and exists (
        select from unnest($2::bigint[], $3::bigint[]) as t(low, high) where a.area between t.low and t.high)
      order by a.id for update""";
  static final String ANY = COLUMNS + "from applicant a where a.id = any($1::uuid[])";
  static final String BY_RESUME = COLUMNS + "from applicant a where a.resume_hash = $1::bytea";
  static final String BY_NUMBER = COLUMNS + "from applicant a where a.number = $1::text";
  static final String PAPERS = COLUMNS + """
      from applicant a where a.nik_index = $1::bytea and a.officer = $2::uuid limit 20""";
  static final String INSERT = """
      insert into applicant (id, number, wave, area, state, state_at, channel, officer, name, sex, sealed,
        birth_index, nik_index, phone_index, spouse_index, resume_hash, created_at, submitted_at)
      select t.id, t.number, t.wave, t.area, $1::text, $2::timestamptz, $3::text, $4::uuid, t.name,
        nullif(t.sex, ''), t.sealed, nullif(t.birth, ''::bytea), nullif(t.nik, ''::bytea),
        nullif(t.phone, ''::bytea), nullif(t.spouse, ''::bytea), $5::bytea, $2::timestamptz,
        case when $1::text <> 'DRAF' then $2::timestamptz end
      from unnest($6::uuid[], $7::text[], $8::int[], $9::bigint[], $10::text[], $11::text[], $12::bytea[],
          $13::bytea[], $14::bytea[], $15::bytea[], $16::bytea[])
        as t(id, number, wave, area, name, sex, sealed, birth, nik, phone, spouse)""";
  static final String SAVE = """
      update applicant set name = $2::text, sex = $3::text, sealed = $4::bytea, birth_index = $5::bytea,
        nik_index = $6::bytea, phone_index = $7::bytea, spouse_index = $8::bytea, step = coalesce($9::text, step),
        version = version + $10::int
      where id = $1::uuid""";
  /** In another wave a draft begins anew, so that it is not erased there for what it waited elsewhere. */
  static final String RELOCATE = """
      update applicant set wave = $2::int, area = $3::bigint,
        created_at = case when wave = $2::int then created_at else $4::timestamptz end
      where id = $1::uuid and state = 'DRAF'""";
  static final String VERSION_ON = "update applicant set version = version + 1 where id = $1::uuid";
  static final String MOVE = """
      update applicant set state = $2::text, state_at = $3::timestamptz, version = version + 1, claimed_by = null,
        claimed_at = null, submitted_at = coalesce(submitted_at, $3::timestamptz)
      where id = any($1::uuid[])""";
  static final String ADD_MOVES = """
      insert into applicant_move (applicant, version, move, to_state, by, at, reasons, note)
      select t.applicant, t.version, $1::text, t.state, $2::uuid, $3::timestamptz, $4::text[],
        nullif(t.note, ''::bytea)
      from unnest($5::uuid[], $6::int[], $7::text[], $8::bytea[]) as t(applicant, version, state, note)""";
  static final String MOVES_SINCE = """
      select move, by, to_state, version from applicant_move
      where applicant = $1::uuid and version > $2::int order by version""";
  static final String PROPOSER = """
      select by from applicant_move where applicant = $1::uuid and move = 'PROPOSE_REJECT'
      order by version desc limit 1""";

  /** A row with what is still sealed of it. */
  record Sealed(Applicant row, byte[] sealed, byte[] birth) {}

  /** A row to be stored; the values of the indexes may be null. */
  record Fresh(UUID id, String number, int wave, long area, Form form, byte[] sealed, Keys keys) {}

  /** The blind indexes of one applicant. */
  record Keys(byte[] birth, byte[] nik, byte[] phone, byte[] spouse) {}

  /** Where fresh applicants come from: online, officer or import. */
  record Origin(String channel, UUID officer, byte[] resumeHash, ApplicantState state) {}

  /** One line of what was done with an applicant. */
  record Made(String move, UUID by, String to, int version) {}

  /** A line of the history to be written. */
  record Line(UUID applicant, int version, ApplicantState state, byte[] note) {}

  private ApplicantStore() {}

  static Future<Optional<Sealed>> one(Sql sql, Territory territory, UUID id) {
    return sql.first(ONE, Tuple.tuple().addUUID(id).addArrayOfLong(territory.lows())
        .addArrayOfLong(territory.highs()), ApplicantStore::sealed);
  }

  /** Those of these that lie in the territory, held until the end of the transaction. */
  static Future<List<Sealed>> lock(Sql sql, Territory territory, Collection<UUID> ids) {
    return sql.all(LOCK, Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)).addArrayOfLong(territory.lows())
        .addArrayOfLong(territory.highs()), ApplicantStore::sealed);
  }

  static Future<List<Sealed>> any(Sql sql, Collection<UUID> ids) {
    return sql.all(ANY, Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)), ApplicantStore::sealed);
  }

  /** What this officer entered for whoever has this number. */
  static Future<List<Sealed>> papers(Sql sql, UUID officer, byte[] nik) {
    return sql.all(PAPERS, Tuple.of(Buffer.buffer(nik), officer), ApplicantStore::sealed);
  }

  static Future<Optional<Sealed>> byResume(Sql sql, byte[] hash) {
    return sql.first(BY_RESUME, Tuple.of(Buffer.buffer(hash)), ApplicantStore::sealed);
  }

  static Future<Optional<Sealed>> byNumber(Sql sql, String number) {
    return sql.first(BY_NUMBER, Tuple.of(number), ApplicantStore::sealed);
  }

  static Future<Integer> insert(Sql sql, Origin origin, List<Fresh> rows, Instant now) {
    return sql.run(INSERT, Tuple.tuple().addString(origin.state().name()).addOffsetDateTime(utc(now))
        .addString(origin.channel()).addUUID(origin.officer()).addBuffer(bytes(origin.resumeHash()))
        .addArrayOfUUID(rows.stream().map(Fresh::id).toArray(UUID[]::new))
        .addArrayOfString(rows.stream().map(Fresh::number).toArray(String[]::new))
        .addArrayOfInteger(rows.stream().map(Fresh::wave).toArray(Integer[]::new))
        .addArrayOfLong(rows.stream().map(Fresh::area).toArray(Long[]::new))
        .addArrayOfString(rows.stream().map(r -> text(r.form().name())).toArray(String[]::new))
        .addArrayOfString(rows.stream().map(r -> text(r.form().sex())).toArray(String[]::new))
        .addArrayOfBuffer(rows.stream().map(r -> filled(r.sealed())).toArray(Buffer[]::new))
        .addArrayOfBuffer(rows.stream().map(r -> filled(r.keys().birth())).toArray(Buffer[]::new))
        .addArrayOfBuffer(rows.stream().map(r -> filled(r.keys().nik())).toArray(Buffer[]::new))
        .addArrayOfBuffer(rows.stream().map(r -> filled(r.keys().phone())).toArray(Buffer[]::new))
        .addArrayOfBuffer(rows.stream().map(r -> filled(r.keys().spouse())).toArray(Buffer[]::new)));
  }

  /** @param versions 1 when the office changed it, 0 while the applicant is writing */
  static Future<Integer> save(Sql sql, Fresh row, String step, int versions) {
    return sql.run(SAVE, Tuple.tuple().addUUID(row.id()).addString(text(row.form().name()))
        .addString(row.form().sex()).addBuffer(bytes(row.sealed())).addBuffer(bytes(row.keys().birth()))
        .addBuffer(bytes(row.keys().nik())).addBuffer(bytes(row.keys().phone()))
        .addBuffer(bytes(row.keys().spouse())).addString(step).addInteger(versions));
  }

  static Future<Integer> relocate(Sql sql, UUID id, int wave, long area, Instant now) {
    return sql.run(RELOCATE, Tuple.of(id, wave, area, utc(now)));
  }

  static Future<Integer> versionOn(Sql sql, UUID id) {
    return sql.run(VERSION_ON, Tuple.of(id));
  }

  static Future<Integer> move(Sql sql, Collection<UUID> ids, ApplicantState to, Instant now) {
    return sql.run(MOVE, Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)).addString(to.name())
        .addOffsetDateTime(utc(now)));
  }

  static Future<Integer> addMoves(Sql sql, Made made, List<Reason> reasons, List<Line> lines, Instant now) {
    return sql.run(ADD_MOVES, Tuple.tuple().addString(made.move()).addUUID(made.by()).addOffsetDateTime(utc(now))
        .addArrayOfString(reasons.stream().map(Reason::name).toArray(String[]::new))
        .addArrayOfUUID(lines.stream().map(Line::applicant).toArray(UUID[]::new))
        .addArrayOfInteger(lines.stream().map(Line::version).toArray(Integer[]::new))
        .addArrayOfString(lines.stream().map(line -> line.state().name()).toArray(String[]::new))
        .addArrayOfBuffer(lines.stream().map(line -> filled(line.note())).toArray(Buffer[]::new)));
  }

  static Future<List<Made>> movesSince(Sql sql, UUID id, int version) {
    return sql.all(MOVES_SINCE, Tuple.of(id, version),
        row -> new Made(row.getString(0), row.getUUID(1), row.getString(2), row.getInteger(3)));
  }

  /** Who last proposed to reject; null when nobody did. */
  static Future<UUID> proposer(Sql sql, UUID id) {
    return sql.first(PROPOSER, Tuple.of(id), row -> Optional.ofNullable(row.getUUID(0)))
        .map(found -> found.flatMap(by -> by).orElse(null));
  }

  private static Sealed sealed(Row row) {
    Applicant applicant = new Applicant(row.getUUID(0), row.getString(1), row.getInteger(2), row.getLong(3),
        ApplicantState.valueOf(row.getString(4)), instant(row, 5), row.getInteger(6), row.getString(7),
        row.getUUID(8), row.getString(9), row.getString(10), verdicts(row.getString(11)), row.getInteger(12),
        row.getInteger(13), row.getString(14), row.getUUID(15), instant(row, 16), row.getBigDecimal(17),
        row.getInteger(18), instant(row, 19), instant(row, 20));
    Buffer birth = row.getBuffer(22);
    return new Sealed(applicant, row.getBuffer(21).getBytes(), birth == null ? null : birth.getBytes());
  }

  private static List<Verdict> verdicts(String stored) {
    return stored == null ? List.of() : List.of(Json.stored(stored, Verdict[].class));
  }

  static Instant instant(Row row, int column) {
    OffsetDateTime at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }

  static OffsetDateTime utc(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private static Buffer bytes(byte[] bytes) {
    return bytes == null ? null : Buffer.buffer(bytes);
  }

  private static Buffer filled(byte[] bytes) {
    return bytes == null ? Buffer.buffer() : Buffer.buffer(bytes);
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }
}
