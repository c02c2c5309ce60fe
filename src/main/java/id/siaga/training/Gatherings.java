package id.siaga.training;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.journal.Body;
import id.siaga.rounds.Round;
import id.siaga.training.Gathering.Plan;
import id.siaga.training.GatheringStore.Found;
import io.vertx.core.Future;
import java.util.UUID;

/** Plans gatherings, calls people to them and closes them; what is closed stays as it is. */
final class Gatherings {
  private final Ground ground;
  private final Minutes minutes;

  /** How many were called now, how many find no seat here, how many of the area are still called nowhere. */
  record Called(int invited, int free, int left) {}

  Gatherings(Ground ground, Minutes minutes) {
    this.ground = ground;
    this.minutes = minutes;
  }

  /** The same id with the same plan is the same gathering; with another plan it is refused. */
  Future<Void> create(Actor actor, Gathering g) {
    Round round = ground.round(actor, g.round());
    if (!round.territory().contains(Territory.of(g.low(), g.high()))) throw Problem.notFound();
    return ground.office().write((tx, out) -> GatheringStore.insert(tx, g, actor.person(), ground.now(g.round()))
        .compose(fresh -> {
          if (fresh) {
            out.add(ground.event("gathering.created", g.low(), actor, body(g).put("high", g.high())
                .put("startsAt", g.plan().startsAt())));
            return Future.succeededFuture();
          }
          return GatheringStore.one(tx, actor.territory(), g.id()).map(found -> {
            Gathering there = found.orElseThrow(Problem::notFound).gathering();
            boolean same = there.round() == g.round() && there.kind() == g.kind() && there.low() == g.low()
                && there.high() == g.high() && there.plan().equals(g.plan());
            if (!same) throw changed();
            return null;
          });
        }));
  }

  Future<Void> change(Actor actor, UUID id, int version, Plan plan) {
    return ground.office().write((tx, out) -> GatheringStore.lock(tx, actor.territory(), id).compose(found -> {
      Gathering g = found.orElseThrow(Problem::notFound).gathering();
      if (g.closed()) throw Attendance.closed();
      if (g.plan().equals(plan)) return Future.succeededFuture();
      if (g.version() != version) throw changed();
      if (g.kind() == Gathering.Kind.OATH && plan.module() != null) throw noModule();
      out.add(ground.event("gathering.changed", g.low(), actor, body(g).put("startsAt", plan.startsAt())));
      return GatheringStore.change(tx, id, plan).mapEmpty();
    }));
  }

  /** Only while nobody came. */
  Future<Void> cancel(Actor actor, UUID id) {
    return ground.office().write((tx, out) -> GatheringStore.lock(tx, actor.territory(), id).compose(found -> {
      Found one = found.orElseThrow(Problem::notFound);
      if (one.gathering().closed()) throw Attendance.closed();
      if (one.count().came() > 0) {
        throw Problem.conflict("Sudah ada yang hadir, jadi pertemuan ini tidak dapat dihapus. Tutup saja bila selesai.",
            "Somebody has come already, so this gathering cannot be removed. Close it when it is over.");
      }
      out.add(ground.event("gathering.cancelled", one.gathering().low(), actor, body(one.gathering())));
      return GatheringStore.drop(tx, id).mapEmpty();
    }));
  }

  /** Calls those of an area who are called nowhere yet, in the order of their stations, while there are seats. */
  Future<Called> call(Actor actor, UUID id, Territory.Span area) {
    return ground.office().write((tx, out) -> GatheringStore.lock(tx, actor.territory(), id).compose(found -> {
      Found one = found.orElseThrow(Problem::notFound);
      Gathering g = one.gathering();
      if (g.closed()) throw Attendance.closed();
      int free = Math.max(0, g.plan().capacity() - one.count().invited());
      return GuestStore.oneAtATime(tx, g.round())
          .compose(alone -> GuestStore.invite(tx, g, area.low(), area.high(), ground.now(g.round()), free))
          .compose(invited -> {
            if (invited > 0) {
              out.add(ground.event("gathering.called", g.low(), actor, body(g).put("people", invited)));
            }
            return GuestStore.left(tx, g).map(left -> new Called(invited, free - invited, left));
          });
    }));
  }

  Future<Void> uncall(Actor actor, UUID id, UUID person) {
    return ground.office().write((tx, out) -> GatheringStore.lock(tx, actor.territory(), id).compose(found -> {
      Gathering g = found.orElseThrow(Problem::notFound).gathering();
      if (g.closed()) throw Attendance.closed();
      return GuestStore.one(tx, id, person).compose(guest -> {
        if (guest.isEmpty()) return Future.succeededFuture();
        if (guest.get().cameAt() != null) {
          throw Problem.conflict(guest.get().name() + " sudah tercatat hadir. Batalkan dahulu tanda hadirnya.",
              guest.get().name() + " is noted as present. Take back that mark first.");
        }
        out.add(ground.event("gathering.uncalled", guest.get().station(), actor, Attendance.body(g, person)));
        return GuestStore.uninvite(tx, id, person).mapEmpty();
      });
    }));
  }

  /** Ends it and numbers its minutes; once closed it is closed. */
  Future<Void> close(Actor actor, UUID id, int version) {
    return ground.office().write((tx, out) -> GatheringStore.lock(tx, actor.territory(), id).compose(found -> {
      Found one = found.orElseThrow(Problem::notFound);
      Gathering g = one.gathering();
      if (g.closed()) return Future.succeededFuture();
      if (g.version() != version) throw changed();
      if (one.count().came() == 0) {
        throw Problem.conflict("Belum ada yang tercatat hadir. Catat kehadiran dahulu, atau hapus pertemuan ini.",
            "Nobody is noted as present yet. Note who came first, or remove this gathering.");
      }
      return minutes.number(tx, out, actor, one).compose(number -> {
        out.add(ground.event("gathering.closed", g.low(), actor, body(g).put("came", one.count().came())
            .put("invited", one.count().invited()).put("number", number)));
        return GatheringStore.close(tx, id, ground.now(g.round()), actor.person(), number).mapEmpty();
      });
    }));
  }

  static Problem noModule() {
    return Problem.invalid("module", "hanya untuk bimtek", "is for trainings only");
  }

  private static Body body(Gathering g) {
    return new Body().put("gathering", g.id()).put("round", g.round()).put("kind", g.kind().wire());
  }

  private static Problem changed() {
    return Problem.conflict("Pertemuan ini baru saja diubah orang lain. Muat ulang, lalu periksa lagi.",
        "This gathering was just changed by somebody else. Reload, then look again.");
  }
}
