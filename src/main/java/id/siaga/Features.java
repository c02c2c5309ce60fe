package id.siaga;

import id.siaga.live.LiveFeature;
import id.siaga.region.RegionFeature;
import id.siaga.rounds.RoundChains;
import id.siaga.rounds.RoundFeature;
import id.siaga.web.Feature;
import id.siaga.web.Origins;
import java.util.ArrayList;
import java.util.List;

/** THE list of features: the table of contents of the product. */
final class Features {
  private Features() {}

  static List<Feature> of(Kernel k) {
    List<Feature> features = new ArrayList<>();
    Origins origins = new Origins(k.config().doors().origins());
    features.add(new LiveFeature(new LiveFeature.Parts(k.clock(), k.journal(), k.tailer(), k.meters()), origins,
        new RoundChains(k.rounds(), k.db())));
    features.add(new RegionFeature(k.vertx(), k.db(), k.journal(), k.rounds(), k.clock()));
    features.add(new RoundFeature(k.rounds(), k.journal(), k.tailer()));
    return features;
  }
}
