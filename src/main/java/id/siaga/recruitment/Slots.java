package id.siaga.recruitment;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.db.Tx;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.recruitment.SlotStore.Slot;
import id.siaga.recruitment.SlotStore.Waiting;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Gives people their interview: slots with seats, a fill that spreads everybody over them, and a move of one person.
 * Slots are held before people, so two who fill at once fill one after the other and no seat is given twice.
 */
final class Slots {
  private static final int BATCH_MAX = 500;
  private final Hearing hearing;

  /** What a fill did: how many got a seat, how many are left without one, and how many seats are still free. */
  record Filled(int placed, int left, int seatsFree) {}

  /** One transaction of a fill: whom it came to last, or null when nobody waits behind them. */
  private record Batch(int placed, int seatsFree, UUID last) {}

  Slots(Hearing hearing) {
    this.hearing = hearing;
  }

  Future<Slot> create(Actor actor, Slot slot) {
    hearing.waves().get(slot.wave());
    if (!slot.startsAt().isAfter(hearing.now())) {
      throw Problem.invalid("startsAt", "harus di waktu yang akan datang", "must lie in the future");
    }
    return hearing.office().write((tx, out) -> {
      out.add(event("slot.created", actor, slot, slot.capacity()));
      return SlotStore.insert(tx, slot);
    }).map(slot);
  }

  /** Takes away a slot that nobody was ever invited to. */
  Future<Void> remove(Actor actor, UUID id) {
    return hearing.office().write((tx, out) -> SlotStore.lock(tx, actor.territory(), id)
        .map(found -> found.orElseThrow(Problem::notFound))
        .compose(slot -> SlotStore.used(tx, id).compose(used -> {
          if (used) {
            throw Problem.conflict("Sudah ada yang diundang ke jadwal ini. Pindahkan mereka lebih dahulu.",
                "People are invited to this slot. Move them first.");
          }
          out.add(event("slot.removed", actor, slot, 0));
          return SlotStore.drop(tx, id);
        }))).mapEmpty();
  }

  Future<Filled> fill(Actor actor, int wave, Kecamatan where) {
    hearing.waves().get(wave);
    return batches(actor, wave, where, new Batch(0, 0, null)).compose(done ->
        AnnouncementStore.count(hearing.db(), wave, where, List.of(ApplicantState.MASA_TANGGAPAN))
            .map(left -> new Filled(done.placed(), left, done.seatsFree())));
  }

  private Future<Batch> batches(Actor actor, int wave, Kecamatan where, Batch before) {
    return hearing.office().write((tx, out) -> undecided(tx, wave, where)
            .compose(ok -> SlotStore.lockComing(tx, wave, where, hearing.now()))
            .compose(slots -> SlotStore.waiting(tx, wave, where, BATCH_MAX, before.last())
                .compose(waiting -> place(tx, out, actor, slots, waiting))))
        .map(batch -> new Batch(before.placed() + batch.placed(), batch.seatsFree(), batch.last()))
        .compose(batch -> batch.last() == null || batch.seatsFree() == 0 ? Future.succeededFuture(batch)
            : batches(actor, wave, where, batch));
  }

  private Future<Batch> place(Tx tx, List<Event> out, Actor actor, List<Slot> slots, List<Waiting> waiting) {
    List<UUID> people = new ArrayList<>();
    List<UUID> seats = new ArrayList<>();
    Map<UUID, Integer> free = new LinkedHashMap<>();
    slots.forEach(slot -> free.put(slot.id(), slot.free()));
    for (Waiting person : waiting) {
      slots.stream().filter(slot -> slot.covers(person.area()) && free.get(slot.id()) > 0).findFirst()
          .ifPresent(slot -> {
            free.merge(slot.id(), -1, Integer::sum);
            people.add(person.id());
            seats.add(slot.id());
          });
    }
    int left = free.values().stream().mapToInt(Integer::intValue).sum();
    UUID last = waiting.size() < BATCH_MAX ? null : waiting.get(waiting.size() - 1).id();
    if (people.isEmpty()) return Future.succeededFuture(new Batch(0, left, last));
    for (Slot slot : slots) {
      int given = slot.free() - free.get(slot.id());
      if (given > 0) out.add(event("slot.filled", actor, slot, given));
    }
    return SlotStore.seat(tx, people, seats, hearing.now())
        .compose(ok -> hearing.applicants().moveAll(tx, out, actor, people, Move.SCHEDULE))
        .map(moved -> new Batch(moved, left, last));
  }

  /** Invites one person to this slot, for the first time, instead of another, or again after a missed one. */
  Future<Void> put(Actor actor, UUID id, UUID applicant) {
    return hearing.office().write((tx, out) -> SlotStore.lock(tx, actor.territory(), id)
        .map(found -> found.orElseThrow(Problem::notFound))
        .compose(slot -> ApplicantStore.lock(tx, actor.territory(), List.of(applicant)).compose(found -> {
          if (found.isEmpty() || found.get(0).row().state() == ApplicantState.DRAF) throw Problem.notFound();
          Applicant row = found.get(0).row();
          return SlotStore.seatOf(tx, applicant).compose(seat -> {
            boolean there = seat.isPresent() && seat.get().slot().equals(id)
                && row.state() == ApplicantState.DIJADWALKAN_WAWANCARA;
            if (there) return Future.succeededFuture();
            check(slot, row);
            return undecided(tx, row.wave(), Kecamatan.around(row.area()))
                .compose(ok -> SlotStore.seat(tx, List.of(applicant), List.of(id), hearing.now()))
                .compose(ok -> hearing.applicants().moveAll(tx, out, actor, List.of(applicant), Move.SCHEDULE));
          });
        }))).mapEmpty();
  }

  private void check(Slot slot, Applicant row) {
    Move.SCHEDULE.require(row.state());
    if (slot.wave() != row.wave() || !slot.covers(row.area())) {
      throw Problem.invalid("applicant", "bukan pelamar dari wilayah dan gelombang jadwal ini",
          "is not of the area and wave of this slot");
    }
    if (!slot.startsAt().isAfter(hearing.now())) {
      throw Problem.conflict("Jadwal ini sudah lewat. Pilih jadwal lain.", "This slot is over. Choose another one.");
    }
    if (slot.free() == 0) {
      throw Problem.conflict("Jadwal ini sudah penuh. Pilih jadwal lain.", "This slot is full. Choose another one.");
    }
  }

  /** Nobody is interviewed after the plenary; who comes too late for it takes part in the next wave. */
  private static Future<Void> undecided(Tx tx, int wave, Kecamatan where) {
    return SlotStore.decided(tx, wave, where).map(decided -> {
      if (!decided) return null;
      throw Problem.conflict("Pleno untuk kecamatan dan gelombang ini sudah diadakan.",
          "The plenary of this kecamatan and wave has been held.");
    });
  }

  private Event event(String kind, Actor actor, Slot slot, int seats) {
    return new Event(kind, slot.low(), actor.person(), hearing.now(), new Body().put("slot", slot.id())
        .put("wave", slot.wave()).put("seats", seats).text());
  }
}
