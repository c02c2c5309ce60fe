package id.siaga.recruitment;

import id.siaga.access.Problem;
import id.siaga.documents.BilingualTemplate;
import id.siaga.documents.Html;
import id.siaga.documents.IndonesianTime;
import id.siaga.documents.QrSvg;
import id.siaga.recruitment.Question.Kind;
import id.siaga.web.Language;
import id.siaga.web.Page;
import id.siaga.web.PageCookie;
import id.siaga.web.PageReply;
import id.siaga.web.PageRequest;
import id.siaga.web.PageShell;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Lets applicants follow their application by number and birth date. Whatever is wrong is answered with the same bytes
 * after the same time, and tries at one number are slowed, so that nobody learns which numbers or dates exist.
 */
final class TrackPages {
  static final String COOKIE = "siaga_lacak";
  private static final Duration KEPT = Duration.ofMinutes(30);
  static final int ANSWER_AFTER_MS = 300;
  private static final String PATH = "/daftar/lacak";
  private static final BilingualTemplate ASK = BilingualTemplate.load("/daftar/lacak.html");
  private static final BilingualTemplate STATUS = BilingualTemplate.load("/daftar/status.html");
  private final PublicSite site;
  private final DraftDoor door;
  private final Brake byNumber;
  private final Brake byPeer;

  TrackPages(PublicSite site, DraftDoor door) {
    this.site = site;
    this.door = door;
    this.byNumber = new Brake(5, 900, 3_600, site.clock());
    this.byPeer = new Brake(300, 60, 900, site.clock());
  }

  List<Page> pages() {
    return List.of(
        Page.get(PATH, PublicSite.OPEN, in -> Future.succeededFuture(ask(in, null, 200))),
        Page.form(PATH, PublicSite.OPEN, Set.of("nomor", "lahirHari", "lahirBulan", "lahirTahun"), this::track),
        Page.get(PATH + "/status", PublicSite.OPEN, in -> with(in, row -> status(in, row, null))),
        Page.form(PATH + "/perbaiki", PublicSite.OPEN, Set.of(), in -> with(in, this::repair)),
        Page.form(PATH + "/mundur", PublicSite.OPEN, Set.of("yakin"), in -> with(in, row -> withdraw(in, row))),
        Page.form(PATH + "/keluar", PublicSite.OPEN, Set.of(), in -> Future.succeededFuture(
            PageReply.go(PATH).with(new PageCookie(COOKIE, "", PATH, 0)))));
  }

  private Future<PageReply> track(PageRequest in) {
    long since = System.nanoTime();
    String number = Numbers.normal(in.field("nomor"));
    LocalDate born = Question.date("lahir", in.fields());
    try {
      byPeer.admit(in.peer());
      if (number != null) byNumber.admit(number);
    } catch (Problem braked) {
      return Future.succeededFuture(ask(in, in.say("Terlalu banyak percobaan. Coba lagi dalam "
          + braked.retryAfterSeconds() + " detik.", "Too many tries. Try again in " + braked.retryAfterSeconds()
          + " seconds."), 429));
    }
    return site.applicants().track(in.field("nomor"), born).compose(found -> later(since, found)).map(found -> {
      if (found.isEmpty()) {
        return ask(in, in.say("Nomor atau tanggal lahir tidak cocok. Periksa keduanya, lalu coba lagi.",
            "Number or birth date do not match. Check both, then try again."), 400);
      }
      byNumber.clear(number);
      byPeer.spare(in.peer());
      return PageReply.go(PATH + "/status").with(new PageCookie(COOKIE, pass(found.get().row().id()), PATH,
          KEPT.toSeconds()));
    });
  }

  /** The answer at one and the same time after the question. */
  private <T> Future<T> later(long since, T answer) {
    long left = ANSWER_AFTER_MS - (System.nanoTime() - since) / 1_000_000;
    if (left < 1) return Future.succeededFuture(answer);
    Promise<T> promise = Promise.promise();
    site.vertx().setTimer(left, due -> promise.complete(answer));
    return promise.future();
  }

  private static List<Question> questions(Language t) {
    return List.of(
        Question.text("nomor", t.say("Nomor lamaran", "Application number"), t.say("10 huruf dan angka pada tanda "
            + "terima.", "10 letters and digits on the receipt."), true, "off"),
        Question.of(Kind.DATE, "lahir", t.say("Tanggal lahir", "Birth date"), t.say("Misalnya 31 12 1998.",
            "For example 31 12 1998."), true));
  }

  private static PageReply ask(PageRequest in, String wrong, int status) {
    Map<String, String> told = new LinkedHashMap<>();
    if (wrong != null) told.put("nomor", wrong);
    Map<String, Object> scope = new HashMap<>();
    List<Question> questions = questions(in.language());
    scope.put("summary", QuestionMarkup.summary(questions, told, in.language()));
    scope.put("fields", QuestionMarkup.fields(questions, Map.of(), told, in.language()));
    String title = QuestionMarkup.title(in.language(), in.say("Lacak lamaran", "Track an application"), wrong != null);
    return PageReply.show(PageShell.page(in, title, ASK.fill(in.language(), scope))).status(status);
  }

