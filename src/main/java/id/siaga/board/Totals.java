package id.siaga.board;

import id.siaga.report.Presence;
import id.siaga.report.TpsState;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** The figures of a territory, counted from its cells so that figures, list and map always agree. */
public record Totals(int stations, int present, int opened, int closed, int silent, int openIncidents, int danger,
    long voters, Map<TpsState, Integer> byState, Map<Presence, Integer> byPresence) {

  static Totals of(Collection<Cell> cells) {
    Map<TpsState, Integer> byState = new EnumMap<>(TpsState.class);
    Map<Presence, Integer> byPresence = new EnumMap<>(Presence.class);
    int opened = 0;
    int closed = 0;
    int silent = 0;
    int incidents = 0;
    int danger = 0;
    long voters = 0;
    for (Cell cell : cells) {
      TpsState state = TpsState.valueOf(cell.state());
      byState.merge(state, 1, Integer::sum);
      byPresence.merge(Presence.valueOf(cell.presence()), 1, Integer::sum);
      if (state.opened()) opened++;
      if (state.closed()) closed++;
      if (cell.silentSince() != null) silent++;
      incidents += cell.openIncidents();
      if (cell.danger()) danger++;
      if (cell.voters() != null) voters += cell.voters();
    }
    int present = byPresence.getOrDefault(Presence.HADIR, 0) + byPresence.getOrDefault(Presence.ISTIRAHAT, 0);
    return new Totals(cells.size(), present, opened, closed, silent, incidents, danger, voters, byState, byPresence);
  }
}
