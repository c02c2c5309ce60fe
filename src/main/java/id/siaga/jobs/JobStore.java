package id.siaga.jobs;

import id.siaga.access.Actor;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The statements about jobs; a job is found by its owner, and by admins of the area that it is about. */
final class JobStore {
  static final String INSERT = """
      insert into job (id, kind, owner, state, input, low, high, created_at, updated_at)
      values ($1::uuid, $2::text, $3::uuid, 'accepted', $4::text, $5::bigint, $6::bigint, $7::timestamptz,
        $7::timestamptz)""";
  static final String FIND = """
      select id, kind, owner, state, done, total, result, problem, expires_at from job
      where id = $1::uuid and (owner = $2::uuid or $3::boolean and exists (
        select from unnest($4::bigint[], $5::bigint[]) as t(low, high)
        where job.low >= t.low and job.high <= t.high))""";
  static final String CLAIM = """
      update job set state = 'running', starts = starts + 1, updated_at = $2::timestamptz
      where id = $1::uuid and state in ('accepted', 'running') returning id, kind, owner, input, starts""";
  static final String PROGRESS = """
      update job set done = $2::int, total = $3::int, updated_at = $4::timestamptz
      where id = $1::uuid and state = 'running'""";
  static final String DONE = """
      update job set state = 'done', done = total, result = $2::text, updated_at = $3::timestamptz,
        expires_at = $4::timestamptz
      where id = $1::uuid and state = 'running'""";
  static final String FAILED = """
      update job set state = 'failed', problem = $2::text, updated_at = $3::timestamptz
      where id = $1::uuid and state in ('accepted', 'running')""";
  static final String CANCELLED = """
      update job set state = 'cancelled', updated_at = $2::timestamptz
      where id = $1::uuid and state in ('accepted', 'running')""";
  static final String UNFINISHED = """
      select id from job where state in ('accepted', 'running') order by created_at, id""";
  static final String KEPT = """
      select id from job where id = any($1::uuid[])
        and (state in ('accepted', 'running') or state = 'done' and expires_at > $2::timestamptz)""";
  static final String FORGET = """
      delete from job where state in ('done', 'failed', 'cancelled') and updated_at < $1::timestamptz""";

  /** A job as it stands. */
  record Stored(UUID id, String kind, UUID owner, String state, int done, int total, String result, String problem,
      Instant expiresAt) {}

  /** A job that this process runs now. */
  record Claimed(UUID id, String kind, UUID owner, String input, int starts) {}

  private JobStore() {}

  static Future<Integer> insert(Sql sql, Claimed job, Territory about, Instant now) {
    List<Territory.Span> spans = about.spans();
    return sql.run(INSERT, Tuple.of(job.id(), job.kind(), job.owner(), job.input(), spans.get(0).low(),
        spans.get(spans.size() - 1).high(), utc(now)));
  }

  static Future<Optional<Stored>> find(Sql sql, Actor actor, UUID id) {
    return sql.first(FIND, Tuple.of(id, actor.person(), actor.role() == Role.ADMIN, actor.territory().lows(),
        actor.territory().highs()), JobStore::stored);
  }

  static Future<Optional<Claimed>> claim(Sql sql, UUID id, Instant now) {
    return sql.first(CLAIM, Tuple.of(id, utc(now)), row -> new Claimed(row.getUUID(0), row.getString(1),
        row.getUUID(2), row.getString(3), row.getInteger(4)));
  }

  /** False when the job is no longer wanted. */
  static Future<Boolean> progress(Sql sql, UUID id, int done, int total, Instant now) {
    return sql.run(PROGRESS, Tuple.of(id, done, total, utc(now))).map(rows -> rows > 0);
  }

  static Future<Boolean> done(Sql sql, UUID id, String result, Instant now, Instant expiresAt) {
    return sql.run(DONE, Tuple.of(id, result, utc(now), utc(expiresAt))).map(rows -> rows > 0);
  }

  static Future<Integer> failed(Sql sql, UUID id, String problem, Instant now) {
    return sql.run(FAILED, Tuple.of(id, problem, utc(now)));
  }

  static Future<Integer> cancelled(Sql sql, UUID id, Instant now) {
    return sql.run(CANCELLED, Tuple.of(id, utc(now)));
  }

  static Future<List<UUID>> unfinished(Sql sql) {
    return sql.all(UNFINISHED, Tuple.tuple(), row -> row.getUUID(0));
  }

  /** Those of these jobs whose files are still needed. */
  static Future<List<UUID>> kept(Sql sql, Set<UUID> ids, Instant now) {
    return sql.all(KEPT, Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)).addOffsetDateTime(utc(now)),
        row -> row.getUUID(0));
  }

  static Future<Integer> forget(Sql sql, Instant before) {
    return sql.run(FORGET, Tuple.of(utc(before)));
  }

  private static Stored stored(Row row) {
    OffsetDateTime expires = row.getOffsetDateTime(8);
    return new Stored(row.getUUID(0), row.getString(1), row.getUUID(2), row.getString(3), row.getInteger(4),
        row.getInteger(5), row.getString(6), row.getString(7), expires == null ? null : expires.toInstant());
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
