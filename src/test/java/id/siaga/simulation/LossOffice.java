package id.siaga.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestOffice;
import id.siaga.TestSetUp;
import id.siaga.TestStaff;
import id.siaga.simulation.Invitations.Invitation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What runs on a server that is going to be killed, and how its supervisors are invited. */
public enum LossOffice {
  /** The demonstration, which is still preparing the days before when the first reports come. */
  DEMO("demo", "--no-play") {
    @Override
    List<Invitation> open(LossApp app, ApiClient api) {
      app.start("--fresh");
      return Invitations.read(app.data().resolve("demo.json")).phones();
    }
  },
  /** An office in earnest, with nothing but its stations and a supervisor at each: ready much sooner. */
  EARNEST("serve") {
    @Override
    List<Invitation> open(LossApp app, ApiClient api) {
      app.startFresh();
      Map<String, Object> office = TestSetUp.setUp(app.setUpCode());
      office.put("votingDay", LocalDate.now(ZoneOffset.UTC).toString());
      DemoCalls admin = new DemoCalls(api, new DemoCalls(api, null).post("/api/setup", office).path("token").asText());
      admin.upload("/api/imports/stations", TestOffice.sample());
      admin.upload("/api/imports/people", TestStaff.everybody());
      int round = admin.get("/api/rounds").path("current").asInt();
      List<Invitation> invited = new ArrayList<>();
      for (JsonNode line : admin.post("/api/invitations", Map.of("round", round))) {
        invited.add(new Invitation(line.path("station").asLong(), line.path("code").asText()));
      }
      return invited;
    }
  };

  final List<String> command;

  LossOffice(String... command) {
    this.command = List.of(command);
  }

  /** Starts the server for the first time, with nothing left of an earlier one. */
  abstract List<Invitation> open(LossApp app, ApiClient api);
}
