package id.siaga.staffing;

import id.siaga.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements about the texts of papers and about who signs them. */
final class TemplateStore {
  private static final String COLUMNS = """
      select t.kind, t.version, t.title, t.number_pattern, t.body, t.example, t.made_at
      from paper_template t
      """;
  static final String NEWEST = COLUMNS + """
      where (t.kind, t.version) in (select kind, max(version) from paper_template group by kind) order by t.kind""";
  static final String VERSIONS = COLUMNS + "where t.kind = $1::text order by t.version desc limit $2::int";
  static final String ONE = COLUMNS + "where t.kind = $1::text and t.version = $2::int";
  static final String INSERT = """
      insert into paper_template (kind, version, title, number_pattern, body, example, made_at, made_by)
      values ($1::text, $2::int, $3::text, $4::text, $5::text, false, $6::timestamptz, $7::uuid)
      on conflict do nothing""";
  static final String ISSUERS = """
      select r.low, r.code, r.name, i.signer, i.place, i.address, coalesce(i.version, 0) as version
      from unnest($1::bigint[], $2::bigint[]) as t(low, high)
      join region r on r.level = 3 and r.low between t.low and t.high and r.high <= t.high
      left join paper_issuer i on i.low = r.low
      order by r.low limit $3::int""";
  static final String SIGNING = """
      select low, signer, place, address, version from paper_issuer where low = any($1::bigint[])""";
  static final String SET_ISSUER = """
      insert into paper_issuer (low, signer, place, address, version, updated_at)
      values ($1::bigint, $2::text, $3::text, $4::text, 1, $6::timestamptz)
      on conflict (low) do update set signer = excluded.signer, place = excluded.place, address = excluded.address,
        version = paper_issuer.version + 1, updated_at = excluded.updated_at
      where paper_issuer.version = $5::int
      returning version""";

  /** One version of a text. */
  record Text(PaperKind kind, int version, String title, String numberPattern, String body, boolean example,
      Instant madeAt) {}

  /** Who signs for a kecamatan; version 0 when nobody was entered yet. */
  record Issuer(long low, String area, String name, String signer, String place, String address, int version) {}

  private TemplateStore() {}

  static Future<List<Text>> newest(Sql sql) {
    return sql.all(NEWEST, Tuple.tuple(), TemplateStore::text);
  }

  static Future<List<Text>> versions(Sql sql, PaperKind kind, int limit) {
    return sql.all(VERSIONS, Tuple.of(kind.name(), limit), TemplateStore::text);
  }

  static Future<Optional<Text>> one(Sql sql, PaperKind kind, int version) {
    return sql.first(ONE, Tuple.of(kind.name(), version), TemplateStore::text);
  }

  /** False when somebody else stored this version first. */
  static Future<Boolean> insert(Sql sql, Text text, UUID by) {
    return sql.run(INSERT, Tuple.of(text.kind().name(), text.version(), text.title(), text.numberPattern(),
        text.body(), text.madeAt().atOffset(ZoneOffset.UTC), by)).map(rows -> rows > 0);
  }

  static Future<List<Issuer>> issuers(Sql sql, Collection<Long> lows, Collection<Long> highs, int limit) {
    return sql.all(ISSUERS, Tuple.of(lows.toArray(Long[]::new), highs.toArray(Long[]::new), limit),
        row -> new Issuer(row.getLong(0), row.getString(1), row.getString(2), row.getString(3), row.getString(4),
            row.getString(5), row.getInteger(6)));
  }

  /** Those of these kecamatan for whom somebody was entered, without their names. */
  static Future<List<Issuer>> signing(Sql sql, Collection<Long> lows) {
    return sql.all(SIGNING, Tuple.tuple().addArrayOfLong(lows.toArray(Long[]::new)), row -> new Issuer(row.getLong(0),
        null, null, row.getString(1), row.getString(2), row.getString(3), row.getInteger(4)));
  }

  /** The new version, or nothing when the row is no longer the one that was read. */
  static Future<Optional<Integer>> setIssuer(Sql sql, Issuer issuer, Instant now) {
    return sql.first(SET_ISSUER, Tuple.of(issuer.low(), issuer.signer(), issuer.place(), issuer.address(),
        issuer.version(), now.atOffset(ZoneOffset.UTC)), row -> row.getInteger(0));
  }

  private static Text text(Row row) {
    OffsetDateTime at = row.getOffsetDateTime(6);
    return new Text(PaperKind.valueOf(row.getString(0)), row.getInteger(1), row.getString(2), row.getString(3),
        row.getString(4), row.getBoolean(5), at.toInstant());
  }
}
