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

/** The statements about applicants' documents; their bytes stand in the vault under the same ids. */
final class DocumentStore {
  static final String OF = """
      select id, kind, type, bytes, stored_at from applicant_document
      where applicant = $1::uuid and replaced_at is null order by kind""";
  static final String EVER = "select count(*)::int from applicant_document where applicant = $1::uuid";
  static final String REPLACE = """
      update applicant_document set replaced_at = $3::timestamptz
      where applicant = $1::uuid and kind = $2::text and replaced_at is null""";
  static final String INSERT = """
      insert into applicant_document (id, applicant, kind, type, bytes, sha256, stored_at)
      values ($1::uuid, $2::uuid, $3::text, $4::text, $5::int, $6::bytea, $7::timestamptz)""";
  static final String ONE = """
      select d.id, d.kind, d.type, d.bytes, d.stored_at from applicant_document d
      join applicant a on a.id = d.applicant
      where d.id = $1::uuid and a.state <> 'DRAF' and exists (
        select from unnest($2::bigint[], $3::bigint[]) as t(low, high) where a.area between t.low and t.high)""";
  static final String VIEWED = """
      insert into document_view (document, person, at) values ($1::uuid, $2::uuid, $3::timestamptz)""";
  static final String OLD_DRAFTS = """
      select id from applicant where state = 'DRAF' and created_at < $1::timestamptz order by created_at limit 200""";
  static final String STILL_DRAFTS = """
      select id from applicant where id = any($1::uuid[]) and state = 'DRAF' order by id for update""";
  static final String FILES = "select id from applicant_document where applicant = any($1::uuid[])";
  static final String FORGET = "delete from applicant where id = any($1::uuid[]) and state = 'DRAF'";

  /** A document that counts now; {@code type} as found in its bytes. */
  record Paper(UUID id, DocumentKind kind, String type, int bytes, Instant storedAt) {}

  private DocumentStore() {}

  static Future<List<Paper>> of(Sql sql, UUID applicant) {
    return sql.all(OF, Tuple.of(applicant), DocumentStore::paper);
  }

  /** How many were ever sent, replaced ones included. */
  static Future<Integer> ever(Sql sql, UUID applicant) {
    return sql.all(EVER, Tuple.of(applicant), row -> row.getInteger(0)).map(found -> found.get(0));
  }

  static Future<Integer> replace(Sql sql, UUID applicant, DocumentKind kind, Instant now) {
    return sql.run(REPLACE, Tuple.tuple().addUUID(applicant).addString(kind.name())
        .addOffsetDateTime(ApplicantStore.utc(now)));
  }

  static Future<Integer> insert(Sql sql, UUID applicant, Paper paper, byte[] sha256) {
    return sql.run(INSERT, Tuple.tuple().addUUID(paper.id()).addUUID(applicant).addString(paper.kind().name())
        .addString(paper.type()).addInteger(paper.bytes()).addBuffer(Buffer.buffer(sha256))
        .addOffsetDateTime(ApplicantStore.utc(paper.storedAt())));
  }

  static Future<Optional<Paper>> one(Sql sql, Territory territory, UUID id) {
    return sql.first(ONE, Tuple.tuple().addUUID(id).addArrayOfLong(territory.lows())
        .addArrayOfLong(territory.highs()), DocumentStore::paper);
  }

  static Future<Integer> viewed(Sql sql, UUID document, UUID person, Instant now) {
    return sql.run(VIEWED, Tuple.tuple().addUUID(document).addUUID(person)
        .addOffsetDateTime(ApplicantStore.utc(now)));
  }

  /** Drafts that nobody came back to. */
  static Future<List<UUID>> oldDrafts(Sql sql, Instant before) {
    return sql.all(OLD_DRAFTS, Tuple.of(ApplicantStore.utc(before)), row -> row.getUUID(0));
  }

  /** Those that were not sent meanwhile, held: whoever sends one now waits, and then finds it gone. */
  static Future<List<UUID>> stillDrafts(Sql sql, List<UUID> drafts) {
    return sql.all(STILL_DRAFTS, Tuple.tuple().addArrayOfUUID(drafts.toArray(UUID[]::new)), row -> row.getUUID(0));
  }

  static Future<List<UUID>> files(Sql sql, List<UUID> applicants) {
    return sql.all(FILES, Tuple.tuple().addArrayOfUUID(applicants.toArray(UUID[]::new)), row -> row.getUUID(0));
  }

  static Future<Integer> forget(Sql sql, List<UUID> drafts) {
    return sql.run(FORGET, Tuple.tuple().addArrayOfUUID(drafts.toArray(UUID[]::new)));
  }

  private static Paper paper(Row row) {
    return new Paper(row.getUUID(0), DocumentKind.valueOf(row.getString(1)), row.getString(2), row.getInteger(3),
        row.getOffsetDateTime(4).toInstant());
  }
}
