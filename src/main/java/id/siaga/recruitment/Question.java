package id.siaga.recruitment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.documents.IndonesianTime;
import id.siaga.web.Json;
import id.siaga.web.Language;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One thing that the public form asks for; named like the value it fills in {@link Form} and {@link Personal}.
 *
 * @param hint may be null
 * @param complete what a browser may fill in by itself (autocomplete of HTML), or null
 */
record Question(String name, String label, String hint, Kind kind, boolean required, String complete,
    List<Choice> choices) {
  static final String DAY = "Hari";
  static final String MONTH = "Bulan";
  static final String YEAR = "Tahun";

  /** How it is asked. */
  enum Kind { TEXT, DIGITS, PHONE, EMAIL, LONG, RADIO, SELECT, DATE, CHECKS }

  /** @param group under which heading it stands, or null */
  record Choice(String value, String label, String group) {}

  static Question text(String name, String label, String hint, boolean required, String complete) {
    return new Question(name, label, hint, Kind.TEXT, required, complete, List.of());
  }

  static Question of(Kind kind, String name, String label, String hint, boolean required) {
    return new Question(name, label, hint, kind, required, null, List.of());
  }

  Question with(List<Choice> other) {
    return new Question(name, label, hint, kind, required, complete, other);
  }

  /** The form fields that carry the answer. */
  List<String> fields() {
    return switch (kind) {
      case DATE -> List.of(name + DAY, name + MONTH, name + YEAR);
      case CHECKS -> choices.stream().map(choice -> name + choice.value()).toList();
      default -> List.of(name);
    };
  }

  /** What is wrong with the answer at first sight, or null. */
  String wrong(Map<String, String> given, Language t) {
    if (kind == Kind.CHECKS) return null;
    boolean blank = fields().stream().allMatch(field -> given.getOrDefault(field, "").isBlank());
    boolean choice = kind == Kind.RADIO || kind == Kind.SELECT;
    String one = t.say("pilih salah satu", "choose one");
    if (blank) return required ? choice ? one : t.say("wajib diisi", "is required") : null;
    if (kind == Kind.DATE && date(given) == null) {
      return t.say("isi tanggal yang ada, misalnya 31 12 1998", "enter a date that exists, for example 31 12 1998");
    }
    boolean known = choices.stream().anyMatch(c -> c.value().equals(given.get(name)));
    return choice && !known ? one : null;
  }

  /** Puts a sound answer where it belongs. */
  void put(Map<String, String> given, ObjectNode values) {
    String text = given.getOrDefault(name, "").strip();
    switch (kind) {
      case DATE -> {
        LocalDate date = date(given);
        if (date != null) values.put(name, date.toString());
      }
      case CHECKS -> {
        ArrayNode ticked = values.putArray(name);
        choices.stream().filter(c -> given.containsKey(name + c.value())).forEach(c ->
            ticked.add(Integer.parseInt(c.value())));
      }
      case RADIO, SELECT -> {
        if (name.equals("home")) values.put(name, text.isEmpty() ? 0 : Long.parseLong(text));
        else if (text.isEmpty()) return;
        else if (name.equals("android")) values.put(name, text.equals("ya"));
        else values.put(name, text);
      }
      default -> values.put(name, text);
    }
  }

  /** The stored answer as the fields of the form show it. */
  void fill(ObjectNode values, Map<String, String> fields) {
    if (!values.hasNonNull(name)) return;
    String text = values.get(name).asText();
    switch (kind) {
      case DATE -> {
        LocalDate date = LocalDate.parse(text);
        fields.put(name + DAY, String.valueOf(date.getDayOfMonth()));
        fields.put(name + MONTH, String.valueOf(date.getMonthValue()));
        fields.put(name + YEAR, String.valueOf(date.getYear()));
      }
      case CHECKS -> values.get(name).forEach(n -> fields.put(name + n.asText(), "1"));
      default -> fields.put(name, name.equals("android") ? values.get(name).asBoolean() ? "ya" : "tidak" : text);
    }
  }

  /** The stored answer in words; empty when there is none. */
  String words(ObjectNode values, Language t) {
    if (!values.hasNonNull(name)) return "";
    if (kind == Kind.DATE) return IndonesianTime.day(LocalDate.parse(values.get(name).asText()), t);
    if (kind == Kind.CHECKS) {
      Set<String> missing = new TreeSet<>((a, b) -> Integer.parseInt(a) - Integer.parseInt(b));
      choices.forEach(choice -> missing.add(choice.value()));
      values.get(name).forEach(n -> missing.remove(n.asText()));
      return missing.isEmpty() ? t.say("Semua dinyatakan", "All stated")
          : t.say("Belum dinyatakan: nomor ", "Not stated: number ") + String.join(", ", missing);
    }
    Map<String, String> fields = new java.util.HashMap<>();
    fill(values, fields);
    String value = fields.getOrDefault(name, "");
    return choices.stream().filter(c -> c.value().equals(value)).map(Choice::label).findFirst().orElse(value);
  }

  static LocalDate date(String name, Map<String, String> given) {
    try {
      return LocalDate.of(Integer.parseInt(given.getOrDefault(name + YEAR, "").strip()),
          Integer.parseInt(given.getOrDefault(name + MONTH, "").strip()),
          Integer.parseInt(given.getOrDefault(name + DAY, "").strip()));
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  private LocalDate date(Map<String, String> given) {
    return date(name, given);
  }

  static ObjectNode values(Form form) {
    ObjectNode values = Json.MAPPER.valueToTree(form.personal());
    if (form.name() != null) values.put("name", form.name());
    if (form.sex() != null) values.put("sex", form.sex());
    return values;
  }

  static Form form(ObjectNode values) {
    ObjectNode personal = values.deepCopy();
    String name = personal.has("name") ? personal.remove("name").asText() : null;
    String sex = personal.has("sex") ? personal.remove("sex").asText() : null;
    return new Form(name, sex, Personal.parse(personal.toString()));
  }
}
