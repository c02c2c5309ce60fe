package id.siaga.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.simulation.DemoAccounts.Account;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Holds the oath and a training in each kecamatan of the demonstration, as its office would: called, attended by most,
 * closed with minutes; and calls those who missed it to another one that is still open.
 */
final class DemoTraining {
  private static final String ROOT = "/api/training/gatherings";
  /** One of so many did not come. */
  private static final int MISSED_EVERY = 14;
  private static final int BATCH = 500;
  private static final int SEATS = 400;
  private final DemoCalls admin;
  private final DemoAccounts accounts;
  private final int round;

  DemoTraining(DemoCalls admin, DemoAccounts accounts, int round) {
    this.admin = admin;
    this.accounts = accounts;
    this.round = round;
  }

  void play() {
    for (Account office : DemoAccounts.ALL) {
      if (!office.level().equals("kecamatan")) continue;
      DemoCalls desk = admin.as(office.login(), accounts.password(office.login()));
      held(desk, office.territory(), "oath", "2024-11-04T02:00:00Z");
      held(desk, office.territory(), "training", "2024-11-11T02:00:00Z");
      open(desk, office.territory(), "oath", "2024-11-26T02:00:00Z");
    }
  }

  private void held(DemoCalls desk, String territory, String kind, String startsAt) {
    String path = open(desk, territory, kind, startsAt);
    List<String> came = new ArrayList<>();
    int n = 0;
    String after = "";
    while (after != null) {
      JsonNode page = desk.get(path + (after.isEmpty() ? "" : "?after=" + after));
      for (JsonNode guest : page.path("people")) {
        boolean serves = Preparation.of(guest.path("station").asLong()).reply() != Preparation.Reply.DECLINED;
        if (serves && ++n % MISSED_EVERY != 0) came.add(guest.path("person").asText());
      }
      after = page.path("next").asText(null);
    }
    for (int from = 0; from < came.size(); from += BATCH) {
      desk.post(path + "/attendance", Map.of("people", came.subList(from, Math.min(came.size(), from + BATCH))));
    }
    if (!came.isEmpty()) desk.post(path + "/close", Map.of("version", 1));
  }

  private String open(DemoCalls desk, String territory, String kind, String startsAt) {
    Map<String, Object> plan = new HashMap<>(Map.of("id", UUID.randomUUID(), "round", round, "kind", kind,
        "territory", territory, "startsAt", startsAt, "minutes", 180, "place", "Aula kantor kecamatan (contoh)",
        "capacity", SEATS));
    String path = ROOT + "/" + desk.post(ROOT, plan).path("id").asText();
    desk.post(path + "/calls", Map.of());
    return path;
  }
}
