package id.siaga.training;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.db.Sql;
import id.siaga.journal.Body;
import id.siaga.training.GuestStore.Guest;
import id.siaga.training.GuestStore.Serving;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Notes who came to a gathering: by the code on their phone or on their card, by the code of their
 * station, or by a tick in the list.
 * Whoever serves in the area may come, called or not; twice is once.
 */
final class Attendance {
  private static final int STATION_DIGITS = 13;
  private final Ground ground;
  private final Pass pass;
  private final DutyPapers papers;

  /** When somebody was seen, and by whom. */
  record Seen(Instant at, UUID by) {}

  /** What was noted. */
  record Noted(Guest guest, boolean already) {}

  /** Who is meant, and how we know. */
  private record Meant(Serving who, String way) {}

  Attendance(Ground ground, Pass pass, DutyPapers papers) {
    this.papers = papers;
    this.ground = ground;
    this.pass = pass;
  }

  Future<Noted> came(Actor actor, UUID id, String code, UUID person) {
    return ground.office().write((tx, out) -> GatheringStore.lock(tx, actor.territory(), id).compose(found -> {
      Gathering g = found.orElseThrow(Problem::notFound).gathering();
      if (g.closed()) throw closed();
      return meant(tx, g, code, person).compose(meant -> {
        Seen seen = new Seen(ground.now(g.round()), actor.person());
        return GuestStore.came(tx, id, meant.who(), meant.way(), seen).compose(fresh -> {
          if (fresh) {
            out.add(ground.event("gathering.came", meant.who().station(), actor, body(g, meant.who().person())
                .put("way", meant.way())));
          }
          return GuestStore.one(tx, id, meant.who().person())
              .map(guest -> new Noted(guest.orElseThrow(Problem::notFound), !fresh));
        });
      });
    }));
  }

  /** Notes many from a list on paper; CONFLICT, and nobody is noted, when one of them does not serve here. */
  Future<Integer> cameAll(Actor actor, UUID id, List<UUID> people) {
    return ground.office().write((tx, out) -> GatheringStore.lock(tx, actor.territory(), id).compose(found -> {
      Gathering g = found.orElseThrow(Problem::notFound).gathering();
      if (g.closed()) throw closed();
      Set<UUID> wanted = new HashSet<>(people);
      return GuestStore.serving(tx, g, null).compose(all -> {
        List<Serving> meant = all.stream().filter(one -> wanted.contains(one.person())).toList();
        if (meant.size() < wanted.size()) throw notServing();
        Seen seen = new Seen(ground.now(g.round()), actor.person());
        return GuestStore.cameAll(tx, id, meant, seen).map(fresh -> {
          fresh.forEach(one -> out.add(ground.event("gathering.came", one.station(), actor,
              body(g, one.person()).put("way", "list"))));
          return fresh.size();
        });
      });
    }));
  }

  private static Problem notServing() {
    return Problem.conflict("Ada yang tidak bertugas di wilayah pertemuan ini; muat ulang daftarnya.",
        "Somebody in the list does not serve in the area of this gathering; reload the list.");
  }

  /** Takes back a mark that was set by mistake; harmless when there is none. */
  Future<Void> undo(Actor actor, UUID id, UUID person) {
    return ground.office().write((tx, out) -> GatheringStore.lock(tx, actor.territory(), id).compose(found -> {
      Gathering g = found.orElseThrow(Problem::notFound).gathering();
      if (g.closed()) throw closed();
      return GuestStore.one(tx, id, person).compose(guest -> {
        long station = guest.orElseThrow(Problem::notFound).station();
        return GuestStore.undo(tx, id, person).compose(undone -> {
          if (undone) out.add(ground.event("gathering.came-undone", station, actor, body(g, person)));
          return GuestStore.dropUncalled(tx, id, person).mapEmpty();
        });
      });
    }));
  }

  private Future<Meant> meant(Sql sql, Gathering g, String code, UUID person) {
    if (person != null) {
      return GuestStore.serving(sql, g, person).map(found -> new Meant(only(found), "list"));
    }
    String digits = code.replaceAll("[.\\s]", "");
    if (digits.length() == STATION_DIGITS && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      long station = Long.parseLong(digits);
      return GuestStore.serving(sql, g, null).map(all -> new Meant(only(all.stream()
          .filter(one -> one.station() == station).toList()), "station"));
    }
    String normal = Pass.normal(code.substring(code.lastIndexOf('/') + 1));
    if (normal == null) {
      throw Problem.invalid("code", "bukan kode hadir atau kode kartu (10 huruf dan angka), bukan pula kode TPS "
          + "(13 angka)",
          "is neither a pass or card (10 letters and digits) nor the code of a station (13 digits)");
    }
    return GuestStore.serving(sql, g, null).compose(all -> {
      List<Serving> own = all.stream().filter(one -> pass.is(normal, g.round(), one.person())).toList();
      if (!own.isEmpty()) return Future.succeededFuture(new Meant(only(own), "pass"));
      return papers.carrier(sql, g, normal).map(found -> new Meant(only(all.stream()
          .filter(one -> found.isPresent() && one.person().equals(found.get())).toList()), "card"));
    });
  }

  private static Serving only(List<Serving> found) {
    if (found.size() == 1) return found.get(0);
    throw Problem.of(Problem.Kind.NOT_FOUND, "Tidak ada pengawas yang bertugas di wilayah pertemuan ini dengan kode "
        + "itu. Periksa kodenya, atau cari namanya di daftar.", "Nobody who serves in the area of this gathering has "
        + "that code. Check it, or look for the name in the list.");
  }

  static Body body(Gathering g, UUID person) {
    return new Body().put("gathering", g.id()).put("round", g.round()).put("kind", g.kind().wire())
        .put("person", person);
  }

  static Problem closed() {
    return Problem.conflict("Pertemuan ini sudah ditutup dan berita acaranya sudah bernomor. Buat pertemuan susulan "
        + "untuk yang belum hadir.", "This gathering is closed and its minutes are numbered. Hold a further one for "
        + "those who did not come.");
  }
}
