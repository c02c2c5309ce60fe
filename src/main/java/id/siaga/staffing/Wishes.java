package id.siaga.staffing;

import id.siaga.access.Problem;
import id.siaga.web.Maybe;
import java.util.List;

/**
 * How much each wish about a placing counts, in points that an unwanted pair of person and station costs; a setting of
 * each proposal. What stays null has the weight of the preset, 0 switches a wish off.
 *
 * @param sameKelurahan for serving in another kelurahan than one's own
 * @param sameKecamatan for serving in another kecamatan, besides the kelurahan
 * @param perKm for each kilometre between the middle of the own kelurahan and a station outside it
 * @param rank for each place behind the first of the kelurahan's ranking, up to 50 places
 * @param experience for somebody without experience as an organiser
 * @param weakSignalNeedsSecondOperator for a station with weak signal and a person without a second operator's number
 * @param ownStation for the very station where the person votes
 * @param genderBalance for somebody of the sex that is more than half of the candidates of that kecamatan, so that
 *     of two equals the one of the other sex is placed
 * @param reservePenalty for somebody of the reserve
 * @param moving for somebody who serves at another station now, so that nobody is moved for nothing
 */
public record Wishes(@Maybe Integer sameKelurahan, @Maybe Integer sameKecamatan, @Maybe Integer perKm,
    @Maybe Integer rank, @Maybe Integer experience, @Maybe Integer weakSignalNeedsSecondOperator,
    @Maybe Integer ownStation, @Maybe Integer genderBalance, @Maybe Integer reservePenalty,
    @Maybe Integer moving) {
  static final int WEIGHT_MAX = 1_000;
  public static final Wishes PRESET = new Wishes(100, 300, 10, 2, 15, 60, 80, 5, 150, 12);

  public Wishes {
    List<String> names = List.of("sameKelurahan", "sameKecamatan", "perKm", "rank", "experience",
        "weakSignalNeedsSecondOperator", "ownStation", "genderBalance", "reservePenalty", "moving");
    Integer[] given = {sameKelurahan, sameKecamatan, perKm, rank, experience, weakSignalNeedsSecondOperator,
        ownStation, genderBalance, reservePenalty, moving};
    for (int i = 0; i < given.length; i++) {
      if (given[i] != null && (given[i] < 0 || given[i] > WEIGHT_MAX)) {
        throw Problem.invalid("wishes." + names.get(i), "isi angka 0 sampai " + WEIGHT_MAX,
            "give a number from 0 to " + WEIGHT_MAX);
      }
    }
  }

  /** This with the preset's weight wherever none is given. */
  public Wishes filled() {
    Wishes p = PRESET;
    return new Wishes(or(sameKelurahan, p.sameKelurahan), or(sameKecamatan, p.sameKecamatan), or(perKm, p.perKm),
        or(rank, p.rank), or(experience, p.experience),
        or(weakSignalNeedsSecondOperator, p.weakSignalNeedsSecondOperator), or(ownStation, p.ownStation),
        or(genderBalance, p.genderBalance), or(reservePenalty, p.reservePenalty), or(moving, p.moving));
  }

  private static Integer or(Integer given, Integer preset) {
    return given == null ? preset : given;
  }
}
