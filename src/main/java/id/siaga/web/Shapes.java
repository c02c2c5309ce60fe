package id.siaga.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.lang.annotation.Annotation;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Reads the records of the endpoints into {@link Shape}s and keeps those that have a name. */
final class Shapes {
  private static final Map<Class<?>, Shape> PLAIN = Map.ofEntries(
      Map.entry(String.class, new Shape.Text(null)), Map.entry(UUID.class, new Shape.Text("uuid")),
      Map.entry(Instant.class, new Shape.Text("date-time")),
      Map.entry(OffsetDateTime.class, new Shape.Text("date-time")),
      Map.entry(LocalDate.class, new Shape.Text("date")), Map.entry(LocalTime.class, new Shape.Text("time")),
      Map.entry(ZoneId.class, new Shape.Text(null)), Map.entry(URI.class, new Shape.Text("uri")),
      Map.entry(byte[].class, new Shape.Text("byte")), Map.entry(char.class, new Shape.Text(null)),
      Map.entry(boolean.class, new Shape.Flag()), Map.entry(Boolean.class, new Shape.Flag()),
      Map.entry(Object.class, new Shape.Any()), Map.entry(JsonObject.class, new Shape.Any()),
      Map.entry(JsonArray.class, new Shape.Any()), Map.entry(Buffer.class, new Shape.Any()),
      Map.entry(Attachment.class, new Shape.Bytes()), Map.entry(Download.class, new Shape.Bytes()),
      Map.entry(Streamed.class, new Shape.Bytes()), Map.entry(Upload.class, new Shape.Bytes()));
  private static final Set<Class<?>> WHOLE = Set.of(int.class, long.class, short.class, Integer.class, Long.class,
      Short.class);
  private static final Set<Class<?>> BROKEN = Set.of(double.class, float.class, Double.class, Float.class);

  private final Map<String, Class<?>> owners = new TreeMap<>();
  private final Map<String, List<Shape.Field>> records = new TreeMap<>();

  /** The named records met so far, by name. */
  Map<String, List<Shape.Field>> records() {
    return records;
  }

  Shape of(Type type) {
    if (type instanceof ParameterizedType generic) return ofGeneric(generic);
    if (type instanceof GenericArrayType array) return new Shape.Many(of(array.getGenericComponentType()));
    Class<?> plain = (Class<?>) type;
    if (PLAIN.containsKey(plain)) return PLAIN.get(plain);
    if (WHOLE.contains(plain)) return new Shape.Numeric(true);
    if (BROKEN.contains(plain) || Number.class.isAssignableFrom(plain)) return new Shape.Numeric(false);
    if (JsonNode.class.isAssignableFrom(plain)) return new Shape.Any();
    if (plain.isArray()) return new Shape.Many(of(plain.getComponentType()));
    if (plain.isEnum()) {
      return new Shape.Choice(Arrays.stream(plain.getEnumConstants()).map(c -> Json.MAPPER.valueToTree(c))
          .map(node -> ((JsonNode) node).asText()).toList());
    }
    for (Method method : plain.getMethods()) {
      if (method.isAnnotationPresent(JsonValue.class)) return of(method.getGenericReturnType());
    }
    if (plain.isRecord()) return named(plain);
    throw new IllegalArgumentException(plain.getName() + " has no wire form that the contract could name");
  }

  private Shape ofGeneric(ParameterizedType generic) {
    Class<?> raw = (Class<?>) generic.getRawType();
    Type[] of = generic.getActualTypeArguments();
    if (Collection.class.isAssignableFrom(raw)) return new Shape.Many(of(of[0]));
    if (Map.class.isAssignableFrom(raw)) return new Shape.Table(of(of[1]));
    if (raw == Optional.class) return of(of[0]);
    throw new IllegalArgumentException(generic + " has no wire form that the contract could name");
  }

  private Shape named(Class<?> type) {
    String name = name(type);
    Class<?> owner = owners.putIfAbsent(name, type);
    if (owner != null && owner != type) {
      throw new IllegalArgumentException(owner.getName() + " and " + type.getName() + " are both named " + name);
    }
    if (owner == null) {
      records.put(name, List.of());
      records.put(name, fields(type));
    }
    return new Shape.Named(name);
  }

  /** Nested records are named after their house: Round.View is RoundView, BoardFeature.Board is Board. */
  static String name(Class<?> type) {
    Class<?> house = type.getEnclosingClass();
    if (house == null) return type.getSimpleName();
    String prefix = house.getSimpleName().replaceAll("(Feature|Store|Endpoints)$", "");
    return type.getSimpleName().startsWith(prefix) ? type.getSimpleName() : prefix + type.getSimpleName();
  }

  List<Shape.Field> fields(Class<?> type) {
    List<Shape.Field> fields = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (has(component, JsonIgnore.class) || component.isAnnotationPresent(FromHeader.class)) continue;
      JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
      String name = renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
      Shape shape = has(component, JsonRawValue.class) ? new Shape.Any() : of(component.getGenericType());
      fields.add(new Shape.Field(name, shape, required(component)));
    }
    return fields;
  }

  private static boolean required(RecordComponent component) {
    return component.getType() != Optional.class && !component.isAnnotationPresent(Maybe.class);
  }

  private static boolean has(RecordComponent component, Class<? extends Annotation> annotation) {
    return component.getAccessor().isAnnotationPresent(annotation);
  }
}
