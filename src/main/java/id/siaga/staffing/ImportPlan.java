package id.siaga.staffing;

import id.siaga.access.Problem;
import id.siaga.staffing.PeopleImportStore.Known;
import id.siaga.staffing.PeopleImportStore.Spot;
import id.siaga.staffing.PlaceStore.Unfit;
import id.siaga.web.ImportNotes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * What an import would do, row by row: nothing for a supervisor who is there already, a new number, an assignment of
 * somebody known or new; or the reason why it cannot be.
 */
final class ImportPlan {
  /** Rows whose person is new. */
  final List<PersonRow> fresh = new ArrayList<>();
  /** Rows whose person is known and has no station yet. */
  final Map<PersonRow, UUID> idle = new LinkedHashMap<>();
  /** New numbers of those who stay where they are; null removes one. */
  final Map<UUID, String> phones = new LinkedHashMap<>();
  private final Function<Known, String> phoneOf;
  private final boolean hasPhone;
  private final Map<Long, Spot> stations = new HashMap<>();
  private final Map<Long, Known> holders = new HashMap<>();
  private final Map<String, List<Known>> namesakes = new HashMap<>();
  private final Set<UUID> used = new HashSet<>();

  /** What the office knows about the file's stations and names. */
  record Facts(List<Spot> stations, List<Known> holders, List<Known> namesakes) {}

  ImportPlan(Facts facts, boolean hasPhone, Function<Known, String> phoneOf) {
    this.hasPhone = hasPhone;
    this.phoneOf = phoneOf;
    facts.stations().forEach(spot -> stations.put(spot.code(), spot));
    facts.holders().forEach(known -> holders.put(known.station(), known));
    facts.namesakes().forEach(known -> namesakes.computeIfAbsent(PersonRow.same(known.name()),
        name -> new ArrayList<>()).add(known));
  }

  int created() {
    return fresh.size() + idle.size();
  }

  int changed() {
    return phones.size();
  }

  boolean isNone() {
    return created() + changed() == 0;
  }

  void add(PersonRow row, ImportNotes notes) {
    Known holder = holders.get(row.station());
    if (!stations.containsKey(row.station())) {
      notes.error(row.source(), "station", "TPS ini tidak ada dalam daftar TPS putaran ini",
          "this station is not in the list of this round");
    } else if (holder == null) {
      place(row, notes);
    } else if (!PersonRow.same(holder.name()).equals(row.key())) {
      notes.error(row.source(), "station", holder.place() + " sudah diisi " + holder.name()
          + "; akhiri dahulu penugasan"
          + " itu bila ingin menggantinya", holder.place() + " is already taken by " + holder.name()
          + "; end that assignment first to replace it");
    } else if (hasPhone && !Objects.equals(phoneOf.apply(holder), row.phone())) {
      phones.put(holder.id(), row.phone());
    }
  }

  /** The station is free: for somebody we know by name and number, or by name alone when none has a number. */
  private void place(PersonRow row, ImportNotes notes) {
    for (Known known : namesakes.getOrDefault(row.key(), List.of())) {
      boolean same = Objects.equals(phoneOf.apply(known), row.phone());
      if (same && known.station() == null && used.add(known.id())) {
        idle.put(row, known.id());
        return;
      }
      if (same && row.phone() != null && known.station() != null) {
        notes.error(row.source(), "name", "orang ini sudah bertugas di " + known.place(),
            "this person already serves at " + known.place());
        return;
      }
    }
    Spot spot = stations.get(row.station());
    if (spot.special() && !row.special()) refuse(row, Unfit.unmarked(row.station(), row.name()), notes);
    else fresh.add(row);
  }

  /** Says of those whom the office knows which hard rule keeps them from their station. */
  void judge(List<Unfit> unfit, ImportNotes notes) {
    Map<UUID, Unfit> byPerson = new HashMap<>();
    unfit.forEach(one -> byPerson.put(one.person(), one));
    idle.forEach((row, person) -> {
      Unfit found = byPerson.get(person);
      if (found != null && !(row.special() && found.onlyUnmarked())) refuse(row, found, notes);
    });
  }

  private void refuse(PersonRow row, Unfit unfit, ImportNotes notes) {
    Problem.Field why = PlaceConflicts.why(unfit, stations.get(row.station()).place());
    boolean mark = unfit.onlyUnmarked();
    notes.error(row.source(), "station", why.id() + (mark ? "; isi kolom khusus dengan ya bila memang untuk TPS khusus"
        : ""), why.en() + (mark ? "; write yes in the column special if they are meant for those" : ""));
  }
}
