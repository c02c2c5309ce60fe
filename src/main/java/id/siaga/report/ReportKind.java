package id.siaga.report;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.access.Problem;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of report, each as data: which fields its body has. To add one, add a line here and its words. */
public enum ReportKind {
  CHECK_IN(Field.text("reason")),
  CHECK_OUT(),
  PRESENCE(Field.presence("to").must(), Field.text("reason")),
  PHASE(Field.state("to").must()),
  NOTE(Field.text("text").must()),
  INCIDENT(Field.incident("type").must(), Field.text("text"), Field.flag("danger")),
  HELP(Field.text("text")),
  TURNOUT(Field.count("voters").must()),
  PHOTO(Field.word("subject").must()),
  CHECKLIST(Field.word("form").must(), Field.count("version").must(), Field.object("answers").must()),
  COUNT(Field.word("form").must(), Field.count("version").must(), Field.object("answers").must());

  public static final int TEXT_MAX_CHARS = 4_000;
  private static final int WORD_MAX_CHARS = 100;
  private static final int COUNT_MAX = 100_000;
  private static final Map<String, ReportKind> BY_WIRE =
      Arrays.stream(values()).collect(Collectors.toMap(ReportKind::wire, Function.identity()));
  private final List<Field> fields;

  ReportKind(Field... fields) {
    this.fields = List.of(fields);
  }

  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static ReportKind of(String wire) {
    ReportKind kind = wire == null ? null : BY_WIRE.get(wire);
    if (kind == null) throw Problem.invalid("kind", "jenis laporan tidak dikenal", "this kind of report is not known");
    return kind;
  }

  /** Refuses a body with a missing, unknown or ill-shaped field. */
  void check(JsonNode body) {
    for (Iterator<String> names = body.fieldNames(); names.hasNext();) {
      String name = names.next();
      if (fields.stream().noneMatch(f -> f.name.equals(name))) {
        throw Problem.invalid("body." + name, "isian ini tidak dikenal", "this field is not known");
      }
    }
    for (Field field : fields) field.check(body.get(field.name));
  }

  /** What a field may hold, and how that is said to whoever sent something else. */
  private enum Type {
    TEXT("teks, paling banyak " + TEXT_MAX_CHARS + " huruf", "a text of at most " + TEXT_MAX_CHARS + " characters"),
    WORD("teks, 1 sampai " + WORD_MAX_CHARS + " huruf", "a text of 1 to " + WORD_MAX_CHARS + " characters"),
    FLAG("true atau false", "true or false"),
    COUNT("bilangan bulat 0 sampai " + COUNT_MAX, "a whole number from 0 to " + COUNT_MAX),
    STATE("salah satu tahap TPS", "one of the states of a station"),
    PRESENCE("salah satu keadaan pengawas", "one of the states of a supervisor"),
    INCIDENT("salah satu jenis kejadian", "one of the types of incident"),
    OBJECT("objek JSON", "a JSON object");

    private final String id;
    private final String en;

    Type(String id, String en) {
      this.id = id;
      this.en = en;
    }
  }

  private record Field(String name, Type type, boolean required) {
    static Field text(String name) {
      return new Field(name, Type.TEXT, false);
    }

    static Field word(String name) {
      return new Field(name, Type.WORD, false);
    }

    static Field flag(String name) {
      return new Field(name, Type.FLAG, false);
    }

    static Field count(String name) {
      return new Field(name, Type.COUNT, false);
    }

    static Field state(String name) {
      return new Field(name, Type.STATE, false);
    }

    static Field presence(String name) {
      return new Field(name, Type.PRESENCE, false);
    }

    static Field incident(String name) {
      return new Field(name, Type.INCIDENT, false);
    }

    static Field object(String name) {
      return new Field(name, Type.OBJECT, false);
    }

    Field must() {
      return new Field(name, type, true);
    }

    void check(JsonNode value) {
      if (value == null || value.isNull()) {
        if (required) throw Problem.invalid("body." + name, "wajib diisi", "is required");
        return;
      }
      boolean good = switch (type) {
        case TEXT -> value.isTextual() && value.textValue().length() <= TEXT_MAX_CHARS;
        case WORD -> value.isTextual() && !value.textValue().isBlank()
            && value.textValue().length() <= WORD_MAX_CHARS;
        case FLAG -> value.isBoolean();
        case COUNT -> value.isInt() && value.intValue() >= 0 && value.intValue() <= COUNT_MAX;
        case STATE -> value.isTextual() && named(TpsState.values(), value.textValue());
        case PRESENCE -> value.isTextual() && named(Presence.values(), value.textValue());
        case INCIDENT -> value.isTextual() && IncidentType.of(value.textValue()) != null;
        case OBJECT -> value.isObject();
      };
      if (good) return;
      throw Problem.invalid("body." + name, "isian tidak sesuai: isi dengan " + type.id,
          "the value does not fit: must be " + type.en);
    }

    private static boolean named(Enum<?>[] all, String name) {
      for (Enum<?> one : all) {
        if (one.name().equals(name)) return true;
      }
      return false;
    }
  }
}
