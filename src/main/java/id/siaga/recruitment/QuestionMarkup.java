package id.siaga.recruitment;

import id.siaga.documents.Html;
import id.siaga.documents.Template;
import id.siaga.recruitment.Question.Choice;
import id.siaga.recruitment.Question.Kind;
import id.siaga.web.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws questions as form fields: label, hint, what is wrong, input; all tied together for screen readers. */
final class QuestionMarkup {
  private static final Template ONE = Template.load("/daftar/isian.html");
  private static final Template SUMMARY = Template.parse("""
      {{#any}}<div class="summary" role="alert" tabindex="-1" id="ringkasan"><h2>{{head}}</h2>
      <ul>{{#wrong}}<li><a href="#{{at}}">{{text}}</a></li>{{/wrong}}</ul></div>{{/any}}""");
  private static final Map<Kind, String> MODES = Map.of(Kind.DIGITS, "numeric", Kind.PHONE, "tel", Kind.EMAIL, "email");
  private static final Map<Kind, String> TYPES = Map.of(Kind.PHONE, "tel", Kind.EMAIL, "email");

  private QuestionMarkup() {}

  /** All fields of a page, with the values typed so far and what is wrong by the name of the question. */
  static Html fields(List<Question> questions, Map<String, String> values, Map<String, String> wrong, Language t) {
    StringBuilder out = new StringBuilder();
    questions.forEach(question -> out.append(one(question, values, wrong.get(question.name()), t)));
    return new Html(out.toString());
  }

  /** The title of a page, which says first when something is wrong. */
  static String title(Language t, String title, boolean wrong) {
    return (wrong ? t.say("Perlu diperbaiki: ", "To be mended: ") : "") + title;
  }

  /** The list at the top of the page, in the same words as at each field. */
  static Html summary(List<Question> questions, Map<String, String> wrong, Language t) {
    List<Map<String, ?>> items = new ArrayList<>();
    for (Question question : questions) {
      String text = wrong.get(question.name());
      if (text != null) items.add(Map.of("at", "f-" + question.fields().get(0), "text", text));
    }
    wrong.forEach((name, text) -> {
      if (questions.stream().noneMatch(q -> q.name().equals(name))) items.add(Map.of("at", "isi", "text", text));
    });
    return new Html(SUMMARY.fill(Map.of("any", !items.isEmpty(), "wrong", items, "head",
        t.say("Ada yang perlu diperbaiki", "Something needs mending"))));
  }

  private static String one(Question question, Map<String, String> values, String wrong, Language t) {
    Map<String, Object> scope = new HashMap<>();
    Kind kind = question.kind();
    String described = (question.hint() == null ? "" : "h-" + question.name())
        + (wrong == null ? "" : " e-" + question.name());
    scope.put("name", question.name());
    scope.put("label", question.label());
    scope.put("optional", !question.required() && kind != Kind.CHECKS);
    scope.put("mayBeEmpty", t.say("(boleh dikosongkan)", "(may stay empty)"));
    scope.put("choose", t.say("Pilih …", "Choose …"));
    scope.put("hint", question.hint());
    scope.put("wrong", wrong);
    scope.put("described", described.strip());
    scope.put("value", values.getOrDefault(question.name(), ""));
    scope.put("mode", MODES.get(kind));
    scope.put("type", TYPES.getOrDefault(kind, "text"));
    scope.put("complete", question.complete());
    scope.put("narrow", kind == Kind.DIGITS || kind == Kind.PHONE);
    scope.put("line", kind == Kind.TEXT || MODES.containsKey(kind));
    scope.put("long", kind == Kind.LONG);
    scope.put("select", kind == Kind.SELECT);
    scope.put("list", kind == Kind.RADIO || kind == Kind.CHECKS);
    scope.put("input", kind == Kind.RADIO ? "radio" : "checkbox");
    scope.put("date", kind == Kind.DATE);
    scope.put("parts", kind == Kind.DATE ? parts(question, values, t) : List.of());
    scope.put("choices", choices(question, values));
    scope.put("groups", kind == Kind.SELECT ? groups(question, values) : List.of());
    return ONE.fill(scope);
  }

  private static List<Map<String, ?>> parts(Question question, Map<String, String> values, Language t) {
    List<Map<String, ?>> parts = new ArrayList<>();
    for (String part : List.of(Question.DAY, Question.MONTH, Question.YEAR)) {
      String complete = switch (part) {
        case Question.DAY -> "bday-day";
        case Question.MONTH -> "bday-month";
        default -> "bday-year";
      };
      String english = switch (part) {
        case Question.DAY -> "Day";
        case Question.MONTH -> "Month";
        default -> "Year";
      };
      parts.add(Map.of("field", question.name() + part, "part", t.say(part, english),
          "size", part.equals(Question.YEAR) ? 4 : 2, "filled",
          values.getOrDefault(question.name() + part, ""), "day", complete));
    }
    return parts;
  }

  private static List<Map<String, ?>> choices(Question question, Map<String, String> values) {
    List<Map<String, ?>> choices = new ArrayList<>();
    boolean checks = question.kind() == Kind.CHECKS;
    boolean first = true;
    for (Choice choice : question.choices()) {
      boolean chosen = checks ? values.containsKey(question.name() + choice.value())
          : choice.value().equals(values.get(question.name()));
      String at = checks ? question.name() + choice.value() : question.name() + (first ? "" : "-" + choice.value());
      choices.add(Map.of("at", at, "field", checks ? question.name() + choice.value() : question.name(),
          "carried", checks ? "1" : choice.value(), "words", choice.label(), "chosen", chosen));
      first = false;
    }
    return choices;
  }

  private static List<Map<String, ?>> groups(Question question, Map<String, String> values) {
    Map<String, List<Map<String, ?>>> groups = new LinkedHashMap<>();
    for (Choice choice : question.choices()) {
      groups.computeIfAbsent(choice.group() == null ? "" : choice.group(), g -> new ArrayList<>())
          .add(Map.of("carried", choice.value(), "words", choice.label(),
              "chosen", choice.value().equals(values.get(question.name()))));
    }
    List<Map<String, ?>> out = new ArrayList<>();
    groups.forEach((name, items) -> out.add(Map.of("group", name, "items", items, "grouped", !name.isEmpty())));
    return out;
  }
}
