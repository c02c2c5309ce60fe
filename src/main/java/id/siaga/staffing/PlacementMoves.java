package id.siaga.staffing;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import id.siaga.staffing.PlacementInput.Move;
import id.siaga.staffing.Placements.Grip;
import id.siaga.staffing.Placements.Ink;
import id.siaga.web.Json;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What people do on the board: place, swap, clear and lock. Each act says what its sender saw; when that is no longer
 * so, nothing happens and they are told what changed, by whom and when.
 */
final class PlacementMoves {
  static final String LOCKED = "place.locked";
  static final String UNLOCKED = "place.unlocked";
  private final Rounds rounds;
  private final StaffingJournal journal;
  private final Placements placements;

  PlacementMoves(Rounds rounds, StaffingJournal journal, Placements placements) {
    this.rounds = rounds;
    this.journal = journal;
    this.placements = placements;
  }

  Future<Void> move(Actor actor, Round round, PlacementInput.Moves act) {
    byte[] asked = digest(round, act.moves());
    Set<Long> stations = new HashSet<>(act.moves().stream().map(Move::station).toList());
    return journal.<Void>write(round, (tx, office, onRound) -> {
      Ink ink = new Ink(tx, actor, round, office, onRound);
      return PlaceStore.remember(tx, act.id(), round, actor.person(), rounds.clock().instant(), asked)
          .compose(fresh -> fresh ? placements.hold(tx, round, stations)
                  .compose(grip -> check(ink, grip, act.moves())
                      .compose(wanted -> placements.change(ink, grip, wanted)))
              : PlaceStore.same(tx, act.id(), actor.person(), asked).map(same -> {
                if (!same) throw other();
                return null;
              }));
    }).recover(failure -> Staffing.isTaken(failure) ? Future.failedFuture(taken()) : Future.failedFuture(failure));
  }

  Future<Void> lock(Actor actor, Round round, PlacementInput.Locks act) {
    Set<Long> stations = new HashSet<>(act.stations());
    return journal.write(round, (tx, office, onRound) -> placements.hold(tx, round, stations).compose(grip -> {
      List<String> empty = grip.names().keySet().stream().filter(station -> grip.person(station) == null)
          .map(grip.names()::get).toList();
      if (act.locked() && !empty.isEmpty()) {
        throw Problem.conflict("Hanya TPS yang sudah terisi dapat dikunci. Masih kosong: " + few(empty) + ".",
            "Only a filled station can be locked. Still empty: " + few(empty) + ".");
      }
      return PlaceStore.lock(tx, round, stations, act.locked(), actor.person(), rounds.clock().instant());
    }).map(changed -> {
      changed.forEach(place -> onRound.add(new Event(act.locked() ? LOCKED : UNLOCKED, place.station(), actor.person(),
          rounds.now(round), new Body().put("person", place.person()).put("station", place.station()).text())));
      return null;
    }));
  }

  private Future<SortedMap<Long, UUID>> check(Ink ink, Grip grip, List<Move> moves) {
    SortedMap<Long, UUID> wanted = new TreeMap<>();
    moves.forEach(move -> wanted.put(move.station(), move.person()));
    List<Move> surprised = moves.stream()
        .filter(move -> !Objects.equals(move.expect(), grip.person(move.station()))).toList();
    Set<UUID> arriving = new HashSet<>(wanted.values());
    arriving.remove(null);
    return PlaceConflicts.of(ink, grip, surprised).compose(ok -> {
      PlaceConflicts.refuseLocked(ink.round(), grip, wanted);
      return PlaceStore.holdPeople(ink.tx(), ink.actor().territory(), arriving);
    }).compose(found -> {
      Map<UUID, String> names = new HashMap<>();
      found.forEach(person -> names.put(person.id(), person.name()));
      // Whoever sits at one of these stations is the caller's to move, wherever the register says that they live.
      grip.held().values().forEach(held -> names.put(held.person(), held.name()));
      if (!names.keySet().containsAll(arriving)) throw Problem.notFound();
      return PlaceConflicts.elsewhere(ink, arriving, wanted.keySet())
          .compose(ok -> PlaceConflicts.unfit(ink, grip, wanted));
    }).map(wanted);
  }

  static String few(List<String> names) {
    int shown = 5;
    return String.join(", ", names.subList(0, Math.min(shown, names.size())))
        + (names.size() > shown ? ", …" : "");
  }

  private static byte[] digest(Round round, List<Move> moves) {
    try {
      return MessageDigest.getInstance("SHA-256").digest((round.id() + "\n" + Json.text(moves))
          .getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static Problem other() {
    return Problem.conflict("Pengenal tindakan ini sudah dipakai untuk perubahan lain. Muat ulang papan.",
        "The id of this act was used for another change. Load the board again.");
  }

  private static Problem taken() {
    return Problem.conflict("TPS atau orang ini baru saja ditempatkan orang lain. Muat ulang papan, lalu ulangi.",
        "This station or person was just placed by somebody else. Load the board again and repeat.");
  }
}
