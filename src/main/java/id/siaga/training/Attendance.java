package id.siaga.training;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.db.Sql;
import id.siaga.journal.Body;
import id.siaga.training.GuestStore.Guest;
import id.siaga.training.GuestStore.Serving;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Notes who came to a gathering: by the code on their phone, by the code of their station, or by a tick in the list.
 * Whoever serves in the area may come, called or not; twice is once.
 */
final class Attendance {
  private static final int STATION_DIGITS = 13;
  private final Ground ground;
  private final Pass pass;

  /** When somebody was seen, and by whom. */
  record Seen(Instant at, UUID by) {}

  /** What was noted. */
  record Noted(Guest guest, boolean already) {}

  /** Who is meant, and how we know. */
  private record Meant(Serving who, String way) {}

  Attendance(Ground ground, Pass pass) {
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
    String normal = Pass.normal(code);
    if (normal == null) {
      throw Problem.invalid("code", "bukan kode hadir (10 huruf dan angka) dan bukan kode TPS (13 angka)",
          "is neither a pass (10 letters and digits) nor the code of a station (13 digits)");
    }
    return GuestStore.serving(sql, g, null).map(all -> new Meant(only(all.stream()
        .filter(one -> pass.is(normal, g.round(), one.person())).toList()), "pass"));
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
