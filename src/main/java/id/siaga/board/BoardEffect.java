package id.siaga.board;

import id.siaga.access.Problem;
import id.siaga.db.Tx;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.report.Filed;
import id.siaga.report.NewReport;
import id.siaga.report.Position;
import id.siaga.report.Presence;
import id.siaga.report.ReportEffect;
import id.siaga.report.ReportKind;
import id.siaga.report.TpsState;
import id.siaga.rounds.Round;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Moves the states of stations as reports come in, and marks what is odd about a report without refusing it. */
public final class BoardEffect implements ReportEffect {
  /** How far a phone's clock may be off before it matters. */
  public static final Duration CLOCK_AHEAD_MAX = Duration.ofMinutes(2);
  /** A time further ahead than this is a wrong clock: believed, it would keep out everything that really follows. */
  private static final Duration BELIEVED_AHEAD_MAX = Duration.ofDays(1);
  /** What somebody says of themselves; said by who has been replaced, it says nothing of who is there now. */
  private static final Set<ReportKind> OF_THE_PERSON =
      EnumSet.of(ReportKind.CHECK_IN, ReportKind.CHECK_OUT, ReportKind.PRESENCE);

  /** The state of one station, for a change that comes from the centre; the round's head row must be held. */
  public static Future<BoardWork> station(Tx tx, Round round, long station) {
    return BoardStore.some(tx, round, new Long[] {station}).map(states -> new BoardWork(round, states));
  }

  @Override
  public Future<BoardWork> begin(Tx tx, Round round, List<NewReport> reports) {
    Long[] stations = reports.stream().map(NewReport::station).distinct().toArray(Long[]::new);
    return BoardStore.some(tx, round, stations).map(states -> new BoardWork(round, states));
  }

  /** The states that one batch touches. */
  public static final class BoardWork implements Work {
    private final Round round;
    private final Map<Long, StationState> known;
    private final Map<Long, StationState> touched = new LinkedHashMap<>();

    BoardWork(Round round, Map<Long, StationState> known) {
      this.round = round;
      this.known = known;
    }

    @Override
    public void apply(Filed filed) {
      NewReport report = filed.report;
      StationState state = known.get(report.station());
      if (state == null) throw Problem.notFound();
      touched.put(state.station, state);
      mark(filed, state);
      move(filed, state);
      if (!filed.report.late()) state.lastHeardAt = filed.receivedAt;
    }

    /** Somebody else is on the way: whatever was said of the one before no longer holds. */
    public void replaced(long station, Instant at, Body body) {
      StationState state = known.get(station);
      if (state == null) throw Problem.notFound();
      touched.put(station, state);
      state.leftBy(at);
      describe(state, body);
    }

    /** Counts an incident in or out of a station's open ones. */
    public void incidents(long station, int open, int danger, int help) {
      StationState state = known.get(station);
      touched.put(station, state);
      state.openIncidents += open;
      state.openDanger += danger;
      state.openHelp += help;
    }

    @Override
    public void describe(Filed filed, Body body) {
      StationState state = known.get(filed.report.station());
      describe(state, body);
      if (state.voters != null) body.put("voters", state.voters);
    }

    /** What an incident's event says of its station. */
    public void describeIncidents(long station, Body body) {
      StationState state = known.get(station);
      body.put("openIncidents", state.openIncidents).put("stationDanger", state.openDanger > 0)
          .put("overlays", state.overlays());
    }

    static void describe(StationState state, Body body) {
      body.put("state", state.state.name()).put("presence", state.presence.name()).put("overlays", state.overlays())
          .put("openIncidents", state.openIncidents).put("danger", state.openDanger > 0)
          .put("silentSince", state.silentSince);
    }

    @Override
    public Future<?> write(Tx tx) {
      return BoardStore.update(tx, round.id(), touched.values());
    }

    private void move(Filed filed, StationState state) {
      NewReport report = filed.report;
      if (report.late() && OF_THE_PERSON.contains(report.kind())) return;
      boolean believed = !report.occurredAt().isAfter(filed.receivedAt.plus(BELIEVED_AHEAD_MAX));
      Instant at = believed ? report.occurredAt() : filed.receivedAt;
      switch (report.kind()) {
        case CHECK_IN -> state.arrived(at);
        case CHECK_OUT -> state.present(Presence.SELESAI, at);
        case PRESENCE -> state.present(Presence.valueOf(report.text("to")), at);
        case TURNOUT -> state.turnout(report.body().get("voters").intValue(), at);
        case PHASE -> {
          if (state.phase(TpsState.valueOf(report.text("to")), at)) filed.then(opened(filed, state));
        }
        default -> { }
      }
    }

    private Event opened(Filed filed, StationState state) {
      boolean late = filed.report.occurredAt().isAfter(due(round.settings().opensAt()));
      if (late) filed.flag("TERLAMBAT");
      Body body = new Body().put("report", filed.report.id()).put("openedAt", state.openedAt).put("late", late);
      return new Event("station.opened", state.station, filed.report.author(), filed.receivedAt, body.text());
    }

    private void mark(Filed filed, StationState state) {
      NewReport report = filed.report;
      if (report.occurredAt().isAfter(filed.receivedAt.plus(CLOCK_AHEAD_MAX))) filed.flag("JAM_HP");
      boolean arrival = report.kind() == ReportKind.CHECK_IN;
      Position position = report.position();
      if (arrival && report.occurredAt().isAfter(due(round.settings().presentBy()))) filed.flag("TERLAMBAT");
      if (position == null) {
        if (arrival) filed.flag("TANPA_LOKASI");
        return;
      }
      boolean weak = position.accuracyM() != null
          && position.accuracyM() > round.settings().weakAccuracyMetres();
      if (weak) filed.flag("LOKASI_LEMAH");
      if (state.lat == null || state.lon == null) return;
      double slack = position.accuracyM() == null ? 0 : position.accuracyM();
      if (position.metresTo(state.lat, state.lon) > round.settings().nearMetres() + slack) filed.flag("LOKASI_JAUH");
    }

    private Instant due(java.time.LocalTime time) {
      return round.at(time).plus(Duration.ofMinutes(round.settings().graceMinutes()));
    }
  }
}
