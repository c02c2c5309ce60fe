package id.siaga;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.TestServer.Answer;
import id.siaga.web.Endpoint;
import id.siaga.web.OpenApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Holds real answers against the rendered contract: no field missing, none unknown, each of its type. */
final class ContractShape {
  private final ObjectNode document;

  ContractShape(List<Endpoint<?, ?>> endpoints) {
    document = OpenApi.render(endpoints);
  }

  List<String> misfits(Endpoint<?, ?> endpoint, Answer answer) {
    JsonNode responses = document.path("paths").path(endpoint.path().replaceAll(":(\\w+)", "{$1}"))
        .path(endpoint.method().name().toLowerCase(Locale.ROOT)).path("responses");
    List<String> wrong = new ArrayList<>();
    if (responses.has("204")) {
      if (answer.status() != 204) wrong.add("promised 204, was " + answer.status());
      return wrong;
    }
    JsonNode schema = responses.path("2XX").path("content").path("application/json").path("schema");
    if (schema.isMissingNode()) return wrong;
    check("", schema, answer.json(), wrong);
    return wrong;
  }

  private void check(String path, JsonNode given, JsonNode value, List<String> wrong) {
    JsonNode schema = given;
    if (schema.has("$ref")) {
      schema = document.path("components").path("schemas").path(schema.get("$ref").asText().replaceAll(".*/", ""));
    }
    if (!typed(schema.path("type").asText(), value)) {
      wrong.add(path + " is no " + schema.path("type").asText() + ": " + value);
    } else if (schema.has("enum") && !contains(schema.get("enum"), value)) {
      wrong.add(path + " is none of " + schema.get("enum") + ": " + value);
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) check(path + "[" + i + "]", schema.path("items"), value.get(i), wrong);
    } else if (value.isObject() && schema.has("properties")) {
      object(path, schema, value, wrong);
    }
  }

  private void object(String path, JsonNode schema, JsonNode value, List<String> wrong) {
    schema.path("required").forEach(name -> {
      if (!value.has(name.asText())) wrong.add(path + "." + name.asText() + " is missing");
    });
    value.fields().forEachRemaining(field -> {
      JsonNode known = schema.get("properties").get(field.getKey());
      if (known == null) {
        wrong.add(path + "." + field.getKey() + " is not in the contract");
      } else {
        check(path + "." + field.getKey(), known, field.getValue(), wrong);
      }
    });
  }

  private static boolean contains(JsonNode values, JsonNode value) {
    for (JsonNode one : values) {
      if (one.equals(value)) return true;
    }
    return false;
  }

  private static boolean typed(String type, JsonNode value) {
    return switch (type) {
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "array" -> value.isArray();
      case "object" -> value.isObject();
      default -> true;
    };
  }
}
