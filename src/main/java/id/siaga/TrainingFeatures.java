package id.siaga;

import id.siaga.documents.DocumentIntake;
import id.siaga.documents.Vault;
import id.siaga.people.PeopleFeature;
import id.siaga.recruitment.BlindIndex;
import id.siaga.staffing.Papers;
import id.siaga.training.TrainingFeature;

/** Builds the feature of oath and training from what the process has. */
final class TrainingFeatures {
  private TrainingFeatures() {}

  static TrainingFeature of(Kernel k, PeopleFeature people, Papers papers) {
    Vault vault = new Vault(k.vertx(), k.config().dataDir().resolve("vault"), k.secrets().vaultKey());
    return new TrainingFeature(new TrainingFeature.Needs(k.vertx(), k.db(), people.office(), k.rounds(),
        new BlindIndex(k.secrets().codeKey()), papers, people.links(), new TrainingFeature.Keep(
            k.config().dataDir().resolve("uploads"), new DocumentIntake(k.vertx(), vault), vault)));
  }
}
