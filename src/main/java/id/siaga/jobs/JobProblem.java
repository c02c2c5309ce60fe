package id.siaga.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.access.Problem;
import id.siaga.web.Json;
import id.siaga.web.ProblemHandler;

/** Keeps why a job failed in both languages, because who reads it later may read another one. */
final class JobProblem {
  private JobProblem() {}

  static String text(Problem problem) {
    ObjectNode both = Json.MAPPER.createObjectNode();
    both.set("id", ProblemHandler.body(problem, false, null));
    both.set("en", ProblemHandler.body(problem, true, null));
    return Json.text(both);
  }

  static JsonNode read(String text, boolean english) {
    return Json.stored(text, JsonNode.class).get(english ? "en" : "id");
  }
}
