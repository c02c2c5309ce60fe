package id.siaga;

import id.siaga.jobs.Jobs;
import id.siaga.people.FieldCipher;
import id.siaga.people.PeopleFeature;
import id.siaga.recruitment.BlindIndex;
import id.siaga.staffing.CheckFeature;
import id.siaga.staffing.HonorariumFeature;
import id.siaga.staffing.PaperCodes;
import id.siaga.staffing.PaperFeature;
import id.siaga.staffing.Papers;
import id.siaga.staffing.TemplateFeature;
import id.siaga.web.Feature;
import java.util.ArrayList;
import java.util.List;

/** The features around the papers of supervisors. */
final class PaperFeatures {
  private PaperFeatures() {}

  /** What issues and prints papers, for all features that do. */
  static Papers papers(Kernel k) {
    return new Papers(k.vertx(), k.db(), k.rounds(), new FieldCipher(k.secrets().fieldKey()), codes(k));
  }

  private static PaperCodes codes(Kernel k) {
    return new PaperCodes(new BlindIndex(k.secrets().codeKey()));
  }

  static List<Feature> of(Kernel k, PeopleFeature people, Jobs jobs, Papers papers) {
    List<Feature> features = new ArrayList<>();
    features.add(new PaperFeature(new PaperFeature.Needs(k.db(), k.rounds(), people.office(), people.links(), jobs),
        papers));

    features.add(new TemplateFeature(k.vertx(), k.db(), people.office(), people.links(), k.clock()));

    features.add(new CheckFeature(k.db(), k.rounds(), codes(k)));

    features.add(new HonorariumFeature(k.vertx(), k.db(), k.rounds(), people.office(),
        new FieldCipher(k.secrets().fieldKey())));
    return features;
  }
}
