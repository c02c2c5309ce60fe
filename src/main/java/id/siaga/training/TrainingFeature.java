package id.siaga.training;

import id.siaga.db.Db;
import id.siaga.people.OfficeJournal;
import id.siaga.recruitment.BlindIndex;
import id.siaga.rounds.Rounds;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;

/** Swears supervisors in and teaches them: oaths and trainings with attendance, pledges, modules and the quiz. */
public final class TrainingFeature implements Feature {
  private final GatheringEndpoints gatherings;

  /** What the process gives this feature. */
  public record Needs(Vertx vertx, Db db, OfficeJournal office, Rounds rounds, BlindIndex index) {}

  public TrainingFeature(Needs needs) {
    Ground ground = new Ground(needs.db(), needs.office(), needs.rounds());
    Pass pass = new Pass(needs.index());
    Minutes minutes = new Minutes(needs.vertx(), ground);
    this.gatherings = new GatheringEndpoints(ground, new Gatherings(ground, minutes), new Attendance(ground, pass),
        minutes);
  }

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    List<Endpoint<?, ?>> all = new ArrayList<>();
    all.addAll(gatherings.all());
    return all;
  }
}
