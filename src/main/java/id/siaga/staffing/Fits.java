package id.siaga.staffing;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.rounds.Round;
import id.siaga.web.FromHeader;
import id.siaga.web.Maybe;
import id.siaga.web.ProblemHandler;
import io.vertx.core.Future;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who of those without a station would serve best at one, by the same costs as a proposal, and why. */
final class Fits {
  private static final int BEST_MAX_PEOPLE = 12;
  /**
   * So many of those without a station are weighed, by kelurahan, kecamatan and distance. By the preset wishes whoever
   * lives in another kecamatan costs about as much as everything else together, so a better one is hardly left out.
   */
  static final int NEAREST_MAX_PEOPLE = 400;
  private static final long CITY_CODES = 1_000_000_000L;
  private final Db db;

  /** @param q part of a name: then those whom something forbids are named too, with what it is */
  record Ask(@Maybe Integer round, long station, @Maybe String q,
      @Maybe @FromHeader("accept-language") String language) {}

  /** One part of the cost, in the reader's language. */
  public record Why(String code, String text, long amount) {}

  /**
   * Somebody who could serve there.
   *
   * @param km from the middle of their kelurahan to the station, when they live elsewhere
   * @param barrier what forbids it
   */
  public record Fit(UUID person, String name, String kind, @Maybe String sex, @Maybe String areaName,
      @Maybe Double km, long cost, List<Why> reasons, @Maybe String barrier) {}

  /** The best first. */
  public record People(long station, List<Fit> people) {}

  /** @param most how many people to weigh, the nearest of them */
  record Wanted(long station, String[] words, int most) {}

  private record Weighed(Candidate person, PlacingCost.Barrier barrier, long points) {}

  Fits(Db db) {
    this.db = db;
  }

  Future<People> of(Actor actor, Round round, Ask ask) {
    long city = ask.station() / CITY_CODES * CITY_CODES;
    Territory where = actor.territory().intersect(Territory.of(city, city + CITY_CODES - 1))
        .intersect(round.territory());
    Territory own = Territory.station(ask.station()).intersect(round.territory());
    Wanted wanted = new Wanted(ask.station(), SearchWords.of(ask.q()), NEAREST_MAX_PEOPLE);
    return PlacingStore.seats(db, round.roll(), own).compose(seats -> {
      if (seats.isEmpty()) throw Problem.notFound();
      return FitsStore.nearest(db, round, where, wanted).compose(people -> around(round, seats.get(0), people, own))
          .map(found -> new People(ask.station(), best(found, seats.get(0), wanted, english(ask))));
    });
  }

  private record Found(PlacingFacts facts, Map<Long, String> areas) {}

  /** What the costs of these people at this station depend on, and nothing about anybody else. */
  private Future<Found> around(Round round, Seat seat, List<Candidate> people, Territory own) {
    Long[] homes = people.stream().map(Candidate::area).distinct().toArray(Long[]::new);
    Long[] kecamatan = people.stream().map(Candidate::kecamatan).distinct().toArray(Long[]::new);
    Future<List<FitsStore.Area>> areas = FitsStore.middles(db, round.roll(), homes);
    Future<Map<Long, String>> many = FitsStore.manySex(db, kecamatan);
    Future<List<PlacingFacts.Officer>> officers = PlacingStore.officers(db, round.roll(), own);
    Future<List<PlacingFacts.Refusal>> refusals = PlacingStore.refusals(db, round.id(), own);
    return Future.all(areas, many, officers, refusals).map(done -> {
      Map<Long, double[]> middles = new HashMap<>();
      Map<Long, String> names = new HashMap<>();
      areas.result().forEach(each -> {
        if (each.middle() != null) middles.put(each.area(), each.middle());
        names.put(each.area(), each.name());
      });
      return new Found(new PlacingFacts(List.of(seat), people,
          new PlacingFacts.Between(List.of(), officers.result(), refusals.result()),
          new PlacingFacts.Around(middles, many.result())), names);
    });
  }

  private static List<Fit> best(Found found, Seat seat, Wanted wanted, boolean english) {
    PlacingCost cost = new PlacingCost(Wishes.PRESET, found.facts);
    boolean named = wanted.words().length > 0;
    return found.facts.candidates.stream()
        .map(one -> new Weighed(one, cost.barrier(one, seat), cost.points(one, seat)))
        .filter(one -> named || one.barrier == null)
        .sorted(Comparator.comparing((Weighed one) -> one.barrier != null).thenComparingLong(Weighed::points)
            .thenComparing(one -> one.person.name()).thenComparing(one -> one.person.person()))
        .limit(BEST_MAX_PEOPLE).map(one -> fit(one, seat, cost, found.areas.get(one.person.area()), english)).toList();
  }

  private static boolean english(Ask ask) {
    return ProblemHandler.english(ask.language());
  }

  private static Fit fit(Weighed one, Seat seat, PlacingCost cost, String areaName, boolean english) {
    Candidate person = one.person;
    double km = Math.round(cost.km(person, seat) * 10) / 10.0;
    return new Fit(person.person(), person.name(), person.reserve() ? "reserve" : "main", person.sex(), areaName,
        km > 0 ? km : null, one.points, cost.reasons(person, seat).stream()
            .map(reason -> new Why(reason.code().name(), reason.words(english), reason.amount())).toList(),
        one.barrier == null ? null : english ? one.barrier.en : one.barrier.id);
  }
}
