package id.siaga.report;

import io.vertx.core.Future;
import java.util.List;

/** Takes checked reports in and answers each when it is durable; the bench puts a plain one beside the real one. */
public interface Intake {
  /** Outcomes in the order of the reports, on the caller's event loop. */
  Future<Outcome[]> file(List<NewReport> reports);
}
