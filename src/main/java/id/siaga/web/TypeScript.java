package id.siaga.web;

import java.util.List;
import java.util.stream.Collectors;

/** Renders the endpoints as TypeScript, so that a page which misreads the server does not compile. */
public final class TypeScript {
  private static final int LINE_MAX_COLUMNS = 110;
  private final Shapes shapes = new Shapes();

  private TypeScript() {}

  /** The file: the named records, then every call with its input and answer. */
  public static String render(List<Endpoint<?, ?>> endpoints) {
    return new TypeScript().file(endpoints);
  }

  private String file(List<Endpoint<?, ?>> endpoints) {
    shapes.of(ProblemBody.class);
    String calls = OpenApi.sorted(endpoints).stream().map(this::call).collect(Collectors.joining());
    StringBuilder out = new StringBuilder("// Rendered from the server's endpoints by ContractTest; do not edit.\n");
    shapes.records().forEach((name, fields) ->
        out.append("\nexport interface ").append(name).append(' ').append(object(fields, "")).append("\n"));
    return out.append("\n/** Every call of the API: what goes in, what comes out. */\nexport interface Calls {\n")
        .append(calls).append("}\n").toString();
  }

  private String call(Endpoint<?, ?> endpoint) {
    StringBuilder out = new StringBuilder("  '" + endpoint.method().name() + " " + endpoint.path() + "': {\n");
    if (endpoint.input() == Upload.class) {
      out.append("    body: Blob;\n");
    } else {
      List<Shape.Field> all = shapes.fields(endpoint.input());
      List<Shape.Field> path = all.stream().filter(f -> OpenApi.inPath(endpoint, f.name())).toList();
      List<Shape.Field> rest = all.stream().filter(f -> !OpenApi.inPath(endpoint, f.name())).toList();
      if (!path.isEmpty()) out.append("    path: ").append(object(path, "    ")).append(";\n");
      String where = endpoint.bodyMaxBytes() == 0 ? "query" : "body";
      if (!rest.isEmpty()) out.append("    ").append(where).append(": ").append(object(rest, "    ")).append(";\n");
    }
    String answer = endpoint.output() == Void.class ? "void" : type(shapes.of(endpoint.output()));
    return out.append("    answer: ").append(answer).append(";\n  };\n").toString();
  }

  private String object(List<Shape.Field> fields, String indent) {
    List<String> parts = fields.stream().map(f -> key(f.name()) + (f.required() ? "" : "?") + ": " + type(f.shape()))
        .toList();
    String flat = "{ " + String.join("; ", parts) + " }";
    if (parts.size() <= 4 && indent.length() + flat.length() + 12 < LINE_MAX_COLUMNS) return flat;
    return parts.stream().map(part -> indent + "  " + part + ";\n")
        .collect(Collectors.joining("", "{\n", indent + "}"));
  }

  private static String key(String name) {
    return name.matches("[A-Za-z_]\\w*") ? name : "'" + name + "'";
  }

  private static String type(Shape shape) {
    if (shape instanceof Shape.Text) return "string";
    if (shape instanceof Shape.Numeric) return "number";
    if (shape instanceof Shape.Flag) return "boolean";
    if (shape instanceof Shape.Bytes) return "Blob";
    if (shape instanceof Shape.Named named) return named.name();
    if (shape instanceof Shape.Table table) return "Record<string, " + type(table.value()) + ">";
    if (shape instanceof Shape.Many many) {
      String item = type(many.item());
      return (item.contains("|") ? "(" + item + ")" : item) + "[]";
    }
    if (shape instanceof Shape.Choice choice) {
      return choice.values().stream().map(value -> "'" + value + "'").collect(Collectors.joining(" | "));
    }
    return "unknown";
  }
}
