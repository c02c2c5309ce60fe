package id.siaga.staffing;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.rounds.Round;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the office knows about a part of a round when it places people: read once, then only computed with. */
public final class PlacingFacts {
  final List<Seat> seats;
  /** Everybody of the territory, and whoever serves there now. */
  final List<Candidate> candidates;
  /** Who serves where now, by station. */
  final Map<Long, Current> current = new HashMap<>();
  private final Map<Long, Officers> officers = new HashMap<>();
  private final Map<Long, Set<UUID>> declined = new HashMap<>();
  private final Around around;

  /** The main assignment of a station. */
  record Current(UUID assignment, long station, UUID person, boolean locked, String answer) {}

  /** An officer of a station, as keyed hashes. */
  record Officer(long station, Buffer nik, Buffer household) {}

  /** Somebody who said no to a station. */
  record Refusal(long station, UUID person) {}

  private record Officers(Set<Buffer> niks, Set<Buffer> households) {}

  /** What stands between people and stations. */
  record Between(List<Current> current, List<Officer> officers, List<Refusal> refusals) {}

  /** The middle of each kelurahan, and of each kecamatan the sex that most of its candidates have. */
  record Around(Map<Long, double[]> middles, Map<Long, String> manySex) {}

  PlacingFacts(List<Seat> seats, List<Candidate> candidates, Between between) {
    this(seats, candidates, between, new Around(middles(seats), manySex(candidates)));
  }

  /** @param around found elsewhere, when the seats and candidates are only some of those there */
  PlacingFacts(List<Seat> seats, List<Candidate> candidates, Between between, Around around) {
    this.seats = seats;
    this.candidates = candidates;
    this.around = around;
    between.current.forEach(each -> current.put(each.station(), each));
    between.officers.forEach(this::add);
    between.refusals.forEach(each -> declined.computeIfAbsent(each.station(), s -> new HashSet<>())
        .add(each.person()));
  }

  public static Future<PlacingFacts> load(Sql sql, Round round, Territory territory) {
    Territory where = territory.intersect(round.territory());
    Future<List<Seat>> seats = PlacingStore.seats(sql, round.roll(), where);
    Future<List<Candidate>> people = PlacingStore.candidates(sql, round.id(), where);
    Future<List<Current>> current = PlacingStore.current(sql, round.id(), where);
    Future<List<Officer>> officers = PlacingStore.officers(sql, round.roll(), where);
    Future<List<Refusal>> refusals = PlacingStore.refusals(sql, round.id(), where);
    return Future.all(seats, people, current, officers, refusals).map(ok -> new PlacingFacts(seats.result(),
        people.result(), new Between(current.result(), officers.result(), refusals.result())));
  }

  boolean isOfficer(Seat seat, Buffer nik) {
    Officers known = officers.get(seat.station());
    return known != null && nik != null && known.niks.contains(nik);
  }

  boolean livesWithOfficer(Seat seat, Buffer household) {
    Officers known = officers.get(seat.station());
    return known != null && household != null && known.households.contains(household);
  }

  boolean declined(Seat seat, UUID person) {
    return declined.getOrDefault(seat.station(), Set.of()).contains(person);
  }

  /** The mean of the points of a kelurahan's stations as latitude and longitude; null when none is known. */
  double[] middle(long area) {
    return around.middles.get(area);
  }

  /** Whether this sex is more than half of the candidates of the kecamatan. */
  boolean plenty(long kecamatan, String sex) {
    return sex != null && sex.equals(around.manySex.get(kecamatan));
  }

  private void add(Officer officer) {
    Officers known = officers.computeIfAbsent(officer.station(), s -> new Officers(new HashSet<>(), new HashSet<>()));
    known.niks.add(officer.nik());
    if (officer.household() != null) known.households.add(officer.household());
  }

  private static Map<Long, double[]> middles(List<Seat> seats) {
    Map<Long, double[]> sums = new HashMap<>();
    for (Seat seat : seats) {
      if (seat.lat() == null || seat.lon() == null) continue;
      double[] sum = sums.computeIfAbsent(seat.station() / 1000 * 1000, area -> new double[3]);
      sum[0] += seat.lat();
      sum[1] += seat.lon();
      sum[2]++;
    }
    sums.replaceAll((area, sum) -> new double[] {sum[0] / sum[2], sum[1] / sum[2]});
    return sums;
  }

  private static Map<Long, String> manySex(List<Candidate> candidates) {
    Map<Long, int[]> counts = new HashMap<>();
    for (Candidate each : candidates) {
      if (!each.active() || each.sex() == null) continue;
      counts.computeIfAbsent(each.kecamatan(), k -> new int[2])[Candidate.WOMAN.equals(each.sex()) ? 1 : 0]++;
    }
    Map<Long, String> many = new HashMap<>();
    counts.forEach((kecamatan, count) -> {
      if (count[0] != count[1]) many.put(kecamatan, count[1] > count[0] ? Candidate.WOMAN : Candidate.MAN);
    });
    return many;
  }
}
