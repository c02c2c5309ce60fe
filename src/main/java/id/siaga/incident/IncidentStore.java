package id.siaga.incident;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.people.People;
import id.siaga.report.IncidentType;
import id.siaga.report.NewReport;
import id.siaga.report.Severity;
import id.siaga.web.Json;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The statements about incidents; each finds them through the reader's territory. */
final class IncidentStore {
  static final int PAGE_MAX_INCIDENTS = 200;
  static final String INSERT = """
      insert into incident (id, round, station, type, severity, danger, state, occurred_at, received_at)
      select t.id, $1::int, t.station, t.type, t.severity, t.danger, 'DITERIMA', t.occurred_at, $2::timestamptz
      from unnest($3::uuid[], $4::bigint[], $5::text[], $6::int[], $7::boolean[], $8::timestamptz[])
        as t(id, station, type, severity, danger, occurred_at)""";
  static final String COLUMNS = """
      select i.id, i.station, i.type, i.severity, i.danger, i.state, r.body, i.occurred_at, i.received_at, i.version,
        o.id, o.name, a.id, a.name, kel.name, kec.name, a.phone
      from unnest($2::bigint[], $3::bigint[]) as t(low, high)
      join incident i on i.station between t.low and t.high
      join report r on r.id = i.id
      join person a on a.id = r.author
      left join person o on o.id = i.owner
      left join region kel on kel.level = 4 and kel.low = i.station / 1000 * 1000
      left join region kec on kec.level = 3 and kec.low = i.station / 10000000 * 10000000
      """;
  static final String LIST = COLUMNS + """
      where i.round = $1::int
        and ($4::text = 'all' or ($4::text = 'closed') = (i.state = 'DITUTUP'))
        and ($5::bigint is null or i.station = $5::bigint)
        and ($6::timestamptz is null or (i.received_at, i.id) < ($6::timestamptz, $7::uuid))
      order by i.received_at desc, i.id desc limit 201""";
  static final String ONE = COLUMNS + "where i.id = $1::uuid";
  static final String LOCK = """
      select i.round, i.station, i.type, i.danger, i.state, i.owner, i.version, o.name, m.move, m.by, b.name, m.note,
        m.target
      from incident i left join person o on o.id = i.owner
      left join incident_move m on m.incident = i.id and m.version = i.version left join person b on b.id = m.by
      where i.id = $1::uuid and exists (select from unnest($2::bigint[], $3::bigint[]) as t(low, high)
        where i.station between t.low and t.high)
      for update of i""";
  static final String ROUND_OF = """
      select i.round from incident i where i.id = $1::uuid
        and exists (select from unnest($2::bigint[], $3::bigint[]) as t(low, high)
          where i.station between t.low and t.high)""";
  static final String UPDATE = """
      update incident set state = $2::text, owner = $3::uuid, version = $4::int where id = $1::uuid""";
  static final String ADD_MOVE = """
      insert into incident_move (incident, version, move, by, at, note, target)
      values ($1::uuid, $2::int, $3::text, $4::uuid, $5::timestamptz, $6::text, $7::uuid)""";
  static final String MOVES = """
      select m.incident, m.move, m.at, b.id, b.name, m.note, p.id, p.name
      from incident_move m join person b on b.id = m.by left join person p on p.id = m.target
      where m.incident = any($1::uuid[]) order by m.version""";
  static final String MAY_HOLD = """
      select 1 from rights where person = $1::uuid and ended_at is null and role in ('admin', 'coordinator')
        and $2::bigint between low and high""";

  static final String COLLEAGUES = """
      select distinct p.id, p.name, g.role from rights g join person p on p.id = g.person
      left join login l on l.person = p.id
      where g.ended_at is null and g.role in ('admin', 'coordinator') and $1::bigint between g.low and g.high
        and l.suspended_at is null
      order by p.name limit 200""";

  record Locked(int round, long station, String type, boolean danger, IncidentState state, UUID owner, int version,
      String ownerName, LastMove last) {}

  /** The newest move, by which one that is sent again is known. */
  record LastMove(String move, UUID by, String byName, String note, UUID to) {}

  private IncidentStore() {}

  static Future<Integer> insert(Sql sql, int round, Instant receivedAt, List<NewReport> reports) {
    if (reports.isEmpty()) return Future.succeededFuture(0);
    return sql.run(INSERT, Tuple.tuple().addInteger(round).addOffsetDateTime(utc(receivedAt))
        .addArrayOfUUID(reports.stream().map(NewReport::id).toArray(UUID[]::new))
        .addArrayOfLong(reports.stream().map(NewReport::station).toArray(Long[]::new))
        .addArrayOfString(reports.stream().map(r -> IncidentEffect.type(r).code()).toArray(String[]::new))
        .addArrayOfInteger(reports.stream().map(r -> IncidentEffect.severity(r).ordinal()).toArray(Integer[]::new))
        .addArrayOfBoolean(reports.stream().map(IncidentEffect::danger).toArray(Boolean[]::new))
        .addArrayOfOffsetDateTime(reports.stream().map(r -> utc(r.occurredAt())).toArray(OffsetDateTime[]::new)));
  }

