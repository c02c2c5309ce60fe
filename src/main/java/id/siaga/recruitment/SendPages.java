package id.siaga.recruitment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.access.Problem;
import id.siaga.documents.BilingualTemplate;
import id.siaga.documents.Html;
import id.siaga.documents.IndonesianTime;
import id.siaga.recruitment.DraftDoor.Here;
import id.siaga.recruitment.Question.Choice;
import id.siaga.recruitment.Steps.Step;
import id.siaga.web.Language;
import id.siaga.web.Page;
import id.siaga.web.PageReply;
import id.siaga.web.PageRequest;
import id.siaga.web.PageShell;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The beginning and the end of the public form: start or come back, check the answers, send, keep the receipt. */
final class SendPages {
  private static final BilingualTemplate START = BilingualTemplate.load("/daftar/mulai.html");
  private static final BilingualTemplate CHECK = BilingualTemplate.load("/daftar/periksa.html");
  private static final BilingualTemplate RECEIPT = BilingualTemplate.load("/daftar/tanda-terima.html");
  private static final String TRUE = "benar";
  private final PublicSite site;
  private final DraftDoor door;

  SendPages(PublicSite site, DraftDoor door) {
    this.site = site;
    this.door = door;
  }

  List<Page> pages() {
    return List.of(
        Page.get("/daftar/lamaran", PublicSite.OPEN, in -> door.here(in).map(here -> start(in, here, null))),
        Page.form("/daftar/lamaran", PublicSite.OPEN, Set.of("kode"), this::resume),
        Page.form(WizardPages.BASE + "selesai", PublicSite.OPEN, Set.of(),
            in -> Future.succeededFuture(PageReply.go("/daftar").with(DraftDoor.forget()))),
        Page.get(WizardPages.BASE + Steps.CHECK, PublicSite.OPEN, in -> check(in, Map.of())),
        Page.form(WizardPages.BASE + "kirim", PublicSite.OPEN, Set.of(TRUE), this::send),
        Page.get(WizardPages.BASE + "tanda-terima", PublicSite.OPEN, this::receipt));
  }

  private PageReply start(PageRequest in, Optional<Here> here, String wrong) {
    Optional<Here> draft = here.filter(now -> now.row().state().open());
    Map<String, Object> scope = new HashMap<>();
    scope.put("draft", draft.isPresent());
    scope.put("sent", here.isPresent() && draft.isEmpty());
    scope.put("fresh", here.isEmpty());
    boolean open = !site.waves().open().isEmpty();
    boolean late = draft.isPresent() && WizardPages.late(site, draft.get().row());
    scope.put("open", open);
    scope.put("shut", !open);
    scope.put("late", late);
    scope.put("moves", late && open);
    scope.put("ends", late && !open);
    scope.put("goes", !late);
    scope.put("next", draft.map(now -> WizardPages.place(site, now.row())).orElse(""));
    scope.put("name", draft.map(now -> now.row().name()).orElse(""));
    scope.put("code", draft.map(Here::shown).orElse(""));
    scope.put("wrong", wrong);
    String html = PageShell.page(in, in.say("Lamaran Pengawas TPS", "Application as supervisor"),
        START.fill(in.language(), scope));
    return wrong == null ? PageReply.show(html) : PageReply.again(html);
  }

  private Future<PageReply> resume(PageRequest in) {
    return door.typed(in, in.field("kode")).map(found -> found
        .map(here -> PageReply.go("/daftar/lamaran").with(DraftDoor.cookie(here.code())))
        .orElseGet(() -> start(in, Optional.empty(), in.say("Kode lanjutan: tidak ada lamaran dengan kode ini",
            "Code: there is no application with this code"))));
  }

  private Future<PageReply> check(PageRequest in, Map<String, String> wrong) {
    return door.here(in).compose(here -> {
      Optional<PageReply> elsewhere = WizardPages.elsewhere(site, here);
      return elsewhere.isPresent() ? Future.succeededFuture(elsewhere.get()) : checked(in, here.orElseThrow(), wrong);
    });
  }

  /** @param wrong the sentences of what keeps the application from being sent, by where to mend it */
  private Future<PageReply> checked(PageRequest in, Here now, Map<String, String> wrong) {
    WaveSettings settings = site.waves().get(now.row().wave()).settings();
    return site.homes().compose(homes -> site.documents().of(now.row().id()).compose(papers ->
        StatusWords.repair(site, now.row(), in.language()).map(repair -> {
          List<Map<String, ?>> problems = new ArrayList<>();
          wrong.forEach((at, text) -> problems.add(Map.of("at", at, "text", text)));
          Map<String, Object> scope = new HashMap<>();
          scope.put("wrong", problems);
          scope.put("any", !problems.isEmpty());
          scope.put("repair", repair);
          scope.put("parts", answers(now, settings, homes, in.language()));
          scope.put("papers", papers(settings, papers, in.language()));
          scope.put("code", now.shown());
          String html = PageShell.page(in, in.say("Periksa jawaban Anda", "Check your answers"),
              CHECK.fill(in.language(), scope));
          return problems.isEmpty() ? PageReply.show(html) : PageReply.again(html);
        })));
  }

