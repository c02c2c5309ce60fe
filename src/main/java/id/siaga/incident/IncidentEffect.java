package id.siaga.incident;

import id.siaga.board.BoardEffect;
import id.siaga.db.Tx;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.report.Filed;
import id.siaga.report.IncidentType;
import id.siaga.report.NewReport;
import id.siaga.report.ReportEffect;
import id.siaga.report.ReportKind;
import id.siaga.report.Severity;
import id.siaga.rounds.Round;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;

/** Opens an incident for each report of one, and for each call for help. */
public final class IncidentEffect implements ReportEffect {
  @Override
  public Future<Work> begin(Tx tx, Round round, List<NewReport> reports) {
    return Future.succeededFuture(new Opening());
  }

  static IncidentType type(NewReport report) {
    return report.kind() == ReportKind.HELP ? IncidentType.BANTUAN : IncidentType.of(report.text("type"));
  }

  static boolean danger(NewReport report) {
    return report.kind() == ReportKind.HELP || report.body().path("danger").asBoolean(false);
  }

  /** Danger now outranks what the list of codes says. */
  static Severity severity(NewReport report) {
    return danger(report) ? Severity.KRITIS : type(report).severity;
  }

  private static final class Opening implements Work {
    private final List<Filed> opened = new ArrayList<>();

    @Override
    public void apply(Filed filed) {
      NewReport report = filed.report;
      if (report.kind() != ReportKind.INCIDENT && report.kind() != ReportKind.HELP) return;
      opened.add(filed);
      BoardEffect.BoardWork board = filed.work(BoardEffect.BoardWork.class);
      board.incidents(report.station(), 1, danger(report) ? 1 : 0, report.kind() == ReportKind.HELP ? 1 : 0);
      Body body = new Body().put("incident", report.id()).put("type", type(report).code())
          .put("severity", severity(report).wire()).put("danger", danger(report))
          .put("state", IncidentState.DITERIMA.name());
      board.describeIncidents(report.station(), body);
      filed.then(new Event("incident.opened", report.station(), report.author(), filed.receivedAt, body.text()));
    }

    @Override
    public Future<?> write(Tx tx) {
      if (opened.isEmpty()) return Future.succeededFuture();
      Filed first = opened.get(0);
      return IncidentStore.insert(tx, first.round.id(), first.receivedAt, opened.stream().map(f -> f.report).toList());
    }
  }
}
