package id.siaga;

import id.siaga.board.BoardEffect;
import id.siaga.board.BoardFeature;
import id.siaga.board.BoardView;
import id.siaga.board.MeFeature;
import id.siaga.incident.IncidentEffect;
import id.siaga.incident.IncidentFeature;
import id.siaga.incident.StationPage;
import id.siaga.jobs.Jobs;
import id.siaga.jobs.JobsFeature;
import id.siaga.live.LiveFeature;
import id.siaga.people.FieldCipher;
import id.siaga.people.Links;
import id.siaga.people.People;
import id.siaga.people.PeopleFeature;
import id.siaga.recruitment.BlindIndex;
import id.siaga.region.RegionFeature;
import id.siaga.report.ReportBatch;
import id.siaga.report.ReportFeature;
import id.siaga.report.ReportIntake;
import id.siaga.rounds.RoundChains;
import id.siaga.rounds.RoundFeature;
import id.siaga.staffing.Papers;
import id.siaga.staffing.ReplacementFeature;
import id.siaga.staffing.SheetFeature;
import id.siaga.training.ReadinessFeature;
import id.siaga.training.TrainingPart;
import id.siaga.web.Feature;
import id.siaga.web.Origins;
import java.util.ArrayList;
import java.util.List;

/** THE list of features: the table of contents of the product. */
final class Features {
  private Features() {}

  static List<Feature> of(Kernel k) {
    BoardView view = new BoardView(k.db(), k.rounds(), k.tailer());
    BoardFeature board = new BoardFeature(k.vertx(), k.db(), k.journal(), k.rounds(), view);

    List<Feature> features = new ArrayList<>();
    features.add(live(k, board));

    features.add(new RegionFeature(new RegionFeature.Parts(k.vertx(), k.db(), k.journal(), k.tailer()), k.rounds(),
        k.clock()));

    features.add(new RoundFeature(k.rounds(), k.journal(), k.tailer()));

    PeopleFeature people = people(k);
    features.add(people);

    ReportIntake intake = intake(k);
    features.add(new ReportFeature(k.db(), k.rounds(), intake));

    features.add(board);

    People persons = new People(new FieldCipher(k.secrets().fieldKey()), k.clock());
    features.add(new MeFeature(k.db(), k.rounds(), view, persons,
        new MeFeature.Marks(k.config().demo(), k.notices())));

    features.add(new StationPage(k.db(), k.rounds(), view, persons));

    features.addAll(StaffingFeatures.of(k, people, List.of(new TrainingPart(k.db()))));

    Papers papers = PaperFeatures.papers(k);
    features.addAll(ReplacementFeature.all(new ReplacementFeature.Needs(k.db(), k.journal(), k.rounds(), people,
        new ReplacementFeature.Secrets(new FieldCipher(k.secrets().fieldKey()),
            new BlindIndex(k.secrets().codeKey())), papers), k.vertx(), intake));

    Jobs jobs = new Jobs(k.vertx(), k.db(), k.clock(), k.config().dataDir().resolve("jobs"));
    features.add(new JobsFeature(jobs));

    features.add(new SheetFeature(k.db(), k.rounds(), people.invitations(), people.links(), jobs));

    features.addAll(RecruitmentFeatures.of(k, people.office(), jobs));

    features.addAll(ProposalFeatures.of(k, people, jobs));

    features.addAll(PaperFeatures.of(k, people, jobs, papers));

    features.add(TrainingFeatures.of(k, people, papers));

    features.add(new ReadinessFeature(new ReadinessFeature.Needs(k.vertx(), k.db(), people.office(), k.rounds(),
        persons)));

    features.add(new IncidentFeature(k.db(), k.journal(), k.tailer(), k.rounds(), persons));
    return features;
  }

  private static LiveFeature live(Kernel k, BoardFeature board) {
    LiveFeature live = new LiveFeature(new LiveFeature.Parts(k.clock(), k.journal(), k.tailer(), k.meters()),
        new Origins(k.config().doors().origins()), new RoundChains(k.rounds(), k.db()));
    live.counters(board::totals);
    return live;
  }

  /** What follows from a report, in this order: the station's state, then an incident if it is one. */
  private static ReportIntake intake(Kernel k) {
    ReportBatch batch = new ReportBatch(k.intakeDb(), k.journal(), k.rounds(),
        List.of(new BoardEffect(), new IncidentEffect()));
    return new ReportIntake(k.vertx(), batch::store, k.journal()::committed, k.meters());
  }

  private static PeopleFeature people(Kernel k) {
    return new PeopleFeature(new PeopleFeature.Needs(k.vertx(), k.db(), k.journal(), k.tailer(), k.rounds(),
        k.tokens(), k.revocations(), new PeopleFeature.Keys(k.secrets().fieldKey(), k.secrets().codeKey()),
        new Links(k.config().doors().publicUrl(), k.config().tls().on(),
            k.config().host() + ":" + k.config().port()), k.config().passwords()));
  }
}
