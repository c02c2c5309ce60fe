package id.siaga.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Lets the demonstration's offices sign and issue the letters and cards of their supervisors. */
final class DemoStaffingPapers {
  private static final String ROOT = "/api/staffing";
  private final DemoCalls admin;
  private final int round;

  DemoStaffingPapers(DemoCalls admin, int round) {
    this.admin = admin;
    this.round = round;
  }

  /** The signers are made up; the book is printed while the demonstration goes on. */
  void play() {
    Random random = new Random(round);
    for (var office : admin.get(ROOT + "/issuers").path("issuers")) {
      Map<String, Object> signer = new LinkedHashMap<>();
      signer.put("version", office.path("version").asInt());
      signer.put("signer", DemoNames.of(random, random.nextBoolean()));
      signer.put("place", office.path("name").asText());
      admin.putNow(ROOT + "/issuers/" + office.path("area").asText(), signer);
    }
    admin.post(ROOT + "/papers", Map.of("round", round, "kinds", List.of("SURAT_TUGAS", "ID_CARD")));
  }
}
