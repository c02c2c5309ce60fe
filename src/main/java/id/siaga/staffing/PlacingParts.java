package id.siaga.staffing;

import id.siaga.db.Db;
import id.siaga.jobs.Jobs;
import id.siaga.people.FieldCipher;
import id.siaga.people.People;
import id.siaga.recruitment.BlindIndex;
import id.siaga.recruitment.Decided;
import id.siaga.rounds.Rounds;
import id.siaga.web.Feature;
import io.vertx.core.Vertx;
import java.util.List;

/** What the features that place people stand on together. */
public record PlacingParts(Vertx vertx, Db db, Rounds rounds, People people, StaffingJournal journal,
    Candidates candidates, BlindIndex index, Jobs jobs) {

  /** The keys with which applications are read. */
  public record Keys(FieldCipher cipher, BlindIndex index) {}

  /** Everything that finds and proposes people for stations. */
  public static List<Feature> features(StaffingFeature.Needs needs, Keys keys, Jobs jobs) {
    StaffingJournal journal = new StaffingJournal(needs.rounds(), needs.journal(), needs.office());
    Candidates candidates = new Candidates(needs.people(),
        new Decided(needs.vertx(), keys.cipher(), keys.index()), journal, needs.rounds());
    PlacingParts parts = new PlacingParts(needs.vertx(), needs.db(), needs.rounds(), needs.people(), journal,
        candidates, keys.index(), jobs);
    return List.of(new CandidateFeature(parts), new ProposalFeature(parts));
  }
}
