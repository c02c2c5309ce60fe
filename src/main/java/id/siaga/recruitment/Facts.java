package id.siaga.recruitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the rules look at besides the application itself.
 *
 * @param registered the day of registration, where the wave is held
 * @param documents those that are there
 * @param twins other applications with the same number
 * @param judged what persons judged, by the number of the requirement
 */
public record Facts(WaveSettings settings, long area, String sex, LocalDate registered, Set<DocumentKind> documents,
    List<Twin> twins, Ties ties, Map<Integer, Judged> judged) {

  /** Another application with the same NIK, or else the same phone; {@code sameWave} as this one. */
  public record Twin(boolean byNik, boolean sameWave) {}

  /**
   * What binds an applicant to organisers.
   *
   * @param ownDuty the applicant's own other duty, or null
   * @param spouseDuty the duty of the spouse, or null
   * @param spouseApplies whether the spouse applies too
   */
  public record Ties(String ownDuty, String spouseDuty, boolean spouseApplies) {
    public static final Ties NONE = new Ties(null, null, false);
  }

  /** A person's word on a requirement. */
  public record Judged(boolean passes, UUID by) {}
}
