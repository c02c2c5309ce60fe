package id.siaga.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.access.Problem;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes an endpoint's input record from path, query, headers and body; whatever does not fit is a named field. */
final class Decoder<I> {
  private final Class<I> input;
  private final Map<String, RecordComponent> components = new java.util.LinkedHashMap<>();

  Decoder(Class<I> input) {
    this.input = input;
    for (RecordComponent component : input.getRecordComponents()) components.put(component.getName(), component);
  }

  boolean usesCookie() {
    return components.values().stream().anyMatch(c -> header(c) != null && header(c).startsWith("cookie:"));
  }

  I decode(RoutingContext ctx, Buffer body) {
    ObjectNode fields = body == null || body.length() == 0 ? Json.MAPPER.createObjectNode() : object(body);
    components.forEach((name, component) -> {
      String from = header(component);
      if (from == null) return;
      if (fields.has(name)) throw unknown(name);
      String value = from.equals("peer:") ? Peer.address(ctx.request())
          : from.startsWith("cookie:") ? cookie(ctx, from.substring(7)) : ctx.request().getHeader(from);
      if (value != null) fields.put(name, value);
    });
    ctx.pathParams().forEach((name, value) -> put(fields, name, value));
    MultiMap query = ctx.queryParams();
    query.names().forEach(name -> {
      if (query.getAll(name).size() > 1) throw Problem.invalid(name, "hanya boleh sekali", "may stand only once");
      put(fields, name, query.get(name));
    });
    components.forEach((name, component) -> {
      // What a feature takes as raw JSON it checks itself, item by item.
      boolean raw = component.getGenericType().getTypeName().contains("JsonNode");
      if (!raw && fields.has(name)) Text.sound(name, fields.get(name));
    });
    return read(fields);
  }

  private I read(ObjectNode fields) {
    try {
      return Json.MAPPER.treeToValue(fields, input);
    } catch (UnrecognizedPropertyException e) {
      throw unknown(path(e));
    } catch (JsonMappingException e) {
      if (e.getCause() instanceof Problem problem) throw problem;
      String field = path(e);
      throw Problem.invalid(field, "isian tidak sesuai", "the value does not fit");
    } catch (JsonProcessingException e) {
      throw Json.malformed("isi tidak sesuai", "the body does not fit");
    }
  }

  private void put(ObjectNode fields, String name, String value) {
    RecordComponent component = components.get(name);
    if (component == null || fields.has(name) || header(component) != null) throw unknown(name);
    Class<?> type = component.getType();
    if (type == long.class || type == int.class || type == Long.class || type == Integer.class) {
      fields.put(name, number(name, value));
    } else if (type == boolean.class || type == Boolean.class) {
      fields.put(name, "true".equals(value));
    } else {
      fields.put(name, value);
    }
  }

  private static long number(String name, String value) {
    try {
      return Long.parseLong(value.replace(".", ""));
    } catch (NumberFormatException e) {
      throw Problem.invalid(name, "harus angka", "must be a number");
    }
  }

  private static ObjectNode object(Buffer body) {
    JsonNode node = Json.parse(body.getBytes());
    if (node instanceof ObjectNode object) return object;
    throw Json.malformed("isi harus berupa objek", "the body must be an object");
  }

  private static String header(RecordComponent component) {
    FromHeader header = component.getAnnotation(FromHeader.class);
    return header == null ? null : header.value();
  }

  private static String cookie(RoutingContext ctx, String name) {
    var cookie = ctx.request().getCookie(name);
    return cookie == null ? null : cookie.getValue();
  }

  private static Problem unknown(String name) {
    return Problem.invalid(name, "isian ini tidak dikenal", "this field is not known");
  }

  private static String path(JsonMappingException e) {
    List<String> parts = new ArrayList<>();
    e.getPath().forEach(p -> parts.add(p.getFieldName() != null ? p.getFieldName() : String.valueOf(p.getIndex())));
    return parts.isEmpty() ? "isi" : String.join(".", parts);
  }
}
