package id.siaga.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Renders the endpoints as OpenAPI 3.1, so that outsiders read the same declarations that the server runs. */
public final class OpenApi {
  private static final String PROBLEM = "application/problem+json";
  private final Shapes shapes = new Shapes();
  private final ObjectNode root = Json.MAPPER.createObjectNode();

  private OpenApi() {}

  /** The document, the same bytes for the same endpoints. */
  public static ObjectNode render(List<Endpoint<?, ?>> endpoints) {
    return new OpenApi().document(endpoints);
  }

  /** Endpoints in the order in which contracts show them. */
  static List<Endpoint<?, ?>> sorted(List<Endpoint<?, ?>> endpoints) {
    return endpoints.stream().sorted(Comparator.<Endpoint<?, ?>, String>comparing(Endpoint::path)
        .thenComparing(endpoint -> endpoint.method().name())).toList();
  }

  private ObjectNode document(List<Endpoint<?, ?>> endpoints) {
    root.put("openapi", "3.1.0");
    root.putObject("info").put("title", "Siaga TPS").put("version", "1")
        .put("description", "Success is 200, 202 (a job) or 204. Errors are " + PROBLEM + " with a stable type.");
    ObjectNode paths = root.putObject("paths");
    for (Endpoint<?, ?> endpoint : sorted(endpoints)) {
      String path = endpoint.path().replaceAll(":(\\w+)", "{$1}");
      ObjectNode at = paths.has(path) ? (ObjectNode) paths.get(path) : paths.putObject(path);
      operation(at.putObject(endpoint.method().name().toLowerCase(Locale.ROOT)), endpoint);
    }
    components();
    return root;
  }

  private void operation(ObjectNode out, Endpoint<?, ?> endpoint) {
    out.putArray("tags").add(endpoint.path().split("/")[2]);
    access(out, endpoint);
    ArrayNode parameters = Json.MAPPER.createArrayNode();
    ObjectNode body = Json.MAPPER.createObjectNode().put("type", "object");
    ObjectNode properties = body.putObject("properties");
    ArrayNode required = body.putArray("required");
    for (Shape.Field field : inputs(endpoint)) {
      boolean inPath = inPath(endpoint, field.name());
      if (inPath || endpoint.bodyMaxBytes() == 0 || endpoint.method() == HttpMethod.DELETE) {
        parameters.addObject().put("name", field.name()).put("in", inPath ? "path" : "query")
            .put("required", inPath || field.required()).set("schema", schema(field.shape()));
      } else {
        properties.set(field.name(), schema(field.shape()));
        if (field.required()) required.add(field.name());
      }
    }
    headers(parameters, endpoint);
    if (!parameters.isEmpty()) out.set("parameters", parameters);
    if (required.isEmpty()) body.remove("required");
    body.put("additionalProperties", false);
    if (endpoint.input() == Upload.class) {
      out.putObject("requestBody").putObject("content").putObject("text/csv").putObject("schema").put("type", "string");
    } else if (!properties.isEmpty()) {
      out.putObject("requestBody").putObject("content").putObject("application/json").set("schema", body);
    }
    responses(out.putObject("responses"), endpoint);
  }

  /** The fields of the input record that come from the path, the query or the body. */
  private List<Shape.Field> inputs(Endpoint<?, ?> endpoint) {
    return endpoint.input() == Upload.class ? List.of() : shapes.fields(endpoint.input());
  }

  static boolean inPath(Endpoint<?, ?> endpoint, String field) {
    return (endpoint.path() + "/").contains("/:" + field + "/");
  }

  private static void access(ObjectNode out, Endpoint<?, ?> endpoint) {
    ObjectNode access = out.putObject("x-access");
    access.put("open", endpoint.access().open());
    if (endpoint.access().permission() != null) access.put("permission", endpoint.access().permission().name());
    access.put("reason", endpoint.access().reason());
    out.putArray("security");
    if (!endpoint.access().open()) ((ArrayNode) out.get("security")).addObject().putArray("bearer");
    if (endpoint.bodyMaxBytes() > 0) out.put("x-body-max-bytes", endpoint.bodyMaxBytes());
  }

  private static void headers(ArrayNode parameters, Endpoint<?, ?> endpoint) {
    if (!endpoint.input().isRecord()) return;
    for (RecordComponent component : endpoint.input().getRecordComponents()) {
      FromHeader header = component.getAnnotation(FromHeader.class);
      if (header == null || header.value().equals("peer:")) continue;
      boolean cookie = header.value().startsWith("cookie:");
      parameters.addObject().put("name", cookie ? header.value().substring(7) : header.value())
          .put("in", cookie ? "cookie" : "header").put("required", false)
          .putObject("schema").put("type", "string");
    }
  }

  private void responses(ObjectNode responses, Endpoint<?, ?> endpoint) {
    if (endpoint.output() == Void.class) {
      responses.putObject("204").put("description", "done, nothing to tell");
    } else {
      ObjectNode good = responses.putObject("2XX").put("description", "done");
      boolean file = List.of(Download.class, Attachment.class, Streamed.class)
          .contains(endpoint.output());
      good.putObject("content").putObject(file ? "application/octet-stream" : "application/json")
          .set("schema", schema(shapes.of(endpoint.output())));
    }
    responses.putObject("default").put("description", "refused").putObject("content").putObject(PROBLEM)
        .putObject("schema").put("$ref", "#/components/schemas/ProblemBody");
  }

  private void components() {
    ObjectNode components = root.putObject("components");
    components.putObject("securitySchemes").putObject("bearer").put("type", "http").put("scheme", "bearer");
    ObjectNode schemas = components.putObject("schemas");
    shapes.of(ProblemBody.class);
    shapes.records().forEach((name, fields) -> {
      ObjectNode schema = schemas.putObject(name).put("type", "object");
      ObjectNode properties = schema.putObject("properties");
      fields.forEach(field -> properties.set(field.name(), schema(field.shape())));
      List<String> required = fields.stream().filter(Shape.Field::required).map(Shape.Field::name).toList();
      if (!required.isEmpty()) required.forEach(schema.putArray("required")::add);
    });
  }

  private ObjectNode schema(Shape shape) {
    ObjectNode out = Json.MAPPER.createObjectNode();
    if (shape instanceof Shape.Text text) {
      out.put("type", "string");
      if (text.format() != null) out.put("format", text.format());
    } else if (shape instanceof Shape.Numeric number) {
      out.put("type", number.whole() ? "integer" : "number");
    } else if (shape instanceof Shape.Flag) {
      out.put("type", "boolean");
    } else if (shape instanceof Shape.Bytes) {
      out.put("type", "string").put("contentEncoding", "binary");
    } else if (shape instanceof Shape.Choice choice) {
      choice.values().forEach(out.put("type", "string").putArray("enum")::add);
    } else if (shape instanceof Shape.Many many) {
      out.put("type", "array").set("items", schema(many.item()));
    } else if (shape instanceof Shape.Table table) {
      out.put("type", "object").set("additionalProperties", schema(table.value()));
    } else if (shape instanceof Shape.Named named) {
      out.put("$ref", "#/components/schemas/" + named.name());
    }
    return out;
  }
}
