package id.siaga.board;

import id.siaga.db.Sql;
import id.siaga.report.Presence;
import id.siaga.report.TpsState;
import id.siaga.rounds.Round;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The statements about station states. */
final class BoardStore {
  static final String COLUMNS = """
      select x.station, s.lat, s.lon, x.state, x.state_at, x.presence, x.presence_at, x.arrived_at, x.last_heard_at,
        x.opened_at, x.open_incidents, x.open_danger, x.open_help, x.voters, x.voters_at, x.silent_since, x.silent_rule
      from station_state x left join station s on s.roll = $2::int and s.code = x.station
      """;
  static final String SOME = COLUMNS + "where x.round = $1::int and x.station = any($3::bigint[])";
  static final String ALL = """
      select x.station, s.lat, s.lon, x.state, x.presence, x.last_heard_at, x.open_incidents, x.open_danger,
        x.open_help, x.voters, x.silent_since, x.silent_rule, h.seq
      from station_state x join journal_head h on h.chain = x.round
      left join station s on s.roll = $2::int and s.code = x.station
      where x.round = $1::int order by x.station""";
  static final String LATE_ARRIVALS = COLUMNS + """
      where x.round = $1::int and x.arrived_at is null and x.presence not in (2, 3, 7) and x.silent_since is null
      order by x.station limit 500""";
  static final String LATE_OPENINGS = COLUMNS + """
      where x.round = $1::int and x.state < 3 and x.silent_since is null and x.arrived_at is not null
      order by x.station limit 500""";
  static final String UPDATE = """
      update station_state x set state = t.state, state_at = t.state_at, presence = t.presence,
        presence_at = t.presence_at, arrived_at = t.arrived_at, last_heard_at = t.last_heard_at,
        opened_at = t.opened_at, open_incidents = t.open_incidents, open_danger = t.open_danger,
        open_help = t.open_help, voters = t.voters, voters_at = t.voters_at, silent_since = t.silent_since,
        silent_rule = t.silent_rule
      from unnest($2::bigint[], $3::int[], $4::timestamptz[], $5::int[], $6::timestamptz[], $7::timestamptz[],
        $8::timestamptz[], $9::timestamptz[], $10::int[], $11::int[], $12::int[], $13::int[], $14::timestamptz[],
        $15::timestamptz[], $16::text[])
        as t(station, state, state_at, presence, presence_at, arrived_at, last_heard_at, opened_at, open_incidents,
          open_danger, open_help, voters, voters_at, silent_since, silent_rule)
      where x.round = $1::int and x.station = t.station""";

  private BoardStore() {}

  static Future<Map<Long, StationState>> some(Sql sql, Round round, Long[] stations) {
    return sql.all(SOME, Tuple.tuple().addInteger(round.id()).addInteger(round.roll()).addArrayOfLong(stations),
        BoardStore::state).map(BoardStore::byStation);
  }

  /** Every cell of a round, each with the journal's number at that moment: one statement, so one moment. */
  static Future<List<Snapshot>> all(Sql sql, Round round) {
    return sql.all(ALL, Tuple.of(round.id(), round.roll()), row -> new Snapshot(row.getLong(12), cell(row)));
  }

  record Snapshot(long seq, Cell cell) {}

  private static Cell cell(Row row) {
    List<String> overlays = StationState.overlays(row.getInteger(8), row.getString(11));
    return new Cell(row.getLong(0), (int) (row.getLong(0) % 1000), TpsState.of(row.getShort(3)).name(),
        Presence.of(row.getShort(4)).name(), overlays, instant(row, 5), row.getInteger(6), row.getInteger(7) > 0,
        row.getDouble(1), row.getDouble(2), instant(row, 10), row.getInteger(9));
  }

  static Future<List<StationState>> late(Sql sql, Round round, SilenceRule rule) {
    String statement = rule == SilenceRule.BELUM_HADIR ? LATE_ARRIVALS : LATE_OPENINGS;
    return sql.all(statement, Tuple.of(round.id(), round.roll()), BoardStore::state);
  }

  static Future<Integer> update(Sql sql, int round, Collection<StationState> states) {
    if (states.isEmpty()) return Future.succeededFuture(0);
    return sql.run(UPDATE, Columns.of(round, states));
  }

  private static Map<Long, StationState> byStation(List<StationState> states) {
    Map<Long, StationState> map = new HashMap<>(states.size() * 2);
    states.forEach(s -> map.put(s.station, s));
    return map;
  }

  private static StationState state(Row row) {
    StationState s = new StationState(row.getLong(0), row.getDouble(1), row.getDouble(2));
    s.state = TpsState.of(row.getShort(3));
    s.stateAt = instant(row, 4);
    s.presence = Presence.of(row.getShort(5));
    s.presenceAt = instant(row, 6);
    s.arrivedAt = instant(row, 7);
    s.lastHeardAt = instant(row, 8);
    s.openedAt = instant(row, 9);
    s.openIncidents = row.getInteger(10);
    s.openDanger = row.getInteger(11);
    s.openHelp = row.getInteger(12);
    s.voters = row.getInteger(13);
    s.votersAt = instant(row, 14);
    s.silentSince = instant(row, 15);
    s.silentRule = row.getString(16);
    return s;
  }

  private static Instant instant(Row row, int column) {
    OffsetDateTime time = row.getOffsetDateTime(column);
    return time == null ? null : time.toInstant();
  }

  /** The states as one array for each column, in the order that UPDATE names. */
  private static final class Columns {
    private final List<StationState> states;

    private Columns(Collection<StationState> states) {
      this.states = List.copyOf(states);
    }

    static Tuple of(int round, Collection<StationState> states) {
      Columns c = new Columns(states);
      Long[] stations = c.states.stream().map(s -> s.station).toArray(Long[]::new);
      String[] rules = c.states.stream().map(s -> s.silentRule).toArray(String[]::new);
      return Tuple.tuple().addInteger(round).addArrayOfLong(stations)
          .addArrayOfInteger(c.numbers(s -> s.state.ordinal())).addArrayOfOffsetDateTime(c.times(s -> s.stateAt))
          .addArrayOfInteger(c.numbers(s -> s.presence.ordinal()))
          .addArrayOfOffsetDateTime(c.times(s -> s.presenceAt)).addArrayOfOffsetDateTime(c.times(s -> s.arrivedAt))
          .addArrayOfOffsetDateTime(c.times(s -> s.lastHeardAt)).addArrayOfOffsetDateTime(c.times(s -> s.openedAt))
          .addArrayOfInteger(c.numbers(s -> s.openIncidents)).addArrayOfInteger(c.numbers(s -> s.openDanger))
          .addArrayOfInteger(c.numbers(s -> s.openHelp)).addArrayOfInteger(c.numbers(s -> s.voters))
          .addArrayOfOffsetDateTime(c.times(s -> s.votersAt)).addArrayOfOffsetDateTime(c.times(s -> s.silentSince))
          .addArrayOfString(rules);
    }

    private Integer[] numbers(java.util.function.Function<StationState, Integer> of) {
      return states.stream().map(of).toArray(Integer[]::new);
    }

    private OffsetDateTime[] times(java.util.function.Function<StationState, Instant> of) {
      return states.stream().map(of).map(at -> at == null ? null : at.atOffset(ZoneOffset.UTC))
          .toArray(OffsetDateTime[]::new);
    }
  }
}
