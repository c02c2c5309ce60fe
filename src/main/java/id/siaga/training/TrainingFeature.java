package id.siaga.training;

import id.siaga.db.Db;
import id.siaga.documents.DocumentIntake;
import id.siaga.documents.Vault;
import id.siaga.people.Links;
import id.siaga.people.OfficeJournal;
import id.siaga.recruitment.BlindIndex;
import id.siaga.rounds.Rounds;
import id.siaga.staffing.Papers;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Swears supervisors in and teaches them: oaths and trainings with attendance, pledges, modules and the quiz. */
public final class TrainingFeature implements Feature {
  private final GatheringEndpoints gatherings;
  private final LessonEndpoints lessons;
  private final DutyEndpoints duty;

  /** What the process gives this feature. */
  public record Needs(Vertx vertx, Db db, OfficeJournal office, Rounds rounds, BlindIndex index,
      Papers papers, Links links, Keep keep) {}

  /** Where signatures go: looked at in the folder, kept in the vault. */
  public record Keep(Path folder, DocumentIntake intake, Vault vault) {}

  public TrainingFeature(Needs needs) {
    Ground ground = new Ground(needs.db(), needs.office(), needs.rounds());
    DutyPapers papers = new DutyPapers(ground, needs.papers(), needs.links());
    Pass pass = new Pass(needs.index());
    Minutes minutes = new Minutes(needs.vertx(), ground, papers);
    this.gatherings = new GatheringEndpoints(ground, new Gatherings(ground, minutes), new Attendance(ground, pass,
        papers),
        minutes);
    Library library = new Library(ground);
    Pledges pledges = new Pledges(needs.vertx(), ground, papers, needs.keep());
    this.lessons = new LessonEndpoints(ground, library, pledges);
    this.duty = new DutyEndpoints(ground, new DutyEndpoints.Parts(library, new Quizzes(ground, library, papers),
        pledges, pass, papers));
  }

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    List<Endpoint<?, ?>> all = new ArrayList<>();
    all.addAll(gatherings.all());
    all.addAll(lessons.all());
    all.addAll(duty.all());
    return all;
  }
}
