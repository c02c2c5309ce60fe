package id.siaga.training;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.journal.Body;
import id.siaga.rounds.Practices;
import id.siaga.rounds.Round;
import id.siaga.training.Lesson.Block;
import id.siaga.training.Lesson.Module;
import id.siaga.training.Lesson.Question;
import id.siaga.training.Progress.Mark;
import id.siaga.web.Endpoint;
import id.siaga.web.Maybe;
import id.siaga.web.None;
import id.siaga.web.Page;
import id.siaga.web.Streamed;
import id.siaga.web.Upload;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The calls of an office about learning: modules, questions, settings, who has come how far, pledges on paper. */
final class LessonEndpoints {
  private static final int PAGE_MAX_ROWS = 200;
  private static final int MODULE_MAX_BYTES = 256 * 1024;
  private static final Set<String> FILTERS = Set.of("all", "unsworn", "unsigned", "untaught", "unpassed",
      "unpractised");
  private final Ground ground;
  private final Library library;
  private final Pledges pledges;

  LessonEndpoints(Ground ground, Library library, Pledges pledges) {
    this.ground = ground;
    this.library = library;
    this.pledges = pledges;
  }

  record Modules(List<Module> modules) {}

  record Questions(List<Question> questions) {}

  /** A module as it shall be; {@code version} is the one that is changed, 0 for a new one. */
  record PutModule(String key, Integer version, String title, Integer minutes, List<Block> blocks) {
    PutModule {
      GatheringInput.version("version", version);
      if (minutes == null) throw Problem.invalid("minutes", "wajib diisi", "is required");
      new Module(key, title, minutes, blocks, version);
    }

    Module module() {
      return new Module(key, title, minutes, blocks, version);
    }
  }

  record PutQuestion(String key, Integer version, String module, String text, List<String> options, Integer right,
      String why, Boolean active) {
    PutQuestion {
      GatheringInput.version("version", version);
      if (right == null) throw Problem.invalid("right", "wajib diisi", "is required");
      if (active == null) throw Problem.invalid("active", "wajib diisi", "is required");
      new Question(key, module, text, options, right, why, active, version);
    }

    Question question() {
      return new Question(key, module, text, options, right, why, active, version);
    }
  }

  record OfRound(@Maybe Integer round) {}

  record Settings(int round, int version, int questions, int passPercent, int pauseMinutes) {}

  record PutSettings(@Maybe Integer round, Integer version, Integer questions, Integer passPercent,
      Integer pauseMinutes) {
    PutSettings {
      GatheringInput.version("version", version);
      if (questions == null || passPercent == null || pauseMinutes == null) {
        throw Problem.invalid("questions", "semua angka wajib diisi", "all figures are required");
      }
      new TrainingSettings(questions, passPercent, pauseMinutes);
    }

    TrainingSettings settings() {
      return new TrainingSettings(questions, passPercent, pauseMinutes);
    }
  }

  record Search(@Maybe Integer round, @Maybe String territory, @Maybe String filter, @Maybe String q,
      @Maybe Long after) {
    Search {
      filter = filter == null || filter.isEmpty() ? "all" : filter;
      if (!FILTERS.contains(filter)) {
        throw Problem.invalid("filter", "harus all, unsworn, unsigned, untaught, unpassed, atau unpractised",
            "must be all, unsworn, unsigned, untaught, unpassed or unpractised");
      }
      if (territory != null) Territory.parse("territory", territory);
    }

    Territory where() {
      return territory == null ? null : Territory.parse("territory", territory);
    }

    Progress.Query query(int round, Territory territory) {
      return new Progress.Query(territory, round, filter, GatheringInput.words(q));
    }
  }

  record Row(UUID person, String name, long station, String stationName, @Maybe Instant swornAt,
      @Maybe Instant signedAt, @Maybe String way, @Maybe Instant taughtAt, @Maybe Instant passedAt,
      @Maybe Integer best, int tries, int practised, @Maybe Instant practisedAt) {
    static Row of(Mark m) {
      return new Row(m.person(), m.name(), m.station(), Places.station(m.station(), m.kelurahan()), m.swornAt(),
          m.signedAt(), m.way(), m.taughtAt(), m.passedAt(), m.best(), m.tries(), m.practised(), m.practisedAt());
    }
  }

  record Totals(int serving, int sworn, int signed, int taught, int passed, int practised) {}

  /** @param practice where they practise; absent while the round has no practice */
  record Rows(int round, Totals totals, List<Row> rows, int found, @Maybe Practices.View practice,
      @Maybe Long next) {}

  record Pledged(UUID person, String way, Instant signedAt) {}

  record Who(UUID person, @Maybe Integer round) {}

