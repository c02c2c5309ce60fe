package id.siaga.staffing;

import id.siaga.staffing.Reason.Code;
import java.util.ArrayList;
import java.util.List;

/**
 * What it costs to place a person at a station, by the wishes, and why; or what forbids it. The sum of the reasons is
 * the cost, so no number stands there that cannot be explained.
 */
public final class PlacingCost {
  /** A station without anybody costs more than all wishes of a kecamatan together. */
  public static final long EMPTY = 1_000_000_000L;
  private static final int RANK_MAX = 50;
  private static final double KM_MAX = 50;
  private static final double KM_PER_DEGREE = 111.2;
  private final Wishes wishes;
  private final PlacingFacts facts;

  /** What forbids a pair, whatever the wishes are. */
  public enum Barrier {
    NOT_DECIDED("Tidak lagi berstatus ditetapkan atau cadangan, atau sudah digantikan",
        "No longer appointed or in reserve, or replaced"),
    SPECIAL("TPS khusus memerlukan orang yang ditandai untuk itu", "A special station needs a person marked for it"),
    OFFICER("Petugas KPPS di TPS ini", "An officer of this station"),
    SPOUSE("Suami atau istri petugas TPS ini", "Married to an officer of this station"),
    HOUSEHOLD("Satu kartu keluarga dengan petugas TPS ini", "Of the same household as an officer of this station"),
    DECLINED("Pernah menolak TPS ini", "Has declined this station");

    public final String id;
    public final String en;

    Barrier(String id, String en) {
      this.id = id;
      this.en = en;
    }
  }

  public PlacingCost(Wishes wishes, PlacingFacts facts) {
    this.wishes = wishes.filled();
    this.facts = facts;
  }

  /** Null when nothing forbids it. */
  public Barrier barrier(Candidate person, Seat seat) {
    if (!person.active()) return Barrier.NOT_DECIDED;
    if (seat.isSpecial() && !person.special()) return Barrier.SPECIAL;
    if (facts.isOfficer(seat, person.keys().nik())) return Barrier.OFFICER;
    if (facts.isOfficer(seat, person.keys().spouse())) return Barrier.SPOUSE;
    if (facts.livesWithOfficer(seat, person.keys().household())) return Barrier.HOUSEHOLD;
    return facts.declined(seat, person.person()) ? Barrier.DECLINED : null;
  }

  /** The points, or {@link AssignmentSolver#FORBIDDEN}. */
  public long of(Candidate person, Seat seat) {
    return barrier(person, seat) != null ? AssignmentSolver.FORBIDDEN : points(person, seat);
  }

  /** The points of a pair, also of one that is forbidden by now. */
  long points(Candidate person, Seat seat) {
    long sum = home(person, seat) + wishes.perKm() * Math.round(10 * km(person, seat)) / 10;
    sum += wishes.rank() * behind(person);
    if (!person.experienced()) sum += wishes.experience();
    if (seat.weakSignal() && !person.secondOperator()) sum += wishes.weakSignalNeedsSecondOperator();
    if (own(person, seat)) sum += wishes.ownStation();
    if (facts.plenty(person.kecamatan(), person.sex())) sum += wishes.genderBalance();
    if (person.reserve()) sum += wishes.reservePenalty();
    if (moves(person, seat)) sum += wishes.moving();
    return sum;
  }

  /** What speaks for and against the pair; the amounts add up to the points. */
  public List<Reason> reasons(Candidate person, Seat seat) {
    List<Reason> reasons = new ArrayList<>();
    boolean same = person.area() == seat.station() / 1000 * 1000;
    boolean near = person.kecamatan() == Candidate.kecamatan(seat.station());
    Code home = person.area() == 0 ? Code.HOME_UNKNOWN : same ? Code.SAME_KELURAHAN
        : near ? Code.OTHER_KELURAHAN : Code.OTHER_KECAMATAN;
    reasons.add(new Reason(home, home(person, seat)));
    double km = km(person, seat);
    long far = wishes.perKm() * Math.round(10 * km) / 10;
    if (km > 0) reasons.add(new Reason(Code.DISTANCE, far, km));
    if (person.rank() != null) {
      reasons.add(new Reason(Code.RANK, wishes.rank() * behind(person), (double) person.rank()));
    }
    reasons.add(person.experienced() ? new Reason(Code.EXPERIENCED, 0)
        : new Reason(Code.NOT_EXPERIENCED, wishes.experience()));
    if (seat.weakSignal()) {
      reasons.add(person.secondOperator() ? new Reason(Code.SECOND_OPERATOR, 0)
          : new Reason(Code.ONE_OPERATOR, wishes.weakSignalNeedsSecondOperator()));
    }
    if (own(person, seat)) reasons.add(new Reason(Code.OWN_STATION, wishes.ownStation()));
    if (facts.plenty(person.kecamatan(), person.sex()) && wishes.genderBalance() > 0) {
      reasons.add(new Reason(Code.GENDER, wishes.genderBalance()));
    }
    if (person.reserve()) reasons.add(new Reason(Code.RESERVE, wishes.reservePenalty()));
    if (moves(person, seat)) reasons.add(new Reason(Code.MOVES, wishes.moving()));
    else if (person.station() != null) reasons.add(new Reason(Code.STAYS, 0));
    if (seat.isSpecial() && person.special()) reasons.add(new Reason(Code.SPECIAL, 0));
    return reasons;
  }

  /** Kilometres between the middle of the person's kelurahan and the station; 0 inside it, or when not known. */
  public double km(Candidate person, Seat seat) {
    double[] middle = facts.middle(person.area());
    if (middle == null || seat.lat() == null || seat.lon() == null) return 0;
    if (person.area() == seat.station() / 1000 * 1000) return 0;
    double north = (seat.lat() - middle[0]) * KM_PER_DEGREE;
    double east = (seat.lon() - middle[1]) * KM_PER_DEGREE * Math.cos(Math.toRadians(middle[0]));
    return Math.min(KM_MAX, Math.sqrt(north * north + east * east));
  }

  private long home(Candidate person, Seat seat) {
    if (person.area() == seat.station() / 1000 * 1000) return 0;
    boolean near = person.kecamatan() == Candidate.kecamatan(seat.station());
    return wishes.sameKelurahan() + (near ? 0L : wishes.sameKecamatan());
  }

  private static long behind(Candidate person) {
    return person.rank() == null ? 0 : Math.min(RANK_MAX, Math.max(0, person.rank() - 1));
  }

  private static boolean own(Candidate person, Seat seat) {
    return person.ownStation() != null && person.ownStation() == seat.station();
  }

  private static boolean moves(Candidate person, Seat seat) {
    return person.station() != null && person.station() != seat.station();
  }
}
