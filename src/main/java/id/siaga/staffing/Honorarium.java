package id.siaga.staffing;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.siaga.rounds.Round;
import id.siaga.staffing.HonorariumStore.Held;
import id.siaga.web.Maybe;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Works out who is paid what for a round: one full amount for each station, shared by the rule among those who held it.
 * Pure arithmetic on whole rupiah; what cannot be divided goes to the last one.
 */
final class Honorarium {
  private static final int HUNDRED = 100;
  private final Round round;
  private final HonorariumSettings settings;
  private final LocalDate first;
  private final LocalDate end;

  /** Whether somebody was there: by their own report, by what the office noted, or unknown. */
  enum Presence { REPORTED, CONFIRMED, ABSENT, UNKNOWN }

  /** One person at one station; {@code sharePercent} is rounded, the amounts are exact. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Row(UUID assignment, long station, String stationName, @Maybe String kelurahan, @Maybe String kecamatan,
      UUID person, String name, Instant from, @Maybe Instant until, Presence presence, @Maybe Instant arrivedAt,
      @Maybe Instant leftAt, @Maybe String note, int sharePercent, long gross, long tax, long net) {}

  /** All rows together. {@code unknown}: rows that pay nothing only because nobody knows whether they were there. */
  record Totals(int people, int stations, int unknown, long gross, long tax, long net) {}

  Honorarium(Round round, HonorariumSettings settings) {
    this.round = round;
    this.settings = settings;
    this.first = round.votingDay().minusDays(settings.daysBefore());
    this.end = round.votingDay().plusDays(settings.daysAfter() + 1L);
  }

  /** @param all who held which station, in the order of the stations and of their coming */
  List<Row> rows(List<Held> all) {
    Map<Long, List<Held>> byStation = new LinkedHashMap<>();
    all.forEach(held -> byStation.computeIfAbsent(held.station(), s -> new ArrayList<>()).add(held));
    List<Row> rows = new ArrayList<>();
    byStation.values().forEach(held -> rows.addAll(station(held.stream().filter(one -> !passed(one)).toList())));
    return rows;
  }

  /** Who only passed through has no row. */
  private boolean passed(Held one) {
    return one.until() != null && one.arrived() == null && one.marked() == null
        && day(one.until()).equals(day(one.from()));
  }

  /** One row for each person, however often they were put there and away. */
  private static List<Held> people(List<Held> times) {
    Map<UUID, Held> people = new LinkedHashMap<>();
    times.forEach(one -> people.merge(one.person(), one, Held::and));
    return List.copyOf(people.values());
  }

  static Totals totals(List<Row> rows) {
    long gross = 0;
    long tax = 0;
    int unknown = 0;
    for (Row row : rows) {
      gross += row.gross();
      tax += row.tax();
      if (row.presence() == Presence.UNKNOWN) unknown++;
    }
    return new Totals(rows.size(), (int) rows.stream().mapToLong(Row::station).distinct().count(), unknown, gross, tax,
        gross - tax);
  }

  private List<Row> station(List<Held> times) {
    List<Held> held = people(times);
    long[] weights = new long[held.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = switch (settings.rule()) {
        case "PRESENT" -> came(presence(held.get(i))) ? 1 : 0;
        case "DAYS" -> held.size() == 1 ? 1 : days(times, held.get(i).person());
        default -> 1;
      };
    }
    long whole = settings.rule().equals("DAYS") && held.size() > 1 ? ChronoUnit.DAYS.between(first, end) : sum(weights);
    List<Row> rows = new ArrayList<>();
    long given = 0;
    int last = last(weights);
    for (int i = 0; i < weights.length; i++) {
      long share = whole == 0 ? 0 : settings.amount() * weights[i] / whole;
      if (i == last && sum(weights) == whole) share = settings.amount() - given;
      given += share;
      rows.add(row(held.get(i), share));
    }
    return rows;
  }

  /** All the times at which somebody had the station together. */
  private long days(List<Held> times, UUID person) {
    long days = 0;
    for (int i = 0; i < times.size(); i++) if (times.get(i).person().equals(person)) days += days(times, i);
    return days;
  }

  /** From the first day of the duty, or the day of coming, until the next one came or the duty ended. */
  private long days(List<Held> held, int i) {
    LocalDate from = i == 0 ? first : later(first, day(held.get(i).from()));
    LocalDate until = end;
    if (held.get(i).until() != null) until = earlier(until, day(held.get(i).until()).plusDays(1));
    if (i + 1 < held.size()) until = earlier(until, later(first, day(held.get(i + 1).from())));
    return Math.max(0, ChronoUnit.DAYS.between(from, until));
  }

  private Row row(Held held, long gross) {
    long tax = gross * settings.taxPercent() / HUNDRED;
    int percent = settings.amount() == 0 ? 0 : (int) Math.round(gross * 100.0 / settings.amount());
    return new Row(held.assignment(), held.station(), StationName.of(held.station(), held.kelurahan()),
        held.kelurahan(), held.kecamatan(), held.person(), held.name(), held.from(), held.until(), presence(held),
        held.arrived(), held.left(), held.note(), percent, gross, tax, gross - tax);
  }

  private static Presence presence(Held held) {
    if (held.marked() != null) return held.marked() ? Presence.CONFIRMED : Presence.ABSENT;
    return held.arrived() != null ? Presence.REPORTED : Presence.UNKNOWN;
  }

  private static boolean came(Presence presence) {
    return presence == Presence.REPORTED || presence == Presence.CONFIRMED;
  }

  private LocalDate day(Instant at) {
    ZoneId zone = round.zone();
    return LocalDate.ofInstant(at, zone);
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private static long sum(long[] weights) {
    long sum = 0;
    for (long weight : weights) sum += weight;
    return sum;
  }

  private static int last(long[] weights) {
    for (int i = weights.length - 1; i >= 0; i--) if (weights[i] > 0) return i;
    return -1;
  }
}
