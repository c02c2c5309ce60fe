package id.siaga.recruitment;

import id.siaga.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The statements about points and what follows from them. */
final class ScoreStore {
  static final String PUT = """
      insert into interview_score (applicant, interviewer, criterion, points, at)
      select $1::uuid, $2::uuid, t.criterion, t.points, $3::timestamptz
      from unnest($4::text[], $5::numeric[]) as t(criterion, points)
      on conflict (applicant, interviewer, criterion) do update set points = excluded.points, at = excluded.at""";
  static final String TAKE_BACK = """
      delete from interview_score
      where applicant = $1::uuid and interviewer = $2::uuid and criterion = any($3::text[])""";
  static final String OF = """
      select interviewer, criterion, points from interview_score where applicant = $1::uuid
      order by interviewer, criterion""";
  static final String SCORE = "update applicant set score = $2::numeric where id = $1::uuid";
  static final String NAMES = "select id, name from person where id = any($1::uuid[])";
  static final String RANKED = """
      select a.id, a.number, a.name, a.sex, a.area, a.state, a.version, a.submitted_at, a.place_in_rank,
        p.interviewers, p.criteria, p.points
      from applicant a
      left join lateral (
        select array_agg(s.interviewer) as interviewers, array_agg(s.criterion) as criteria,
          array_agg(s.points) as points
        from interview_score s where s.applicant = a.id) p on true
      where a.wave = $1::int and a.area between $2::bigint and $3::bigint and a.state = any($4::text[])
      order by a.area, a.id""";
  static final String SEALED = "select id, sealed from applicant where id = any($1::uuid[])";
  static final String PLACES = """
      update applicant a set place_in_rank = t.place, score = t.score
      from unnest($1::uuid[], $2::int[], $3::numeric[]) as t(id, place, score) where a.id = t.id""";

  /** Somebody who can be ranked, with the points that they got. */
  record Scored(UUID id, String number, String name, String sex, long area, ApplicantState state, int version,
      Instant submittedAt, Integer place, List<Tally.Points> points) {}

  private ScoreStore() {}

  static Future<Integer> put(Sql sql, UUID applicant, UUID interviewer, Map<String, BigDecimal> points, Instant now) {
    if (points.isEmpty()) return Future.succeededFuture(0);
    return sql.run(PUT, Tuple.tuple().addUUID(applicant).addUUID(interviewer)
        .addOffsetDateTime(ApplicantStore.utc(now)).addArrayOfString(points.keySet().toArray(String[]::new))
        .addValue(points.values().stream().map(io.vertx.sqlclient.data.Numeric::create)
            .toArray(io.vertx.sqlclient.data.Numeric[]::new)));
  }

  static Future<Integer> takeBack(Sql sql, UUID applicant, UUID interviewer, Collection<String> criteria) {
    if (criteria.isEmpty()) return Future.succeededFuture(0);
    return sql.run(TAKE_BACK, Tuple.tuple().addUUID(applicant).addUUID(interviewer)
        .addArrayOfString(criteria.toArray(String[]::new)));
  }

  static Future<List<Tally.Points>> of(Sql sql, UUID applicant) {
    return sql.all(OF, Tuple.of(applicant),
        row -> new Tally.Points(row.getUUID(0), row.getString(1), row.getBigDecimal(2)));
  }

  static Future<Integer> score(Sql sql, UUID applicant, BigDecimal scoreOrNull) {
    return sql.run(SCORE, Tuple.of(applicant, scoreOrNull));
  }

  static Future<Map<UUID, String>> names(Sql sql, Set<UUID> people) {
    if (people.isEmpty()) return Future.succeededFuture(Map.of());
    return sql.all(NAMES, Tuple.tuple().addArrayOfUUID(people.toArray(UUID[]::new)),
        row -> Map.entry(row.getUUID(0), row.getString(1))).map(rows -> {
          Map<UUID, String> names = new HashMap<>();
          rows.forEach(row -> names.put(row.getKey(), row.getValue()));
          return names;
        });
  }

  /** All in these states of one part of a wave. */
  static Future<List<Scored>> ranked(Sql sql, int wave, long low, long high, Collection<ApplicantState> states) {
    return sql.all(RANKED, Tuple.tuple().addInteger(wave).addLong(low).addLong(high)
        .addArrayOfString(states.stream().map(ApplicantState::name).toArray(String[]::new)), ScoreStore::scored);
  }

  static Future<Map<UUID, byte[]>> sealed(Sql sql, Collection<UUID> ids) {
    if (ids.isEmpty()) return Future.succeededFuture(Map.of());
    return sql.all(SEALED, Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)),
        row -> Map.entry(row.getUUID(0), row.getBuffer(1).getBytes())).map(rows -> {
          Map<UUID, byte[]> sealed = new HashMap<>();
          rows.forEach(row -> sealed.put(row.getKey(), row.getValue()));
          return sealed;
        });
  }

  static Future<Integer> places(Sql sql, List<UUID> ids, List<Integer> places, List<BigDecimal> scores) {
    return sql.run(PLACES, Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new))
        .addArrayOfInteger(places.toArray(Integer[]::new))
        .addValue(scores.stream().map(io.vertx.sqlclient.data.Numeric::create)
            .toArray(io.vertx.sqlclient.data.Numeric[]::new)));
  }

  private static Scored scored(Row row) {
    List<Tally.Points> points = new java.util.ArrayList<>();
    UUID[] interviewers = row.getArrayOfUUIDs(9);
    if (interviewers != null) {
      String[] criteria = row.getArrayOfStrings(10);
      BigDecimal[] given = row.getArrayOfBigDecimals(11);
      for (int i = 0; i < interviewers.length; i++) {
        points.add(new Tally.Points(interviewers[i], criteria[i], given[i]));
      }
    }
    return new Scored(row.getUUID(0), row.getString(1), row.getString(2), row.getString(3), row.getLong(4),
        ApplicantState.valueOf(row.getString(5)), row.getInteger(6), ApplicantStore.instant(row, 7),
        row.getInteger(8), points);
  }
}