  private List<Map<String, ?>> answers(Here now, WaveSettings settings, List<Choice> homes, Language t) {
    ObjectNode values = Question.values(now.dossier().form());
    values.put("area", String.valueOf(now.row().area()));
    List<Map<String, ?>> parts = new ArrayList<>();
    for (Step step : Steps.all(t)) {
      List<Map<String, ?>> lines = new ArrayList<>();
      for (Question question : Steps.questions(step, settings, homes, homes)) {
        String words = question.words(values, t);
        String label = question.kind() == Question.Kind.CHECKS
            ? t.say("Syarat yang dinyatakan", "Requirements stated") : question.label();
        lines.add(Map.of("label", label, "answer", words.isEmpty() ? "–" : words));
      }
      boolean fixed = step.path().equals(Steps.AREA) && now.row().state() != ApplicantState.DRAF;
      parts.add(Map.of("title", step.title(), "lines", lines, "change", !fixed,
          "path", WizardPages.BASE + step.path()));
    }
    return parts;
  }

  private static List<Map<String, ?>> papers(WaveSettings settings, List<DocumentStore.Paper> papers,
      Language t) {
    List<Map<String, ?>> lines = new ArrayList<>();
    for (WaveSettings.Document document : settings.documents()) {
      String there = papers.stream().filter(paper -> paper.kind() == document.kind()).findFirst()
          .map(paper -> PaperPages.words(paper, settings, t))
          .orElse(document.required() ? t.say("belum ada", "missing") : t.say("dilewati", "skipped"));
      lines.add(Map.of("label", document.kind().words(t.english()), "answer", there,
          "path", WizardPages.BASE + Steps.paper(document.kind())));
    }
    return lines;
  }

  private Future<PageReply> send(PageRequest in) {
    return door.here(in).compose(here -> {
      Optional<PageReply> elsewhere = WizardPages.elsewhere(site, here);
      if (elsewhere.isPresent()) return Future.succeededFuture(elsewhere.get());
      Here now = here.orElseThrow();
      return lacking(in, now).compose(wrong -> wrong.isEmpty()
          ? site.applicants().submit(now.row().id())
              .map(number -> PageReply.go(WizardPages.BASE + "tanda-terima"))
              .recover(failure -> failure instanceof Problem problem ? refused(in, now, problem)
                  : Future.failedFuture(failure))
          : checked(in, now, wrong));
    });
  }

  /** A second click finds the application sent already: that is no error, the receipt is what was wanted. */
  private Future<PageReply> refused(PageRequest in, Here now, Problem problem) {
    if (problem.kind() == Problem.Kind.INVALID) return checked(in, now, told(problem, in.language()));
    return door.here(in).compose(again -> again.filter(here -> !here.row().state().open()).isPresent()
        ? Future.succeededFuture(PageReply.go(WizardPages.BASE + "tanda-terima")) : Future.failedFuture(problem));
  }

  private Future<Map<String, String>> lacking(PageRequest in, Here now) {
    return site.documents().of(now.row().id()).map(papers -> {
      Map<String, String> wrong = new LinkedHashMap<>();
      for (DocumentKind kind : Documents.missing(site.waves().get(now.row().wave()).settings(), papers)) {
        wrong.put(paper(kind), kind.words(in.language().english()) + in.say(": belum ada", ": missing"));
      }
      if (!in.field(TRUE).equals("1")) {
        wrong.put("#f-benar", in.say("Pernyataan: centang bahwa semua jawaban dan berkas Anda benar",
            "Statement: tick that all your answers and papers are right"));
      }
      return wrong;
    });
  }

  private static Map<String, String> told(Problem problem, Language t) {
    Map<String, String> wrong = new LinkedHashMap<>();
    for (Problem.Field field : problem.fields()) {
      String why = t.say(field.id(), field.en());
      if (field.field().startsWith(Documents.FIELD)) {
        wrong.put(paper(DocumentKind.valueOf(field.field().substring(Documents.FIELD.length()))), why);
        continue;
      }
      Steps.asking(field.field(), t).ifPresentOrElse(step -> wrong.merge(WizardPages.BASE + step.path() + "?ubah=1",
          label(step, field.field()) + ": " + why, (a, b) -> a + "; " + b), () -> wrong.put("#isi", why));
    }
    return wrong;
  }

  private static String paper(DocumentKind kind) {
    return WizardPages.BASE + Steps.paper(kind) + "?ubah=1";
  }

  private static String label(Step step, String name) {
    return step.questions().stream().filter(q -> q.name().equals(name)).findFirst().orElseThrow().label();
  }

  private Future<PageReply> receipt(PageRequest in) {
    return door.here(in).compose(here -> {
      if (here.isEmpty()) return Future.succeededFuture(PageReply.go("/daftar/lacak"));
      Applicant row = here.get().row();
      if (row.state().open()) return Future.succeededFuture(PageReply.go(WizardPages.BASE + Steps.CHECK));
      WaveSettings settings = site.waves().get(row.wave()).settings();
      return site.name(row.area()).map(place -> {
        Map<String, Object> scope = new HashMap<>();
        scope.put("number", shown(row.number()));
        scope.put("name", row.name());
        scope.put("place", place.kelurahan() + ", Kecamatan " + place.kecamatan());
        scope.put("sentAt", IndonesianTime.moment(row.submittedAt(), settings.zone(), in.language()));
        scope.put("results", IndonesianTime.day(settings.resultsOn(), in.language()));
        scope.put("qr", new Html(id.siaga.documents.QrSvg.of(row.number())));
        return PageReply.show(PageShell.page(in, in.say("Tanda terima lamaran", "Receipt of the application"),
            RECEIPT.fill(in.language(), scope)));
      });
    });
  }

  /** ABCDE-FGHJK */
  static String shown(String number) {
    return number.substring(0, 5) + "-" + number.substring(5);
  }
}
