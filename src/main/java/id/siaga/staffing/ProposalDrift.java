package id.siaga.staffing;

import id.siaga.access.Problem;
import id.siaga.rounds.Round;
import id.siaga.staffing.ApplyStore.Line;
import id.siaga.staffing.ApplyStore.Now;
import id.siaga.staffing.PlaceStore.Unfit;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Finds what changed under a proposal and says it in words: who sits there now, since when. */
final class ProposalDrift {
  private static final int NAMED_MAX = 50;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH.mm");

  private ProposalDrift() {}

  /** What differs from what the draft was made on. */
  static List<Problem.Field> ofDraft(List<Line> lines, List<Now> standing, List<Unfit> unfit, Round round) {
    Map<Long, Now> byStation = new HashMap<>();
    standing.forEach(now -> byStation.put(now.station(), now));
    Map<Long, Unfit> out = new HashMap<>();
    unfit.forEach(each -> out.put(each.station(), each));
    Set<UUID> known = new HashSet<>();
    lines.forEach(line -> known.add(line.before().assignment()));
    Map<UUID, Now> elsewhere = new HashMap<>();
    standing.stream().filter(now -> !known.contains(now.assignment())).forEach(now ->
        elsewhere.put(now.person(), now));
    List<Problem.Field> drift = new ArrayList<>();
    for (Line line : lines) {
      Now now = byStation.get(line.station());
      UUID expected = line.before().assignment();
      if (!Objects.equals(now == null ? null : now.assignment(), expected)) {
        drift.add(seat(line, now, round));
      } else if (line.changes() && now != null && now.locked() && !line.before().locked()) {
        drift.add(new Problem.Field(String.valueOf(line.station()), line.place() + " kini dikunci untuk " + now.name(),
            line.place() + " is now locked for " + now.name()));
      } else if (line.changes() && line.person() != null && elsewhere.containsKey(line.person())) {
        drift.add(busy(line, elsewhere.get(line.person()), round));
      } else if (out.containsKey(line.station())) {
        drift.add(PlaceConflicts.why(out.get(line.station()), line.place()));
      } else if (!line.changes() && now != null && "DECLINED".equals(now.answer())) {
        drift.add(new Problem.Field(String.valueOf(line.station()), line.place() + ": " + now.name()
            + " menolak penugasan ini", line.place() + ": " + now.name() + " declined this place"));
      }
    }
    return drift;
  }

  /** What differs from what applying made; an answer of the person is a change too. */
  static List<Problem.Field> ofApplied(List<Line> changed, List<Now> standing, Round round) {
    Map<Long, Now> byStation = new HashMap<>();
    standing.forEach(now -> byStation.put(now.station(), now));
    Set<UUID> made = new HashSet<>();
    changed.forEach(line -> made.add(line.made()));
    Map<UUID, Now> elsewhere = new HashMap<>();
    standing.stream().filter(now -> !made.contains(now.assignment())).forEach(now ->
        elsewhere.put(now.person(), now));
    List<Problem.Field> drift = new ArrayList<>();
    for (Line line : changed) {
      Now now = byStation.get(line.station());
      if (!Objects.equals(now == null ? null : now.assignment(), line.made())) {
        drift.add(seat(line, now, round));
      } else if (now != null && now.answer() != null) {
        drift.add(new Problem.Field(String.valueOf(line.station()), line.place() + ": " + now.name()
            + " sudah menjawab penugasan ini", line.place() + ": " + now.name() + " has answered already"));
      } else if (line.before().person() != null && elsewhere.containsKey(line.before().person())) {
        drift.add(busy(line, elsewhere.get(line.before().person()), round));
      }
    }
    return drift;
  }

  /** Throws CONFLICT with each change as a field named by the station, unless there are none. */
  static void refuse(List<Problem.Field> drift) {
    if (drift.isEmpty()) return;
    throw Problem.conflict(drift.size() + " TPS sudah berubah, antara lain: " + drift.get(0).id()
        + ". Tidak ada yang diterapkan; buat usulan baru.", drift.size() + " stations have changed, among them: "
        + drift.get(0).en() + ". Nothing was applied; make a new proposal.",
        drift.subList(0, Math.min(NAMED_MAX, drift.size())));
  }

  private static Problem.Field seat(Line line, Now now, Round round) {
    String field = String.valueOf(line.station());
    if (now == null) {
      return new Problem.Field(field, line.place() + " kini kosong", line.place() + " is empty now");
    }
    return new Problem.Field(field, line.place() + " kini diisi " + now.name() + " sejak " + at(now, round)
        + by(now, "ditempatkan oleh"), line.place() + " is taken by " + now.name() + " since " + at(now, round)
        + by(now, "placed by"));
  }

  private static Problem.Field busy(Line line, Now now, Round round) {
    String there = StationName.of(now.station(), now.kelurahan());
    return new Problem.Field(String.valueOf(line.station()), line.place() + ": " + now.name() + " kini bertugas di "
        + there + " sejak " + at(now, round) + by(now, "ditempatkan oleh"), line.place() + ": " + now.name()
        + " now serves at " + there + " since " + at(now, round) + by(now, "placed by"));
  }

  private static String by(Now now, String word) {
    return now.byName() == null ? "" : ", " + word + " " + now.byName();
  }

  private static String at(Now now, Round round) {
    return TIME.format(now.at().atZone(round.zone()));
  }
}
