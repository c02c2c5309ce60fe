package id.siaga.staffing;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The statements that put a proposal into force and take it back, many places at a time. */
final class ApplyStore {
  static final String ROWS = """
      select r.station, r.person, r.change, r.locked, r.current_person, r.current_assignment, r.current_locked,
        r.made_assignment, r.home_low, r.home_high, k.name
      from proposal_row r left join region k on k.level = 4 and k.low = r.station / 1000 * 1000
      where r.proposal = $1::uuid order by r.station""";
  static final String NOW = """
      select a.id, a.station, a.person, a.answer, a.at, p.name, k.name, a.locked, b.name from assignment a
      join person p on p.id = a.person left join person b on b.id = a.placed_by
      left join region k on k.level = 4 and k.low = a.station / 1000 * 1000
      where a.round = $1::int and a.main and a.ended_at is null
        and (a.station = any($2::bigint[]) or a.person = any($3::uuid[]))
      order by a.station for update of a""";
  static final String END = """
      update assignment set ended_at = $2::timestamptz, ended_by = $3::uuid, version = version + 1
      where id = any($1::uuid[]) and ended_at is null
      returning person, station, rights""";
  static final String VOID = """
      update invitation set voided_at = $3::timestamptz
      where round = $1::int and person = any($2::uuid[]) and used_at is null and voided_at is null""";
  static final String INSERT = """
      insert into assignment (id, round, station, person, rights, at, placed_by)
      select t.id, $1::int, t.station, t.person, t.rights, $2::timestamptz, $7::uuid
      from unnest($3::uuid[], $4::bigint[], $5::uuid[], $6::uuid[]) as t(id, station, person, rights)
      order by t.station""";
  static final String MADE = """
      update proposal_row r set made_assignment = t.id, home_low = p.home_low, home_high = p.home_high
      from unnest($2::bigint[], $3::uuid[], $4::uuid[]) as t(station, id, person) join person p on p.id = t.person
      where r.proposal = $1::uuid and r.station = t.station""";
  static final String REOPEN = """
      update assignment a set ended_at = null, ended_by = null, rights = t.rights, version = a.version + 1
      from unnest($1::uuid[], $2::uuid[]) as t(id, rights) where a.id = t.id""";
  static final String LOCK = """
      update assignment set locked = $3::boolean, version = version + 1,
        locked_by = case when $3::boolean then $4::uuid end, locked_at = case when $3::boolean then $5::timestamptz end
      where round = $1::int and station = any($2::bigint[]) and main and ended_at is null
        and locked <> $3::boolean""";

  /** A stored row with all that applying and undoing need. */
  record Line(long station, String kelurahan, UUID person, String change, boolean locked, Before before,
      UUID made, Territory.Span home) {
    boolean changes() {
      return !change.equals("same") && !change.equals("empty");
    }

    String place() {
      return StationName.of(station, kelurahan);
    }
  }

  /** What stood at the station when the proposal was made; nulls for nobody. */
  record Before(UUID person, UUID assignment, boolean locked) {}

  /** What stands there now. */
  record Now(UUID assignment, long station, UUID person, String answer, Instant at, String name, String kelurahan,
      boolean locked, String byName) {}

  record Ended(UUID person, long station, UUID rights) {}

  /** Who did it, and when. */
  record Stamp(UUID by, Instant at) {}

  private ApplyStore() {}

  static Future<List<Line>> lines(Sql sql, UUID proposal) {
    return sql.all(ROWS, Tuple.of(proposal), row -> new Line(row.getLong(0), row.getString(10), row.getUUID(1),
        row.getString(2), row.getBoolean(3), new Before(row.getUUID(4), row.getUUID(5), row.getBoolean(6)),
        row.getUUID(7), row.getLong(8) == null ? null : new Territory.Span(row.getLong(8), row.getLong(9))));
  }

  /** Who is at these stations, or these people anywhere; held until the transaction ends. */
  static Future<List<Now>> now(Sql sql, int round, Collection<Long> stations, Collection<UUID> people) {
    return sql.all(NOW, Tuple.tuple().addInteger(round).addArrayOfLong(stations.toArray(Long[]::new))
        .addArrayOfUUID(people.toArray(UUID[]::new)), row -> new Now(row.getUUID(0), row.getLong(1), row.getUUID(2),
            row.getString(3), row.getOffsetDateTime(4).toInstant(), row.getString(5), row.getString(6),
            row.getBoolean(7), row.getString(8)));
  }

  static Future<List<Ended>> end(Sql sql, Collection<UUID> assignments, UUID by, Instant now) {
    return sql.all(END, Tuple.tuple().addArrayOfUUID(assignments.toArray(UUID[]::new))
        .addOffsetDateTime(ProposalStore.utc(now)).addUUID(by),
        row -> new Ended(row.getUUID(0), row.getLong(1), row.getUUID(2)));
  }

  static Future<Integer> voidInvitations(Sql sql, int round, Collection<UUID> people, Instant now) {
    return sql.run(VOID, Tuple.tuple().addInteger(round).addArrayOfUUID(people.toArray(UUID[]::new))
        .addOffsetDateTime(ProposalStore.utc(now)));
  }

  static Future<Integer> insert(Sql sql, int round, List<UUID> ids, List<AssignmentStore.Place> places, Stamp stamp) {
    return sql.run(INSERT, Tuple.tuple().addInteger(round).addOffsetDateTime(ProposalStore.utc(stamp.at()))
        .addArrayOfUUID(ids.toArray(UUID[]::new))
        .addArrayOfLong(places.stream().map(AssignmentStore.Place::station).toArray(Long[]::new))
        .addArrayOfUUID(places.stream().map(AssignmentStore.Place::person).toArray(UUID[]::new))
        .addArrayOfUUID(places.stream().map(AssignmentStore.Place::rights).toArray(UUID[]::new))
        .addUUID(stamp.by()));
  }

  /** Notes what was made of each row, and where its person belonged before. */
  static Future<Integer> made(Sql sql, UUID proposal, List<UUID> ids, List<AssignmentStore.Place> places) {
    return sql.run(MADE, Tuple.tuple().addUUID(proposal)
        .addArrayOfLong(places.stream().map(AssignmentStore.Place::station).toArray(Long[]::new))
        .addArrayOfUUID(ids.toArray(UUID[]::new))
        .addArrayOfUUID(places.stream().map(AssignmentStore.Place::person).toArray(UUID[]::new)));
  }

  static Future<Integer> reopen(Sql sql, List<UUID> assignments, List<UUID> rights) {
    return sql.run(REOPEN, Tuple.tuple().addArrayOfUUID(assignments.toArray(UUID[]::new))
        .addArrayOfUUID(rights.toArray(UUID[]::new)));
  }

  static Future<Integer> lock(Sql sql, int round, List<Long> stations, boolean locked, Stamp stamp) {
    return stations.isEmpty() ? Future.succeededFuture(0)
        : sql.run(LOCK, Tuple.tuple().addInteger(round).addArrayOfLong(stations.toArray(Long[]::new))
            .addBoolean(locked).addUUID(stamp.by()).addOffsetDateTime(ProposalStore.utc(stamp.at())));
  }
}