  /** Which incidents of a round; a null station means all of the territory. */
  record Filter(int round, String status, Long station, Cursor after) {}

  static Future<List<IncidentView>> list(Sql sql, People people, Territory territory, Filter filter) {
    return sql.all(LIST, Tuple.tuple().addInteger(filter.round()).addArrayOfLong(territory.lows())
        .addArrayOfLong(territory.highs()).addString(filter.status()).addLong(filter.station())
        .addOffsetDateTime(filter.after() == null ? null : utc(filter.after().at()))
        .addUUID(filter.after() == null ? null : filter.after().id()), row -> view(people, row))
        .compose(found -> withMoves(sql, found));
  }

  static Future<Optional<IncidentView>> one(Sql sql, People people, Territory territory, UUID id) {
    return sql.all(ONE, Tuple.tuple().addUUID(id).addArrayOfLong(territory.lows()).addArrayOfLong(territory.highs()),
        row -> view(people, row)).compose(found -> withMoves(sql, found)).map(found -> found.stream().findFirst());
  }

  static Future<Optional<Integer>> roundOf(Sql sql, Territory territory, UUID id) {
    return sql.first(ROUND_OF, Tuple.tuple().addUUID(id).addArrayOfLong(territory.lows())
        .addArrayOfLong(territory.highs()), row -> row.getInteger(0));
  }

  static Future<Optional<Locked>> lock(Sql sql, Territory territory, UUID id) {
    return sql.first(LOCK, Tuple.tuple().addUUID(id).addArrayOfLong(territory.lows())
        .addArrayOfLong(territory.highs()), row -> new Locked(row.getInteger(0), row.getLong(1), row.getString(2),
            row.getBoolean(3), IncidentState.valueOf(row.getString(4)), row.getUUID(5), row.getInteger(6),
            row.getString(7), row.getString(8) == null ? null : new LastMove(row.getString(8), row.getUUID(9),
                row.getString(10), row.getString(11), row.getUUID(12))));
  }

  /** Who may be given an incident at this station. */
  static Future<List<Colleague>> colleagues(Sql sql, long station) {
    return sql.all(COLLEAGUES, Tuple.of(station),
        row -> new Colleague(row.getUUID(0), row.getString(1), Role.of(row.getString(2))));
  }

  /** Whether this person may be given an incident at this station. */
  static Future<Boolean> mayHold(Sql sql, UUID person, long station) {
    return sql.first(MAY_HOLD, Tuple.of(person, station), row -> true).map(Optional::isPresent);
  }

  private static Future<List<IncidentView>> withMoves(Sql sql, List<IncidentView> found) {
    if (found.isEmpty()) return Future.succeededFuture(found);
    UUID[] ids = found.stream().map(IncidentView::id).toArray(UUID[]::new);
    return sql.all(MOVES, Tuple.tuple().addArrayOfUUID(ids), row -> Map.entry(row.getUUID(0),
            new IncidentView.Moved(row.getString(1), row.getOffsetDateTime(2).toInstant(),
                person(row, 3), row.getString(5), person(row, 6))))
        .map(rows -> {
          Map<UUID, List<IncidentView.Moved>> byId = rows.stream().collect(Collectors.groupingBy(Map.Entry::getKey,
              Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
          return found.stream().map(i -> i.with(byId.getOrDefault(i.id(), List.of()))).toList();
        });
  }

  private static IncidentView view(People people, Row row) {
    JsonNode body = Json.parse(row.getString(6).getBytes(StandardCharsets.UTF_8));
    long station = row.getLong(1);
    return new IncidentView(row.getUUID(0), station, (int) (station % 1000), row.getString(14), row.getString(15),
        row.getString(2), Severity.of(row.getShort(3)), row.getBoolean(4), row.getString(5),
        body.path("text").textValue(), row.getOffsetDateTime(7).toInstant(), row.getOffsetDateTime(8).toInstant(),
        person(row, 10), new IncidentView.Reporter(row.getUUID(12), row.getString(13), phone(people, row)),
        row.getInteger(9), List.of());
  }

  private static String phone(People people, Row row) {
    return row.getBuffer(16) == null ? null : people.phone(row.getUUID(12), row.getBuffer(16).getBytes());
  }

  private static IncidentView.Person person(Row row, int column) {
    return row.getUUID(column) == null ? null
        : new IncidentView.Person(row.getUUID(column), row.getString(column + 1));
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
