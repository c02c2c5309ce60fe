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
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Who of those without a station would serve best at one, by the same costs as a proposal, and why. */
final class Fits {
  private static final int BEST_MAX_PEOPLE = 12;
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

  Fits(Db db) {
    this.db = db;
  }

  Future<People> of(Actor actor, Round round, Ask ask) {
    long city = ask.station() / CITY_CODES * CITY_CODES;
    Territory where = actor.territory().intersect(Territory.of(city, city + CITY_CODES - 1));
    return PlacingFacts.load(db, round, where).map(facts -> {
      Seat seat = facts.seats.stream().filter(one -> one.station() == ask.station()).findFirst()
          .orElseThrow(Problem::notFound);
      return new People(seat.station(), best(facts, seat, ask));
    });
  }

  private static List<Fit> best(PlacingFacts facts, Seat seat, Ask ask) {
    PlacingCost cost = new PlacingCost(Wishes.PRESET, facts);
    boolean english = ProblemHandler.english(ask.language());
    List<String> words = Arrays.stream((ask.q() == null ? "" : ask.q()).toLowerCase(Locale.ROOT).trim().split("\\s+"))
        .filter(word -> !word.isEmpty()).toList();
    Map<Long, String> areas = new HashMap<>();
    facts.seats.forEach(one -> areas.put(one.station() / 1000 * 1000, one.kelurahan()));
    Stream<Candidate> free = facts.candidates.stream().filter(one -> one.station() == null)
        .filter(one -> words.isEmpty() ? cost.barrier(one, seat) == null
            : words.stream().allMatch(one.name().toLowerCase(Locale.ROOT)::contains));
    return free.sorted(Comparator.comparing((Candidate one) -> cost.barrier(one, seat) != null)
        .thenComparingLong(one -> cost.points(one, seat)).thenComparing(Candidate::name)
        .thenComparing(Candidate::person)).limit(BEST_MAX_PEOPLE)
        .map(one -> fit(one, seat, cost, areas.get(one.area()), english)).toList();
  }

  private static Fit fit(Candidate person, Seat seat, PlacingCost cost, String areaName, boolean english) {
    PlacingCost.Barrier barrier = cost.barrier(person, seat);
    double km = Math.round(cost.km(person, seat) * 10) / 10.0;
    return new Fit(person.person(), person.name(), person.reserve() ? "reserve" : "main", person.sex(), areaName,
        km > 0 ? km : null, cost.points(person, seat), cost.reasons(person, seat).stream()
            .map(reason -> new Why(reason.code().name(), reason.words(english), reason.amount())).toList(),
        barrier == null ? null : english ? barrier.en : barrier.id);
  }
}
