package id.siaga.staffing;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.web.Json;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements about proposals, found when their whole territory is the caller's. */
final class ProposalStore {
  private static final String COLUMNS = """
      select p.id, p.round, p.state, p.version, p.made_at, b.name, p.applied_at, p.undone_at, p.only_empty,
        p.wishes::text, p.summary::text, p.lows, p.highs
      from proposal p join person b on b.id = p.made_by
      """;
  private static final String MINE = """
      not exists (select from unnest(p.lows, p.highs) as s(low, high)
        where not exists (select from unnest($1::bigint[], $2::bigint[]) as t(low, high)
          where s.low >= t.low and s.high <= t.high))
      """;
  static final String ONE = COLUMNS + "where p.id = $3::uuid and " + MINE;
  static final String HOLD = COLUMNS + "where p.id = $3::uuid and " + MINE + " for update of p";
  static final String LIST = """
      with page as (
        select p.* from unnest($1::bigint[], $2::bigint[]) as own(low, high)
        cross join lateral (select * from proposal p where p.round = $3::int and p.low between own.low and own.high and
      """ + MINE + """
          order by p.made_at desc, p.id limit $4::int) p
        order by p.made_at desc, p.id limit $4::int)
      """ + COLUMNS.replace("from proposal p", "from page p") + "order by p.made_at desc, p.id";
  static final String INSERT = """
      insert into proposal (id, round, lows, highs, wishes, only_empty, summary, made_at, made_by)
      values ($1::uuid, $2::int, $3::bigint[], $4::bigint[], $5::jsonb, $6::boolean, $7::jsonb, $8::timestamptz,
        $9::uuid)
      on conflict (id) do nothing""";
  static final String CHANGE = """
      update proposal set version = version + 1, summary = $2::jsonb where id = $1::uuid""";
  static final String APPLIED = """
      update proposal set version = version + 1, state = 'applied', applied_at = $2::timestamptz where id = $1::uuid""";
  static final String UNDONE = """
      update proposal set version = version + 1, state = 'undone', undone_at = $2::timestamptz where id = $1::uuid""";
  static final String CLEAR = "delete from proposal_row where proposal = $1::uuid";
  static final String ADD = """
      insert into proposal_row (proposal, station, person, cost, reasons, alternatives, change, locked,
        current_person, current_assignment, current_locked)
      select $1::uuid, t.station, t.person, t.cost, t.reasons::jsonb, t.others::jsonb, t.change, t.locked, t.present,
        t.assignment, t.held
      from unnest($2::bigint[], $3::uuid[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::boolean[],
          $9::uuid[], $10::uuid[], $11::boolean[])
        as t(station, person, cost, reasons, others, change, locked, present, assignment, held)""";
  static final String LOCK = """
      update proposal_row set locked = $3::boolean where proposal = $1::uuid and station = $2::bigint""";
  static final String PAGE = """
      select r.station, k.name, r.person, p.name, r.cost, r.reasons::text, r.alternatives::text,
        r.current_person, c.name, r.change, r.locked
      from unnest($2::bigint[], $3::bigint[]) as t(low, high)
      join proposal_row r on r.proposal = $1::uuid and r.station between t.low and t.high
      left join person p on p.id = r.person
      left join person c on c.id = r.current_person
      left join region k on k.level = 4 and k.low = r.station / 1000 * 1000
      where r.station > $4::bigint and ($5::text is null or r.change = $5::text)
      order by r.station limit $6::int""";
  static final String OTHERS = """
      select p.id, p.name, r.station, k.name from person p
      left join proposal_row r on r.proposal = $1::uuid and r.person = p.id
      left join region k on k.level = 4 and k.low = r.station / 1000 * 1000
      where p.id = any($2::uuid[])""";

  /** A proposal without its rows. */
  record Stored(ProposalView view, Territory where) {}

  /** A row to be written; the lists are JSON. */
  record Fresh(long station, UUID person, long cost, String reasons, String others, String change, boolean locked,
      PlacingFacts.Current current) {}

  /** A row as it is read. */
  record Line(long station, String kelurahan, UUID person, String name, long cost, List<Reason> reasons,
      List<ProposalPlan.Alternative> others, UUID currentPerson, String currentName, String change, boolean locked) {}

  /** Where somebody is in the proposal. */
  record Place(UUID person, String name, Long station, String kelurahan) {}

  private ProposalStore() {}

  static Future<Optional<Stored>> one(Sql sql, Territory territory, UUID id) {
    return sql.first(ONE, in(territory).addUUID(id), ProposalStore::stored);
  }

  /** Held until the transaction ends. */
  static Future<Optional<Stored>> hold(Sql sql, Territory territory, UUID id) {
    return sql.first(HOLD, in(territory).addUUID(id), ProposalStore::stored);
  }

  static Future<List<Stored>> list(Sql sql, Territory territory, int round, int limit) {
    return sql.all(LIST, in(territory).addInteger(round).addInteger(limit), ProposalStore::stored);
  }

