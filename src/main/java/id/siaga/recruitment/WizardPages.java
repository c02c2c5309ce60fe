package id.siaga.recruitment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.access.Problem;
import id.siaga.documents.BilingualTemplate;
import id.siaga.recruitment.DraftDoor.Here;
import id.siaga.recruitment.Question.Choice;
import id.siaga.recruitment.Steps.Step;
import id.siaga.web.Json;
import id.siaga.web.Language;
import id.siaga.web.Page;
import id.siaga.web.PageReply;
import id.siaga.web.PageRequest;
import id.siaga.web.PageShell;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The public form: one thing on each page, saved with each "Lanjut", so that nothing is lost with the browser. */
final class WizardPages {
  static final String BASE = "/daftar/lamaran/";
  static final String CHANGE = "ubah";
  private static final BilingualTemplate PAGE = BilingualTemplate.load("/daftar/langkah.html");
  private final PublicSite site;
  private final DraftDoor door;

  WizardPages(PublicSite site, DraftDoor door) {
    this.site = site;
    this.door = door;
  }

  List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    for (Step step : Steps.all(Language.INDONESIAN)) {
      Set<String> fields = new HashSet<>(Set.of(CHANGE));
      Steps.questions(step, null, List.of(), List.of()).forEach(q -> fields.addAll(q.fields()));
      pages.add(Page.get(BASE + step.path(), PublicSite.OPEN, in -> show(in, Steps.in(in.language(), step))));
      pages.add(Page.form(BASE + step.path(), PublicSite.OPEN, fields, in -> save(in, Steps.in(in.language(), step))));
    }
    return pages;
  }

  /** Where an application goes that cannot be written in: to its receipt, or to the start, which says why. */
  static Optional<PageReply> elsewhere(PublicSite site, Optional<Here> here) {
    if (here.isEmpty()) return Optional.of(PageReply.go("/daftar/lamaran"));
    Applicant row = here.get().row();
    if (!row.state().open()) return Optional.of(PageReply.go(BASE + "tanda-terima"));
    return late(site, row) ? Optional.of(PageReply.go("/daftar/lamaran")) : Optional.empty();
  }

  /** Whether it was never sent and its kelurahan takes no applications any more; it may move to one that does. */
  static boolean late(PublicSite site, Applicant row) {
    return row.state() == ApplicantState.DRAF && !site.waves().get(row.wave()).takes(row.area(), site.now());
  }

  /** Where the form was left. */
  static String place(PublicSite site, Applicant row) {
    List<String> paths = Steps.paths(site.waves().get(row.wave()).settings());
    return BASE + (row.step() != null && paths.contains(row.step()) ? row.step() : paths.get(1));
  }

  private Future<PageReply> show(PageRequest in, Step step) {
    return door.here(in).compose(here -> {
      boolean first = step.path().equals(Steps.AREA);
      if (first && here.isEmpty()) return page(in, step, null, new Filled(Map.of(), Map.of()));
      boolean moves = first && late(site, here.orElseThrow().row()) && !site.waves().open().isEmpty();
      Optional<PageReply> elsewhere = moves ? Optional.empty() : elsewhere(site, here);
      if (elsewhere.isPresent()) return Future.succeededFuture(elsewhere.get());
      Here now = here.orElseThrow();
      if (first && now.row().state() != ApplicantState.DRAF) {
        return Future.succeededFuture(PageReply.go(BASE + Steps.CHECK));
      }
      Map<String, String> values = new HashMap<>();
      values.put("area", String.valueOf(now.row().area()));
      ObjectNode stored = Question.values(now.dossier().form());
      return questions(step, now).compose(questions -> {
        questions.forEach(question -> question.fill(stored, values));
        return page(in, step, now, new Filled(values, Map.of()));
      });
    });
  }

  private Future<PageReply> save(PageRequest in, Step step) {
    return door.here(in).compose(here -> {
      if (step.path().equals(Steps.AREA)) return saveArea(in, step, here.orElse(null));
      Optional<PageReply> elsewhere = elsewhere(site, here);
      if (elsewhere.isPresent()) return Future.succeededFuture(elsewhere.get());
      Here now = here.orElseThrow();
      return questions(step, now).compose(questions -> {
        Map<String, String> wrong = wrong(questions, in);
        if (!wrong.isEmpty()) return page(in, step, now, new Filled(in.fields(), wrong));
        ObjectNode values = Json.MAPPER.createObjectNode();
        questions.forEach(question -> question.put(in.fields(), values));
        String next = next(in, step, now);
        Form changes = Question.form(values);
        return Future.succeededFuture(now.row().id()).compose(id -> site.applicants().save(id, changes, next))
            .map(saved -> PageReply.go(BASE + next))
            .recover(failure -> failure instanceof Problem problem && problem.kind() == Problem.Kind.INVALID
                ? page(in, step, now, new Filled(in.fields(), told(questions, problem, in)))
                : Future.failedFuture(failure));
      });
    });
  }

  /** The first answer makes the application; a later one moves it. */
  private Future<PageReply> saveArea(PageRequest in, Step step, Here now) {
    if (now != null && now.row().state() != ApplicantState.DRAF) {
      return Future.succeededFuture(PageReply.go(BASE + (now.row().state().open() ? Steps.CHECK : "tanda-terima")));
    }
    if (now != null && late(site, now.row()) && site.waves().open().isEmpty()) {
      return Future.succeededFuture(PageReply.go("/daftar/lamaran"));
    }
    return questions(step, now).compose(questions -> {
      Map<String, String> wrong = wrong(questions, in);
      if (!wrong.isEmpty()) return page(in, step, now, new Filled(in.fields(), wrong));
      long area = Long.parseLong(in.field("area"));
      Wave wave = site.waves().taking(area).orElse(null);
      if (wave == null) {
        return page(in, step, now, new Filled(in.fields(),
            Map.of("area", in.say("Kelurahan: pendaftaran di kelurahan ini sedang tidak dibuka",
                "Kelurahan: applications for this kelurahan are not being taken now"))));
      }
      if (now == null) {
        return door.begin(in, wave.id(), area).map(cookie -> PageReply.go(BASE
            + Steps.after(wave.settings(), step.path())).with(cookie));
      }
      String then = late(site, now.row()) ? moved(now.row()) : BASE + next(in, step, now);
      return site.applicants().relocate(now.row().id(), wave.id(), area)
          .map(moved -> PageReply.go(then).with(DraftDoor.cookie(now.code())));
    });
  }

  /** Papers are not counted as they come in, so whoever had come to them sees all there is, and what is missing. */
  private String moved(Applicant row) {
    boolean papers = row.step() != null && row.step().startsWith(Steps.PAPER);
    return papers ? BASE + Steps.CHECK : place(site, row);
  }

  private String next(PageRequest in, Step step, Here now) {
    return in.field(CHANGE).equals("1") ? Steps.CHECK
        : Steps.after(site.waves().get(now.row().wave()).settings(), step.path());
  }

  private Future<List<Question>> questions(Step step, Here now) {
    boolean area = step.path().equals(Steps.AREA);
    WaveSettings settings = now == null ? null : site.waves().get(now.row().wave()).settings();
    Future<List<Choice>> none = Future.succeededFuture(List.of());
    Future<List<Choice>> open = area ? site.open() : none;
    return open.compose(areas -> (step.path().equals("alamat") ? site.homes() : none)
        .map(homes -> Steps.questions(step, settings, areas, homes)));
  }

  /** What is typed, and what is wrong with it by the name of the question. */
  private record Filled(Map<String, String> values, Map<String, String> wrong) {}

  private Future<PageReply> page(PageRequest in, Step step, Here now, Filled filled) {
    return questions(step, now).map(questions -> {
      WaveSettings settings = now == null ? site.waves().open().stream().findFirst()
          .map(Wave::settings).orElse(WaveSettings.PRESET_2024) : site.waves().get(now.row().wave()).settings();
      List<String> paths = Steps.paths(settings);
      int at = paths.indexOf(step.path());
      boolean change = in.field(CHANGE).equals("1") || in.query(CHANGE).equals("1");
      Map<String, Object> scope = new HashMap<>();
      boolean none = step.path().equals(Steps.AREA) && questions.get(0).choices().isEmpty();
      String heading = none ? in.say("Pendaftaran sedang tidak dibuka", "Applications are not open now") : step.title();
      scope.put("title", step.title());
      scope.put("lead", step.lead());
      scope.put("at", at + 1);
      scope.put("of", paths.size());
      scope.put("back", change ? BASE + Steps.CHECK : at == 0 ? "/daftar" : BASE + paths.get(at - 1));
      scope.put("path", BASE + step.path());
      scope.put("change", change);
      scope.put("code", now == null ? null : now.shown());
      scope.put("none", none);
      scope.put("some", !none);
      scope.put("summary", none ? null : QuestionMarkup.summary(questions, filled.wrong(), in.language()));
      scope.put("fields", QuestionMarkup.fields(questions, filled.values(), filled.wrong(), in.language()));
      String title = QuestionMarkup.title(in.language(), heading, !none && !filled.wrong().isEmpty());
      String html = PageShell.page(in, title, PAGE.fill(in.language(), scope));
      return filled.wrong().isEmpty() ? PageReply.show(html) : PageReply.again(html);
    });
  }

  static Map<String, String> wrong(List<Question> questions, PageRequest in) {
    Map<String, String> wrong = new LinkedHashMap<>();
    for (Question question : questions) {
      String what = question.wrong(in.fields(), in.language());
      if (what != null) wrong.put(question.name(), question.label() + ": " + what);
    }
    return wrong;
  }

  private static Map<String, String> told(List<Question> questions, Problem problem, PageRequest in) {
    Map<String, String> wrong = new LinkedHashMap<>();
    problem.fields().forEach(field -> wrong.put(field.field(), questions.stream()
        .filter(q -> q.name().equals(field.field())).map(q -> q.label() + ": ").findFirst().orElse("")
        + in.say(field.id(), field.en())));
    return wrong;
  }
}
