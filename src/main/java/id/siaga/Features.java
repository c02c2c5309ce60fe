package id.siaga;

import id.siaga.web.Feature;
import java.util.ArrayList;
import java.util.List;

/** THE list of features: the table of contents of the product. */
final class Features {
  private Features() {}

  static List<Feature> of(Kernel k) {
    List<Feature> features = new ArrayList<>();
    return features;
  }
}
