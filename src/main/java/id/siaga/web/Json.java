package id.siaga.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.siaga.access.Problem;
import java.io.IOException;

/**
 * The one strict reader and writer of JSON (RFC 8259): no duplicate keys, no depth beyond 32, no number outside a
 * double, no unknown field, no silent conversion between strings and numbers.
 */
public final class Json {
  public static final int DEPTH_MAX = 32;
  private static final int STRING_MAX_CHARS = 1 << 20;
  public static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH_MAX).maxNumberLength(100)
              .maxStringLength(STRING_MAX_CHARS).maxNameLength(256).build()).build())
      .addModules(new JavaTimeModule(), new Jdk8Module())
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
          DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
      .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT, DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
      .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
      .withCoercionConfig(LogicalType.Textual, config -> config.setCoercion(CoercionInputShape.Boolean,
          CoercionAction.Fail).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
          .setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
      .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
      .serializationInclusion(JsonInclude.Include.NON_NULL).build();

  private Json() {}

  /** Parses strictly; throws MALFORMED with where the text stops being JSON. */
  public static JsonNode parse(byte[] bytes) {
    try {
      JsonNode node = MAPPER.readTree(bytes);
      if (node == null || node.isMissingNode()) throw malformed("isi kosong", "the body is empty");
      checkNumbers(node);
      return node;
    } catch (JsonProcessingException e) {
      String at = e.getLocation() == null ? "" : " (" + e.getLocation().getLineNr() + ":"
          + e.getLocation().getColumnNr() + ")";
      throw malformed("isi bukan JSON yang benar" + at, "the body is not strict JSON" + at);
    } catch (IOException e) {
      throw malformed("isi bukan UTF-8 yang benar", "the body is not valid UTF-8");
    }
  }

  public static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + value.getClass().getSimpleName(), e);
    }
  }

  public static String text(Object value) {
    return new String(bytes(value), java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Reads back what was stored as JSON; null when there was nothing. */
  public static <T> T stored(String text, Class<T> type) {
    if (text == null) return null;
    try {
      return MAPPER.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was stored is no " + type.getSimpleName(), e);
    }
  }

  public static Problem malformed(String id, String en) {
    return Problem.of(Problem.Kind.MALFORMED, "Permintaan tidak dapat dibaca: " + id + ".",
        "The request cannot be read: " + en + ".");
  }

  private static void checkNumbers(JsonNode node) {
    if (node.isFloatingPointNumber() && Double.isInfinite(node.doubleValue())) {
      throw malformed("ada angka di luar jangkauan", "a number is out of range");
    }
    if (node.isBigInteger() && Double.isInfinite(node.doubleValue())) {
      throw malformed("ada angka di luar jangkauan", "a number is out of range");
    }
    if (node.isContainerNode()) node.forEach(Json::checkNumbers);
  }
}
