package id.siaga.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.simulation.ApiClient.Answer;
import id.siaga.simulation.Preparation.Device;
import id.siaga.simulation.Preparation.Reply;
import id.siaga.web.Json;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The supervisors of the demonstration before the voting day, each on a phone of their own: they answer to their place,
 * sign, try the quiz, show their phone. Most are ready in the end; {@link Preparation} says who is not.
 */
final class DemoSupervisors {
  private static final String[] REASONS = {"Sedang dirawat di rumah sakit (contoh)", "Harus menjaga orang tua (contoh)",
      "Mendapat tugas kerja di luar kota (contoh)"};
  private static final String[] LATER = {"Belum menjawab pesan, dicoba lagi besok (contoh)", null,
      "Ingin bertanya kepada keluarga dahulu (contoh)"};
  private static final Answer NOTHING_TO_DO = new Answer(200, null, 0);
  private final DemoCalls admin;
  private final int round;
  private final List<Person> people = Collections.synchronizedList(new ArrayList<>());

  /** Somebody with the phone that is in for now. */
  private record Person(long station, String token, Preparation plan) {}

  DemoSupervisors(DemoCalls admin, int round) {
    this.admin = admin;
    this.round = round;
  }

  /** Their phones come in, and most say yes. */
  void answer() {
    List<JsonNode> invited = new ArrayList<>();
    admin.post("/api/invitations", Map.of("round", round)).forEach(invited::add);
    admin.each(invited, one -> admin.api().post("/api/enrolments", null, Map.of("code", one.path("code").asText()))
        .compose(answer -> then(answer, () -> {
          long station = one.path("station").asLong();
          Person person = new Person(station, answer.json().path("token").asText(), Preparation.of(station));
          people.add(person);
          return person.plan.reply() == Reply.OPEN ? Future.succeededFuture(answer) : reply(person);
        })));
    people.sort(Comparator.comparingLong(Person::station));
  }

  /** Those who said yes sign, try the quiz, and show their phone. */
  void prepare() {
    List<Person> willing = people.stream().filter(person -> person.plan.reply() == Reply.ACCEPTED).toList();
    if (willing.isEmpty()) return;
    int text = new DemoCalls(admin.api(), willing.get(0).token).get("/api/me/training").at("/pledge/text/version")
        .asInt();
    Map<String, String> right = new HashMap<>();
    admin.get("/api/training/questions").path("questions").forEach(question -> right.put(
        question.path("text").asText(), question.path("options").path(question.path("right").asInt()).asText()));
    admin.each(willing, person -> sign(person, text)
        .compose(answer -> then(answer, () -> learn(person, right)))
        .compose(answer -> then(answer, () -> person.plan.device() == Device.NOT_TRIED
            ? Future.succeededFuture(answer) : call(person, HttpMethod.POST, "/api/me/device", person.plan.check())))
        .map(DemoSupervisors::unlessTakenOver));
  }

  /** The office of a kecamatan asks who can be reached; most answer. */
  void reach(DemoCalls desk, String territory) {
    String test = desk.post("/api/staffing/reach", Map.of("id", UUID.randomUUID(), "round", round, "territory",
        territory, "channel", "app", "minutes", 120)).path("id").asText();
    String area = territory.replace(".", "");
    List<Person> asked = people.stream().filter(person -> String.valueOf(person.station).startsWith(area)
        && person.plan.reachable() && person.plan.reply() != Reply.DECLINED).toList();
    admin.each(asked, person -> call(person, HttpMethod.POST, "/api/me/reach/" + test, Map.of())
        .map(DemoSupervisors::unlessTakenOver));
  }

  /** The office phones those who declined and those who have not answered. */
  void contacts() {
    List<Map<String, Object>> calls = new ArrayList<>();
    int n = 0;
    for (JsonNode row : admin.get("/api/staffing/board?filter=declined&round=" + round).path("rows")) {
      calls.add(call(row, "CALL", "REFUSES", REASONS[n++ % REASONS.length]));
    }
    for (JsonNode row : admin.get("/api/staffing/board?filter=offered&round=" + round).path("rows")) {
      calls.add(call(row, n % 3 == 0 ? "CALL" : "WA", n % 5 == 0 ? "WRONG_NUMBER" : n % 3 == 0 ? "WILL_COME"
          : "NO_ANSWER", LATER[n++ % LATER.length]));
    }
    admin.each(calls, call -> admin.api().post("/api/staffing/contacts", admin.token(), call));
  }

  private static Map<String, Object> call(JsonNode row, String channel, String outcome, String note) {
    Map<String, Object> call = new HashMap<>(Map.of("id", UUID.randomUUID(), "person",
        row.at("/person/id").asText(), "channel", channel, "outcome", outcome));
    if (note != null) call.put("note", note);
    return call;
  }

  private Future<Answer> reply(Person person) {
    Map<String, Object> reply = new HashMap<>(Map.of("answer", person.plan.reply().name()));
    if (person.plan.reply() == Reply.DECLINED) reply.put("note", REASONS[(int) (person.station % REASONS.length)]);
    return call(person, HttpMethod.POST, "/api/me/duty/answer", reply);
  }

  private Future<Answer> sign(Person person, int text) {
    if (!person.plan.signs()) return Future.succeededFuture(NOTHING_TO_DO);
    return call(person, HttpMethod.PUT, "/api/me/training/pledge", Map.of("text", text, "picture",
        Base64.getEncoder().encodeToString(DemoPapers.signature(person.station))));
  }

  private Future<Answer> learn(Person person, Map<String, String> right) {
    if (person.plan.wrong() == Preparation.NOT_TRIED) return Future.succeededFuture(NOTHING_TO_DO);
    return call(person, HttpMethod.POST, "/api/me/training/tries", Map.of("id", UUID.randomUUID()))
        .compose(drawn -> then(drawn, () -> call(person, HttpMethod.PUT, "/api/me/training/tries/"
            + drawn.json().path("id").asText(), Map.of("answers", answers(drawn.json(), right,
                person.plan.wrong())))));
  }

  /** The right ones, but for the first few. */
  private static List<Integer> answers(JsonNode drawn, Map<String, String> right, int wrong) {
    List<Integer> chosen = new ArrayList<>();
    for (JsonNode question : drawn.path("questions")) {
      String good = right.get(question.path("text").asText());
      int at = 0;
      while (question.path("options").path(at).asText().equals(good) != chosen.size() >= wrong) at++;
      chosen.add(at);
    }
    return chosen;
  }

  private Future<Answer> call(Person person, HttpMethod method, String path, Object body) {
    return admin.api().call(method, path, person.token, Json.bytes(body));
  }

  /** Whoever tries an invitation meanwhile has put the phone out that was in. */
  private static Answer unlessTakenOver(Answer answer) {
    return answer.status() == 401 ? NOTHING_TO_DO : answer;
  }

  private static Future<Answer> then(Answer answer, Supplier<Future<Answer>> next) {
    return answer.good() ? next.get() : Future.succeededFuture(answer);
  }
}