  /** False when it was there already. */
  static Future<Boolean> insert(Sql sql, ProposalView view, Territory where, UUID by) {
    return sql.run(INSERT, Tuple.tuple().addUUID(view.id()).addInteger(view.round()).addArrayOfLong(where.lows())
        .addArrayOfLong(where.highs()).addValue(json(view.wishes())).addBoolean(view.onlyEmpty())
        .addValue(json(view.summary())).addOffsetDateTime(utc(view.madeAt())).addUUID(by)).map(rows -> rows > 0);
  }

  static Future<Integer> change(Sql sql, UUID id, ProposalView.Summary summary) {
    return sql.run(CHANGE, Tuple.of(id, json(summary)));
  }

  static Future<Integer> applied(Sql sql, UUID id, Instant now) {
    return sql.run(APPLIED, Tuple.of(id, utc(now)));
  }

  static Future<Integer> undone(Sql sql, UUID id, Instant now) {
    return sql.run(UNDONE, Tuple.of(id, utc(now)));
  }

  /** In place of whatever rows there are. */
  static Future<Integer> replace(Sql sql, UUID id, List<Fresh> rows) {
    List<PlacingFacts.Current> now = new ArrayList<>();
    rows.forEach(row -> now.add(row.current()));
    return sql.run(CLEAR, Tuple.of(id)).compose(ok -> sql.run(ADD, Tuple.tuple().addUUID(id)
        .addArrayOfLong(rows.stream().map(Fresh::station).toArray(Long[]::new))
        .addArrayOfUUID(rows.stream().map(Fresh::person).toArray(UUID[]::new))
        .addArrayOfLong(rows.stream().map(Fresh::cost).toArray(Long[]::new))
        .addArrayOfString(rows.stream().map(Fresh::reasons).toArray(String[]::new))
        .addArrayOfString(rows.stream().map(Fresh::others).toArray(String[]::new))
        .addArrayOfString(rows.stream().map(Fresh::change).toArray(String[]::new))
        .addArrayOfBoolean(rows.stream().map(Fresh::locked).toArray(Boolean[]::new))
        .addArrayOfUUID(now.stream().map(c -> c == null ? null : c.person()).toArray(UUID[]::new))
        .addArrayOfUUID(now.stream().map(c -> c == null ? null : c.assignment()).toArray(UUID[]::new))
        .addArrayOfBoolean(now.stream().map(c -> c != null && c.locked()).toArray(Boolean[]::new))));
  }

  static Future<Integer> lock(Sql sql, UUID id, long station, boolean locked) {
    return sql.run(LOCK, Tuple.of(id, station, locked));
  }

  static Future<List<Line>> page(Sql sql, UUID id, Territory where, ProposalInput.Look look, int limit) {
    return sql.all(PAGE, Tuple.tuple().addUUID(id).addArrayOfLong(where.lows()).addArrayOfLong(where.highs())
        .addLong(look.after() == null ? 0 : look.after()).addString(look.change()).addInteger(limit),
        ProposalStore::line);
  }

  static Future<List<Place>> places(Sql sql, UUID id, List<UUID> people) {
    return sql.all(OTHERS, Tuple.tuple().addUUID(id).addArrayOfUUID(people.toArray(UUID[]::new)),
        row -> new Place(row.getUUID(0), row.getString(1), row.getLong(2), row.getString(3)));
  }

  private static Stored stored(Row row) {
    ProposalView view = new ProposalView(row.getUUID(0), row.getInteger(1), row.getString(2), row.getInteger(3),
        instant(row, 4), row.getString(5), instant(row, 6), instant(row, 7), row.getBoolean(8),
        Json.stored(row.getString(9), Wishes.class),
        Json.stored(row.getString(10), ProposalView.Summary.class), null, null, null);
    List<Territory.Span> spans = new ArrayList<>();
    Long[] lows = row.getArrayOfLongs(11);
    Long[] highs = row.getArrayOfLongs(12);
    for (int i = 0; i < lows.length; i++) spans.add(new Territory.Span(lows[i], highs[i]));
    return new Stored(view, new Territory(spans));
  }

  private static Line line(Row row) {
    return new Line(row.getLong(0), row.getString(1), row.getUUID(2), row.getString(3), row.getLong(4),
        List.of(Json.stored(row.getString(5), Reason[].class)),
        List.of(Json.stored(row.getString(6), ProposalPlan.Alternative[].class)), row.getUUID(7), row.getString(8),
        row.getString(9), row.getBoolean(10));
  }

  private static JsonObject json(Object value) {
    return new JsonObject(Json.text(value));
  }

  private static Tuple in(Territory territory) {
    return Tuple.tuple().addArrayOfLong(territory.lows()).addArrayOfLong(territory.highs());
  }

  static Instant instant(Row row, int column) {
    OffsetDateTime at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
