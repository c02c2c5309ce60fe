package id.siaga;

import id.siaga.jobs.Jobs;
import id.siaga.people.FieldCipher;
import id.siaga.people.PeopleFeature;
import id.siaga.recruitment.BlindIndex;
import id.siaga.staffing.PlacingParts;
import id.siaga.staffing.StaffingFeature;
import id.siaga.web.Feature;
import java.util.List;

/** The features that find people for stations and propose who should serve where. */
final class ProposalFeatures {
  private ProposalFeatures() {}

  static List<Feature> of(Kernel k, PeopleFeature people, Jobs jobs) {
    StaffingFeature.Needs needs = new StaffingFeature.Needs(k.vertx(), k.db(), k.journal(), k.rounds(),
        people.people(), people.office());
    return PlacingParts.features(needs, new PlacingParts.Keys(new FieldCipher(k.secrets().fieldKey()),
        new BlindIndex(k.secrets().codeKey())), jobs);
  }
}