  private Future<PageReply> with(PageRequest in, java.util.function.Function<Applicant, Future<PageReply>> work) {
    Optional<UUID> id = applicant(in.cookie(COOKIE));
    if (id.isEmpty()) return Future.succeededFuture(PageReply.go(PATH));
    return ApplicantStore.any(site.db(), List.of(id.get())).compose(found -> found.isEmpty()
        ? Future.succeededFuture(PageReply.go(PATH)) : work.apply(found.get(0).row()));
  }

  private Future<PageReply> status(PageRequest in, Applicant row, String wrong) {
    Language t = in.language();
    WaveSettings settings = site.waves().get(row.wave()).settings();
    return PublicStore.unpublished(site.db(), row.id()).compose(unpublished ->
        PublicStore.moves(site.db(), row.id()).compose(lines -> PublicStore.invitation(site.db(), row.id())
            .compose(invitation -> site.name(row.area()).map(place -> {
              ApplicantState known = StatusWords.known(row.state(), unpublished, lines);
              StatusWords.Words words = StatusWords.of(known, settings, t);
              String because = known == ApplicantState.PERLU_PERBAIKAN ? "ASK_REPAIR"
                  : known == ApplicantState.TMS ? "PROPOSE_REJECT" : "";
              boolean invited = known == ApplicantState.DIJADWALKAN_WAWANCARA && invitation.isPresent();
              Map<String, Object> scope = new HashMap<>();
              scope.put("title", words.title());
              scope.put("next", words.next());
              scope.put("tone", words.tone());
              scope.put("number", SendPages.shown(row.number()));
              scope.put("name", row.name());
              scope.put("place", place.kelurahan() + ", Kecamatan " + place.kecamatan());
              scope.put("reasons", StatusWords.reasons(site, row, lines, because, t));
              scope.put("repair", known == ApplicantState.PERLU_PERBAIKAN);
              scope.put("invited", invited);
              scope.put("when", invited ? IndonesianTime.moment(invitation.get().startsAt(), settings.zone(),
                  t) : "");
              scope.put("where", invited ? invitation.get().place() : "");
              scope.put("qr", invited ? new Html(QrSvg.of(row.number())) : "");
              scope.put("timeline", StatusWords.timeline(lines, unpublished, settings, t));
              scope.put("withdraw", Move.WITHDRAW.after(known).isPresent());
              scope.put("wrong", wrong);
              String html = PageShell.page(in, words.title(), STATUS.fill(t, scope));
              return wrong == null ? PageReply.show(html) : PageReply.again(html);
            }))));
  }

  /** Opens the form again, under a new code: who knows number and birth date may mend the application. */
  private Future<PageReply> repair(Applicant row) {
    if (row.state() != ApplicantState.PERLU_PERBAIKAN) return Future.succeededFuture(PageReply.go(PATH + "/status"));
    return door.renew(row.id()).map(cookie -> PageReply.go(WizardPages.BASE + Steps.CHECK).with(cookie));
  }

  /** Asks about what the applicant may know, so that nobody learns of a decision by trying to withdraw. */
  private Future<PageReply> withdraw(PageRequest in, Applicant row) {
    return PublicStore.unpublished(site.db(), row.id()).compose(unpublished ->
        PublicStore.moves(site.db(), row.id()).compose(lines -> {
          ApplicantState known = StatusWords.known(row.state(), unpublished, lines);
          if (Move.WITHDRAW.after(known).isEmpty()) return Future.succeededFuture(PageReply.go(PATH + "/status"));
          if (!in.field("yakin").equals("1")) {
            return status(in, row, in.say("Mengundurkan diri: centang dahulu bahwa Anda yakin",
                "Withdrawing: tick first that you are sure"));
          }
          // Of a double click the second one is too late, and the page shows what the first one did.
          return site.applicants().withdraw(row.id()).map(done -> PageReply.go(PATH + "/status"))
              .recover(failure -> failure instanceof Problem problem && problem.kind() == Problem.Kind.CONFLICT
                  ? Future.succeededFuture(PageReply.go(PATH + "/status")) : Future.failedFuture(failure));
        }));
  }

  private String pass(UUID id) {
    String body = id + "." + site.now().plus(KEPT).getEpochSecond();
    return body + "." + mark(body);
  }

  private Optional<UUID> applicant(String pass) {
    if (pass == null || !pass.matches("[0-9a-f-]{36}\\.\\d{1,12}\\.[\\w-]{43}")) return Optional.empty();
    String body = pass.substring(0, pass.lastIndexOf('.'));
    boolean ours = MessageDigest.isEqual(mark(body).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
        pass.substring(body.length() + 1).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    boolean fresh = site.now().getEpochSecond() < Long.parseLong(body.substring(37));
    return ours && fresh ? Optional.of(UUID.fromString(body.substring(0, 36))) : Optional.empty();
  }

  private String mark(String body) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(site.index().of("track", body));
  }
}
