package id.siaga.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Places the demonstration's supervisors as an office would: decided applicants become candidates, a few are marked, a
 * proposal is made and applied; some stations lose their person again, so that there is something to do.
 */
final class DemoStaffingProposal {
  private static final String ROOT = "/api/staffing/";
  private static final int SPECIAL_PEOPLE = 6;
  /** One of so many stations has nobody on the voting day. */
  private static final int NOBODY_EVERY = 50;
  private static final int LOOK_EVERY_MS = 100;
  private static final int LOOKS_MAX = 600;
  private final DemoCalls admin;
  private final int round;

  DemoStaffingProposal(DemoCalls admin, int round) {
    this.admin = admin;
    this.round = round;
  }

  void play() {
    admin.post(ROOT + "candidates/sync", Map.of());
    mark();
    String id = admin.post(ROOT + "proposals", Map.of("round", round)).path("id").asText();
    await(id);
    admin.post(ROOT + "proposals/" + id + "/apply", Map.of("version", 1));
    leave(id);
  }

  /** Some have a second operator's number, a few may serve in the prisons. */
  private void mark() {
    List<JsonNode> some = new ArrayList<>();
    admin.get(ROOT + "candidates?kind=main").path("candidates").forEach(some::add);
    admin.each(some, each -> admin.put(ROOT + "candidates/" + each.path("person").asText(), Map.of("version",
        each.path("version").asInt(), "secondOperator", true, "special", some.indexOf(each) < SPECIAL_PEOPLE)));
  }

  private void await(String job) {
    for (int i = 0; i < LOOKS_MAX; i++) {
      JsonNode seen = admin.get("/api/jobs/" + job);
      if (seen.path("state").asText().equals("done")) return;
      if (seen.path("state").asText().equals("failed")) throw new IllegalStateException(seen.toString());
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MS));
    }
    throw new IllegalStateException("Usulan penempatan tidak selesai / the proposal did not end");
  }

  private void leave(String id) {
    List<Long> stations = new ArrayList<>();
    JsonNode page = admin.get(ROOT + "proposals/" + id + "?change=new");
    while (true) {
      page.path("rows").forEach(row -> stations.add(row.path("station").asLong()));
      if (!page.hasNonNull("next")) break;
      page = admin.get(ROOT + "proposals/" + id + "?change=new&after=" + page.path("next").asLong());
    }
    List<Long> some = new ArrayList<>();
    for (int i = NOBODY_EVERY - 1; i < stations.size(); i += NOBODY_EVERY) some.add(stations.get(i));
    admin.each(some, station -> admin.api().call(HttpMethod.DELETE, "/api/assignments/" + station + "?round=" + round,
        admin.token(), null));
  }
}