  List<Endpoint<?, ?>> all() {
    String everybody = "the same for everybody; no people in it";
    String station = "found through the station of the person";
    return List.of(
        Endpoint.<None, Modules>get("/api/training/modules", Access.scoped(Permission.STAFFING_READ, everybody),
            None.class, Modules.class, (actor, none) -> library.modules(ground.db()).map(Modules::new)),
        Endpoint.<PutModule, Module>put("/api/training/modules/:key", Access.scoped(Permission.TRAINING_MANAGE,
            everybody), PutModule.class, Module.class, (actor, in) -> library.change(actor, in.module()))
            .bodyMax(MODULE_MAX_BYTES),
        Endpoint.<None, Questions>get("/api/training/questions", Access.scoped(Permission.TRAINING_RUN, everybody),
            None.class, Questions.class, (actor, none) -> library.questions(ground.db()).map(Questions::new)),
        Endpoint.<PutQuestion, Question>put("/api/training/questions/:key", Access.scoped(Permission.TRAINING_MANAGE,
            everybody), PutQuestion.class, Question.class, (actor, in) -> library.change(actor, in.question())),
        Endpoint.<OfRound, Settings>get("/api/training/settings", Access.scoped(Permission.STAFFING_READ,
            "the round touches the caller's territory"), OfRound.class, Settings.class,
            (actor, in) -> settings(ground.round(actor, in.round()))),
        Endpoint.<PutSettings, Settings>put("/api/training/settings", Access.scoped(Permission.TRAINING_MANAGE,
            "the round touches the caller's territory"), PutSettings.class, Settings.class, this::set),
        Endpoint.<Search, Rows>get("/api/training/progress", Access.in(Permission.STAFFING_READ, Search::where),
            Search.class, Rows.class, this::progress),
        Endpoint.<Who, Streamed>get("/api/training/pledges/:person", Access.scoped(Permission.TRAINING_RUN, station),
            Who.class, Streamed.class, (actor, in) -> pledges.show(actor, ground.round(actor, in.round()).id(),
                in.person())),
        Endpoint.<Upload, Pledged>put("/api/training/pledges/:person", Access.scoped(Permission.TRAINING_RUN, station),
            Upload.class, Pledged.class, this::scan).bodyMax(Page.FILE_MAX_BYTES));
  }

  private Future<Settings> settings(Round round) {
    return Quizzes.settings(ground.db(), round.id()).map(found -> new Settings(round.id(), found.version(),
        found.body().questions(), found.body().passPercent(), found.body().pauseMinutes()));
  }

  private Future<Settings> set(Actor actor, PutSettings input) {
    Round round = ground.round(actor, input.round());
    return Quizzes.settings(ground.db(), round.id()).compose(there -> {
      if (there.body().equals(input.settings())) return settings(round);
      return ground.office().write((tx, out) -> LessonStore.set(tx, round.id(), input.version() + 1, input.settings())
          .map(done -> {
            if (!done || input.version() != there.version()) {
              throw Problem.conflict("Setelan ini baru saja diubah orang lain. Muat ulang, lalu ubah lagi.",
                  "The settings were just changed by somebody else. Reload, then change them again.");
            }
            out.add(ground.event("training.settings", null, actor, new Body().put("round", round.id())
                .put("version", input.version() + 1).put("questions", input.questions())
                .put("passPercent", input.passPercent()).put("pauseMinutes", input.pauseMinutes())));
            return null;
          })).compose(done -> settings(round));
    });
  }

  private Future<Rows> progress(Actor actor, Search input) {
    if (input.round() == null && !ground.rounds().any()) {
      return Future.succeededFuture(new Rows(0, new Totals(0, 0, 0, 0, 0, 0), List.of(), 0, null, null));
    }
    Round round = ground.round(actor, input.round());
    Territory where = input.where() == null ? actor.territory() : input.where();
    Progress.Query query = input.query(round.id(), where);
    return Progress.sum(ground.db(), query).compose(sum -> Progress.page(ground.db(), query,
        input.after() == null ? 0 : input.after(), PAGE_MAX_ROWS).map(marks -> new Rows(round.id(),
            new Totals(sum.serving(), sum.sworn(), sum.signed(), sum.taught(), sum.passed(), sum.practised()),
            marks.stream().map(Row::of).toList(), sum.found(), new Practices(ground.rounds()).view(round).orElse(null),
            marks.size() < PAGE_MAX_ROWS ? null : marks.get(marks.size() - 1).station())));
  }

  private Future<Pledged> scan(Actor actor, Upload upload) {
    upload.only("person", "round");
    String person = upload.query().getOrDefault("person", "");
    String round = upload.query().get("round");
    if (!person.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) throw Problem.notFound();
    if (round != null && !round.matches("[0-9]{1,9}")) {
      throw Problem.invalid("round", "harus angka", "must be a number");
    }
    int id = ground.round(actor, round == null ? null : Integer.valueOf(round)).id();
    return pledges.scan(actor, id, UUID.fromString(person), upload.file())
        .map(pledge -> new Pledged(pledge.person(), pledge.way(), pledge.signedAt()));
  }
}
