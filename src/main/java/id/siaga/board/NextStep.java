package id.siaga.board;

import id.siaga.report.Presence;
import id.siaga.report.TpsState;
import id.siaga.rounds.Round;
import id.siaga.web.Maybe;
import java.time.Instant;

/**
 * What a supervisor does next, so that a first-timer never has to think about it.
 *
 * @param kind check-in, phase, check-out or done
 * @param to the state to report, for a phase
 * @param dueAt when it is expected, if the round sets a time for it
 */
public record NextStep(String kind, @Maybe TpsState to, @Maybe Instant dueAt) {
  static NextStep of(Cell cell, Round round) {
    TpsState state = TpsState.valueOf(cell.state());
    Presence presence = Presence.valueOf(cell.presence());
    if (presence == Presence.SELESAI) return new NextStep("done", null, null);
    boolean there = presence == Presence.HADIR || presence == Presence.ISTIRAHAT;
    if (!there) return new NextStep("check-in", null, round.at(round.settings().presentBy()));
    if (state == TpsState.LHP_TERKIRIM) return new NextStep("check-out", null, null);
    TpsState next = TpsState.of(Math.max(state.ordinal(), TpsState.PTPS_HADIR.ordinal()) + 1);
    Instant due = switch (next) {
      case TPS_DIBUKA -> round.at(round.settings().opensAt());
      case PEMUNGUTAN_DITUTUP -> round.at(round.settings().closesAt());
      default -> null;
    };
    return new NextStep("phase", next, due);
  }
}
