package id.siaga;

import id.siaga.jobs.Jobs;

import id.siaga.documents.DocumentIntake;
import id.siaga.documents.Vault;
import id.siaga.people.FieldCipher;
import id.siaga.people.OfficeJournal;
import id.siaga.recruitment.Applicants;
import id.siaga.recruitment.BlindIndex;
import id.siaga.recruitment.DocumentFeature;
import id.siaga.recruitment.Documents;
import id.siaga.recruitment.ExportFeature;
import id.siaga.recruitment.FeedbackFeature;
import id.siaga.recruitment.Hearing;
import id.siaga.recruitment.ImportFeature;
import id.siaga.recruitment.InterviewFeature;
import id.siaga.recruitment.PlenoFeature;

import id.siaga.recruitment.PublicFeature;
import id.siaga.recruitment.PublicSite;
import id.siaga.recruitment.RecruitmentFeature;
import id.siaga.recruitment.ScoreFeature;
import id.siaga.recruitment.Seal;
import id.siaga.recruitment.WaveFeature;
import id.siaga.recruitment.Waves;
import id.siaga.web.Feature;
import java.util.ArrayList;
import java.util.List;

/** The features of the recruitment, which stand on the same waves and applicants. */
final class RecruitmentFeatures {
  private RecruitmentFeatures() {}

  static List<Feature> of(Kernel k, OfficeJournal office, Jobs jobs) {
    Waves waves = new Waves(k.db(), k.journal(), k.clock());
    Seal seal = new Seal(new FieldCipher(k.secrets().fieldKey()));
    BlindIndex index = new BlindIndex(k.secrets().codeKey());
    Applicants.Parts parts = new Applicants.Parts(k.db(), office, waves, new Applicants.Keyring(seal, index),
        k.clock());
    Applicants applicants = new Applicants(parts);

    List<Feature> features = new ArrayList<>();
    features.add(new WaveFeature(k.db(), waves, k.rounds(), k.tailer(), applicants));

    features.add(new RecruitmentFeature(applicants, parts));

    features.add(new ExportFeature(new ExportFeature.Needs(k.vertx(), k.db(), k.journal(), k.clock()), waves, seal));

    features.add(new ImportFeature(new ImportFeature.Needs(k.vertx(), k.db(), office, waves, applicants, index,
        k.clock())));

    Hearing hearing = new Hearing(k.db(), office, applicants, waves, new FieldCipher(k.secrets().fieldKey()),
        k.clock());
    features.add(new FeedbackFeature(hearing));

    features.add(new InterviewFeature(hearing, jobs));

    features.add(new ScoreFeature(hearing));

    features.add(new PlenoFeature(k.vertx(), hearing));

    Documents documents = documents(k, office, parts, applicants);
    features.add(new DocumentFeature(k.vertx(), documents));

    features.add(new PublicFeature(new PublicSite(k.vertx(), k.db(), office, new PublicSite.Parts(applicants, waves,
        documents, parts.keys()), new FieldCipher(k.secrets().fieldKey()), k.clock())));
    return features;
  }

  private static Documents documents(Kernel k, OfficeJournal office, Applicants.Parts parts, Applicants applicants) {
    Vault vault = new Vault(k.vertx(), k.config().dataDir().resolve("vault"), k.secrets().vaultKey());
    return new Documents(new Documents.Parts(k.db(), office, applicants, parts.waves(), k.clock(),
        new DocumentIntake(k.vertx(), vault), vault));
  }
}
