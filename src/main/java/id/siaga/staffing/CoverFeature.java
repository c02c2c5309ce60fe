package id.siaga.staffing;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.people.Links;
import id.siaga.people.People;
import id.siaga.report.Presence;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.FromHeader;
import id.siaga.web.Maybe;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Temporary covers of stations on the day: who could, who does, and their end. */
public final class CoverFeature implements Feature {
  private final Needs needs;
  private final Covers covers;

  /** What it stands on. */
  record Needs(Vertx vertx, Db db, Rounds rounds, People people, Links links) {}

  CoverFeature(Needs needs, Covers covers) {
    this.needs = needs;
    this.covers = covers;
  }

  record Query(@Maybe Integer round, @Maybe String territory, @Maybe Long station) {
    Query {
      if (territory != null && !territory.isEmpty()) Territory.parse("territory", territory);
    }

    Territory where() {
      return territory == null || territory.isEmpty() ? null : Territory.parse("territory", territory);
    }
  }

  record For(Long station, @Maybe Integer round) {
    For {
      ReplacementInput.need("station", station);
    }
  }

  /** @param id made by the client; {@code until} by the round's clock */
  record New(UUID id, @Maybe Integer round, Long station, UUID person, Instant until, String reason,
      @FromHeader("host") String host) {
    New {
      ReplacementInput.need("id", id);
      ReplacementInput.need("station", station);
      ReplacementInput.need("person", person);
      ReplacementInput.need("until", until);
      ReplacementReason.read("reason", reason);
      if (until.isAfter(Instant.parse("9999-01-01T00:00:00Z"))) {
        throw Problem.invalid("until", "waktu tidak masuk akal", "is no sensible time");
      }
    }
  }

  record ById(UUID id) {}

  record Line(UUID id, long station, String stationName, UUID person, String name, Instant until, String reason,
      String by, Instant at, @Maybe Instant endedAt, boolean enrolled) {}

  record Page(List<Line> covers) {}

  /**
   * A new cover, with a code for the phone of somebody who has none yet; the only time that it can be read.
   *
   * @param ownCode whether they hold an unused code for their own station, which opens this one too
   */
  record Ordered(Line cover, @Maybe String code, @Maybe String link, boolean ownCode) {}

  /** @param station their own one; absent for staff of the area */
  record Option(UUID person, String name, @Maybe String phone, @Maybe Long station, @Maybe String stationName,
      @Maybe String presence, @Maybe Double distanceKm) {}

  record Options(List<Option> options) {}

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    String path = "/api/staffing/covers";
    return List.of(
        Endpoint.<Query, Page>get(path, Access.in(Permission.STAFFING_READ, Query::where), Query.class, Page.class,
            this::list),
        Endpoint.<For, Options>get(path + "/options", Access.in(Permission.REPLACE_DECIDE,
            in -> Territory.station(in.station())), For.class, Options.class, this::options),
        Endpoint.<New, Ordered>post(path, Access.in(Permission.REPLACE_DECIDE, in -> Territory.station(in.station())),
            New.class, Ordered.class, this::order),
        Endpoint.<ById, Void>delete(path + "/:id", Access.scoped(Permission.REPLACE_DECIDE,
            "the store finds only covers of stations in the caller's territory"), ById.class, Void.class,
            (actor, in) -> covers.end(actor, in.id())));
  }

  @Override
  public Future<Void> start() {
    covers.start(needs.vertx());
    return Future.succeededFuture();
  }

  private Future<Page> list(Actor actor, Query in) {
    if (in.round() == null && !needs.rounds().any()) return Future.succeededFuture(new Page(List.of()));
    Territory where = in.where() == null ? actor.territory() : in.where();
    return CoverStore.list(needs.db(), where, round(actor, in.round()).id(), in.station())
        .map(rows -> new Page(rows.stream().map(CoverFeature::line).toList()));
  }

  private Future<Options> options(Actor actor, For in) {
    Round round = round(actor, in.round());
    return CoverStore.options(needs.db(), round.id(), round.roll(), in.station()).map(rows -> new Options(rows.stream()
        .map(o -> new Option(o.person(), o.name(), needs.people().phone(o.person(), o.phone()), o.station(),
            o.station() == null ? null : StationName.of(o.station(), o.kelurahan()),
            o.presence() == null ? null : Presence.of(o.presence()).name(),
            o.km() == null ? null : Math.round(o.km() * 10) / 10.0)).toList()));
  }

  private Future<Ordered> order(Actor actor, New in) {
    Covers.Wish wish = new Covers.Wish(in.id(), in.station(), in.person(), in.until(), in.reason());
    return covers.order(actor, round(actor, in.round()), wish, needs.links().base(in.host()))
        .compose(way -> CoverStore.one(needs.db(), actor.territory(), in.id()).map(cover -> new Ordered(
            line(cover.orElseThrow(Problem::notFound)), way.made() == null ? null : way.made().code(),
            way.made() == null ? null : way.made().link(), way.own())));
  }

  private static Line line(CoverStore.Cover c) {
    return new Line(c.id(), c.station(), StationName.of(c.station(), c.kelurahan()), c.person(), c.name(), c.until(),
        c.reason(), c.by(), c.at(), c.endedAt(), c.enrolled());
  }

  private Round round(Actor actor, Integer id) {
    Round round = id == null ? needs.rounds().current() : needs.rounds().get(id);
    if (round.territory().intersect(actor.territory()).isEmpty()) throw Problem.notFound();
    return round;
  }
}
