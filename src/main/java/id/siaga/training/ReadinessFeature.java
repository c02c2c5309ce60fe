package id.siaga.training;

import id.siaga.db.Db;
import id.siaga.people.OfficeJournal;
import id.siaga.people.People;
import id.siaga.rounds.Rounds;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;

/** Shows which stations are ready for the voting day and what keeps the others, from an empty place to a phone. */
public final class ReadinessFeature implements Feature {
  private final ReadinessEndpoints readiness;
  private final ReachEndpoints reach;
  private final DeviceEndpoints device;

  /** What the process gives this feature. */
  public record Needs(Vertx vertx, Db db, OfficeJournal office, Rounds rounds, People people) {}

  public ReadinessFeature(Needs needs) {
    Ground ground = new Ground(needs.db(), needs.office(), needs.rounds());
    this.readiness = new ReadinessEndpoints(ground, needs.people(), new ReadinessSheet(needs.vertx()));
    this.reach = new ReachEndpoints(ground, needs.people());
    this.device = new DeviceEndpoints(ground);
  }

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    List<Endpoint<?, ?>> all = new ArrayList<>();
    all.addAll(readiness.all());
    all.addAll(reach.all());
    all.addAll(device.all());
    return all;
  }
}
