package id.siaga.staffing;

import id.siaga.access.Problem;
import id.siaga.rounds.Round;
import id.siaga.staffing.PlaceStore.Held;
import id.siaga.staffing.PlaceStore.Unfit;
import id.siaga.staffing.PlacementInput.Move;
import id.siaga.staffing.Placements.Grip;
import id.siaga.staffing.Placements.Ink;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * Says in words why an act on the board cannot be: CONFLICT to whoever comes second, with who was first and when; RULE
 * where looking again would not help.
 */
final class PlaceConflicts {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM HH.mm", Locale.forLanguageTag("id"));
  private static final DateTimeFormatter TIME_EN = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  private PlaceConflicts() {}

  /** CONFLICT naming each of these stations as it is now; nothing when there is none. */
  static Future<Void> of(Ink ink, Grip grip, List<Move> surprised) {
    Future<List<Problem.Field>> fields = Future.succeededFuture(new ArrayList<>());
    for (Move move : surprised) {
      fields = fields.compose(all -> now(ink, grip, move.station()).map(field -> {
        all.add(field);
        return all;
      }));
    }
    return fields.map(all -> refuse(all, "Papan sudah berubah, jadi tidak ada yang dipindahkan.",
        "The board has changed, so nobody was moved."));
  }

  private static Future<Problem.Field> now(Ink ink, Grip grip, long station) {
    Held held = grip.held().get(station);
    String place = grip.names().get(station);
    if (held != null) {
      return Future.succeededFuture(field(station,
          place + " sekarang diisi " + held.name() + by(ink.round(), held.byName(), held.at(), false),
          place + " is now taken by " + held.name() + by(ink.round(), held.byName(), held.at(), true)));
    }
    return PlaceStore.lastLeft(ink.tx(), ink.round(), station).map(left -> field(station,
        place + " sekarang kosong" + left.map(l -> by(ink.round(), l.byName(), l.at(), false)).orElse(""),
        place + " is empty now" + left.map(l -> by(ink.round(), l.byName(), l.at(), true)).orElse("")));
  }

  static void refuseLocked(Round round, Grip grip, SortedMap<Long, UUID> wanted) {
    List<Problem.Field> fields = new ArrayList<>();
    wanted.forEach((station, person) -> {
      Held held = grip.held().get(station);
      if (held == null || !held.locked() || Objects.equals(held.person(), person)) return;
      fields.add(locked(round, station, grip.names().get(station), held.name(), held.lock()));
    });
    if (!fields.isEmpty()) throw locked(fields);
  }

  /** For whom a place is held fast, by whom and since when. */
  static Problem.Field locked(Round round, long station, String place, String person, PlaceStore.Lock lock) {
    boolean known = lock.at() != null;
    return field(station,
        place + " dikunci untuk " + person + (known ? by(round, lock.byName(), lock.at(), false) : ""),
        place + " is locked for " + person + (known ? by(round, lock.byName(), lock.at(), true) : ""));
  }

  static Problem locked(List<Problem.Field> fields) {
    return Problem.rule(said(fields, Problem.Field::id, "Buka dahulu kuncinya di papan penempatan bila ingin"
        + " mengubahnya."), said(fields, Problem.Field::en, "Unlock it on the placement board first to change it."),
        fields);
  }

  static Future<Void> elsewhere(Ink ink, Collection<UUID> people, Collection<Long> stations) {
    return PlaceStore.elsewhere(ink.tx(), ink.round(), people, stations).map(others -> refuse(others.stream()
        .map(other -> {
          String place = StationName.of(other.station(), other.kelurahan());
          return field(other.station(),
              other.name() + " sudah bertugas di " + place + by(ink.round(), other.byName(), other.at(), false),
              other.name() + " already serves at " + place + by(ink.round(), other.byName(), other.at(), true));
        }).toList(), "Tidak ada yang dipindahkan.", "Nobody was moved."));
  }

  static Future<Void> unfit(Ink ink, Grip grip, SortedMap<Long, UUID> wanted) {
    List<Long> stations = new ArrayList<>();
    List<UUID> people = new ArrayList<>();
    wanted.forEach((station, person) -> {
      if (person == null || person.equals(grip.person(station))) return;
      stations.add(station);
      people.add(person);
    });
    return PlaceStore.unfit(ink.tx(), ink.round(), stations, people)
        .map(unfit -> refuseUnfit(unfit, one -> grip.names().get(one.station())));
  }

  /** RULE naming the hard rule that each of them breaks; nothing when there is none. */
  static Void refuseUnfit(List<Unfit> unfit, Function<Unfit, String> place) {
    if (unfit.isEmpty()) return null;
    throw unfit(unfit, place);
  }

  /** The same, for who passes it on. */
  static Problem unfit(List<Unfit> unfit, Function<Unfit, String> place) {
    List<Problem.Field> fields = unfit.stream().map(one -> why(one, place.apply(one))).toList();
    return Problem.rule(said(fields, Problem.Field::id, "Pilih orang lain."),
        said(fields, Problem.Field::en, "Choose somebody else."), fields);
  }

  /** Which hard rule keeps somebody from a station. */
  static Problem.Field why(Unfit one, String place) {
    String who = one.name();
    if (one.dropped()) {
      return field(one.station(), place + ": " + who + " tidak lagi berstatus ditetapkan atau cadangan, atau "
          + "diberhentikan lewat penggantian", place + ": " + who + " is no longer appointed or in reserve, or was "
          + "replaced for good");
    }
    if (one.family()) {
      return field(one.station(), who + " sekeluarga atau serumah dengan petugas KPPS " + place,
          who + " is family or of the household of a polling officer of " + place);
    }
    if (one.declined()) {
      return field(one.station(), place + ": " + who + " sudah menolak bertugas di TPS ini",
          place + ": " + who + " has declined to serve at this station");
    }
    return field(one.station(), place + " adalah TPS khusus, dan " + who + " belum ditandai untuk TPS khusus",
        place + " is a special station, and " + who + " is not marked for those");
  }

  private static Problem.Field field(long station, String id, String en) {
    return new Problem.Field(String.valueOf(station), id, en);
  }

  private static Void refuse(List<Problem.Field> fields, String nextId, String nextEn) {
    if (fields.isEmpty()) return null;
    throw Problem.conflict(said(fields, Problem.Field::id, nextId), said(fields, Problem.Field::en, nextEn), fields);
  }

  private static String said(List<Problem.Field> fields, Function<Problem.Field, String> words, String next) {
    int shown = 3;
    return String.join("; ", fields.stream().limit(shown).map(words).toList())
        + (fields.size() > shown ? "; …" : "") + ". " + next;
  }

  private static String by(Round round, String name, Instant at, boolean english) {
    String when = (english ? TIME_EN : TIME).withZone(round.zone()).format(at);
    if (english) return " (" + (name == null ? "" : "by " + name + ", ") + when + ")";
    return " (" + (name == null ? "" : "oleh " + name + ", ") + when + ")";
  }
}
