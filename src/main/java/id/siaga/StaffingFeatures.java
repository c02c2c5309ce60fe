package id.siaga;

import id.siaga.people.FieldCipher;
import id.siaga.people.PeopleFeature;
import id.siaga.staffing.DutyFeature;
import id.siaga.staffing.DutyPart;
import id.siaga.staffing.PlacementFeature;
import id.siaga.staffing.StaffingFeature;
import id.siaga.web.Feature;
import java.util.ArrayList;
import java.util.List;

/** The features about who serves where. */
final class StaffingFeatures {
  private StaffingFeatures() {}

  /** @param parts what others tell supervisors about their duty */
  static List<Feature> of(Kernel k, PeopleFeature people, List<DutyPart> parts) {
    StaffingFeature.Needs needs = new StaffingFeature.Needs(k.vertx(), k.db(), k.journal(), k.rounds(),
        people.people(), people.office());
    FieldCipher cipher = new FieldCipher(k.secrets().fieldKey());
    List<Feature> features = new ArrayList<>();
    features.add(new StaffingFeature(needs));

    features.add(new PlacementFeature(needs, cipher));

    features.add(new DutyFeature(needs, cipher, parts));
    return features;
  }
}
