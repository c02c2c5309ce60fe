package id.siaga.training;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.db.Sql;
import id.siaga.journal.Body;
import id.siaga.training.Lesson.Module;
import id.siaga.training.Lesson.Question;
import id.siaga.training.LessonStore.Author;
import id.siaga.training.LessonStore.Versioned;
import id.siaga.web.Json;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The modules and questions: those that come with the program, in their order, each in the newest form that an office
 * gave it, then those that an office added. Every form is kept.
 */
final class Library {
  private static final String MODULE = "module";
  private static final String QUESTION = "question";
  private static final List<Module> MODULES = read("modules", Modules.class).modules().stream()
      .map(Shipped::module).toList();
  private static final List<Question> QUESTIONS = read("questions", Questions.class).questions().stream()
      .map(ShippedQuestion::question).toList();
  private final Ground ground;

  private record Modules(List<Shipped> modules) {}

  private record Shipped(String key, String title, int minutes, List<Lesson.Block> blocks) {
    Module module() {
      return new Module(key, title, minutes, blocks, 1);
    }
  }

  private record Questions(List<ShippedQuestion> questions) {}

  private record ShippedQuestion(String key, String module, String text, List<String> options, int right, String why) {
    Question question() {
      return new Question(key, module, text, options, right, why, true, 1);
    }
  }

  Library(Ground ground) {
    this.ground = ground;
  }

  Future<List<Module>> modules(Sql sql) {
    return LessonStore.latest(sql, MODULE, Module.class)
        .map(changed -> merged(MODULES, changed, Module::key, Module::version));
  }

  Future<List<Question>> questions(Sql sql) {
    return LessonStore.latest(sql, QUESTION, Question.class)
        .map(changed -> merged(QUESTIONS, changed, Question::key, Question::version));
  }

  /** @param module with the version that it changes; 0 for one that is new */
  Future<Module> change(Actor actor, Module module) {
    return modules(ground.db()).compose(all -> write(actor, MODULE, module, new Kind<>(all, Module::key,
        Module::version, Module::version)));
  }

  Future<Question> change(Actor actor, Question question) {
    return modules(ground.db()).compose(modules -> {
      if (modules.stream().noneMatch(module -> module.key().equals(question.module()))) {
        throw Problem.invalid("module", "modul ini tidak ada", "there is no such module");
      }
      return questions(ground.db()).compose(all -> write(actor, QUESTION, question, new Kind<>(all, Question::key,
          Question::version, Question::version)));
    });
  }

  /** Of the modules or of the questions: all there are, and how one is asked for key and version. */
  private record Kind<T>(List<T> all, Function<T, String> key, Function<T, Integer> version,
      java.util.function.BiFunction<T, Integer, T> as) {}

  private <T> Future<T> write(Actor actor, String kind, T wanted, Kind<T> of) {
    String key = of.key().apply(wanted);
    T there = of.all().stream().filter(one -> of.key().apply(one).equals(key)).findFirst().orElse(null);
    int version = there == null ? 0 : of.version().apply(there);
    if (there != null && of.as().apply(there, 0).equals(of.as().apply(wanted, 0))) {
      return Future.succeededFuture(there);
    }
    if (version != of.version().apply(wanted)) throw changed();
    T next = of.as().apply(wanted, version + 1);
    return ground.office().write((tx, out) -> LessonStore.add(tx, kind, key, new Versioned<>(next, version + 1),
        new Author(actor.person(), ground.rounds().clock().instant())).map(added -> {
          if (!added) throw changed();
          out.add(ground.event("training." + kind, null, actor, new Body().put("key", key)
              .put("version", version + 1)));
          return next;
        }));
  }

  private static <T> List<T> merged(List<T> shipped, List<Versioned<T>> changed, Function<T, String> key,
      Function<T, Integer> version) {
    Map<String, T> all = new LinkedHashMap<>();
    shipped.forEach(one -> all.put(key.apply(one), one));
    changed.forEach(one -> all.merge(key.apply(one.body()), one.body(),
        (old, now) -> version.apply(now) > version.apply(old) ? now : old));
    return new ArrayList<>(all.values());
  }

  private static Problem changed() {
    return Problem.conflict("Isi ini baru saja diubah orang lain. Muat ulang, lalu ubah lagi.",
        "This was just changed by somebody else. Reload, then change it again.");
  }

  private static <T> T read(String name, Class<T> type) {
    try (InputStream in = Library.class.getResourceAsStream("/training/" + name + ".json")) {
      return Json.MAPPER.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
