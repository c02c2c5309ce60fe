package id.siaga.recruitment;

import id.siaga.documents.BilingualTemplate;
import id.siaga.documents.IndonesianTime;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.recruitment.PublicStore.Named;
import id.siaga.recruitment.Question.Kind;
import id.siaga.web.Language;
import id.siaga.web.Page;
import id.siaga.web.PageReply;
import id.siaga.web.PageRequest;
import id.siaga.web.PageShell;
import io.vertx.core.Future;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Shows the names that were published, and takes what the public has to say about them; who says it stays hidden. */
final class FeedbackPages {
  /** From the announcement on until the decision is public. */
  private static final List<ApplicantState> PUBLISHED = List.of(ApplicantState.MASA_TANGGAPAN,
      ApplicantState.KLARIFIKASI, ApplicantState.DIJADWALKAN_WAWANCARA, ApplicantState.HADIR,
      ApplicantState.TIDAK_HADIR, ApplicantState.DINILAI, ApplicantState.TERPILIH, ApplicantState.CADANGAN,
      ApplicantState.TIDAK_TERPILIH, ApplicantState.DITETAPKAN);
  private static final Set<ApplicantState> HEARD = Set.copyOf(PUBLISHED.subList(0, 6));
  private static final String LISTED = "/daftar/pengumuman";
  private static final String PATH = "/daftar/tanggapan/";
  private static final String DONE = "/daftar/tanggapan-diterima";
  /** Made with each form, so that the same one sent twice is known. */
  private static final String ONCE = "sekali";
  private static final int TEXT_MIN_CHARS = 20;
  private static final int TEXT_MAX_CHARS = 4_000;
  private static final int OWN_MAX_CHARS = 200;
  private static final int MARK_BYTES = 12;
  private static final BilingualTemplate LIST = BilingualTemplate.load("/daftar/nama.html");
  private static final BilingualTemplate FORM = BilingualTemplate.load("/daftar/tanggapan.html");
  private final PublicSite site;
  private final FeedbackSeal seal;
  private final Brake byPeer;

  FeedbackPages(PublicSite site) {
    this.site = site;
    this.seal = new FeedbackSeal(site.cipher());
    this.byPeer = new Brake(30, 600, 3_600, site.clock());
  }

  List<Page> pages() {
    return List.of(Page.get(LISTED, PublicSite.OPEN, this::list),
        Page.get(PATH + ":tanda", PublicSite.OPEN, in -> named(in).compose(found -> form(in, found, Map.of()))),
        Page.form(PATH + ":tanda", PublicSite.OPEN, Set.of("isi", "nama", "kontak", ONCE), this::take),
        Page.get(DONE, PublicSite.OPEN, this::done));
  }

  private Future<PageReply> list(PageRequest in) {
    String asked = in.query("kelurahan");
    long area = asked.matches("\\d{13}") ? Long.parseLong(asked) : 0;
    List<Integer> waves = site.waves().all().stream().map(Wave::id).toList();
    return PublicStore.counts(site.db(), waves, PUBLISHED).compose(counts -> site.names(counts.keySet())
        .compose(names -> PublicStore.named(site.db(), area, PUBLISHED).compose(named ->
            PublicStore.outcomes(site.db(), area).map(outcomes -> {
              Map<Long, String> places = new LinkedHashMap<>();
              names.forEach((code, name) -> places.put(code, name.kelurahan() + ", " + name.kecamatan() + " ("
                  + counts.get(code) + ")"));
              Map<String, Object> scope = new HashMap<>();
              scope.put("any", !counts.isEmpty());
              scope.put("nothing", counts.isEmpty());
              scope.put("places", places.entrySet().stream().map(e -> Map.of("code", e.getKey(), "place",
                  e.getValue(), "chosen", e.getKey() == area)).toList());
              scope.put("shown", names.containsKey(area) ? "Kelurahan " + names.get(area).kelurahan()
                  + ", Kecamatan " + names.get(area).kecamatan() : "");
              scope.put("winners", outcomes(outcomes, true));
              scope.put("reserves", outcomes(outcomes, false));
              scope.put("won", outcomes.stream().anyMatch(PublicStore.Outcome::chosen));
              scope.put("reserved", outcomes.stream().anyMatch(o -> !o.chosen()));
              List<Named> open = named.stream().filter(one -> outcomes.isEmpty() || HEARD.contains(one.state())
                  && one.state() != ApplicantState.TIDAK_HADIR).toList();
              scope.put("named", !open.isEmpty());
              scope.put("people", open.stream().map(one -> person(in, one)).toList());
              return PageReply.show(PageShell.page(in, in.say("Pengumuman nama", "Published names"),
                  LIST.fill(in.language(), scope)));
            }))));
  }

  private Map<String, ?> person(PageRequest in, Named one) {
    String sex = one.sex() == null ? "" : one.sex().equals("P") ? in.say("perempuan", "female")
        : in.say("laki-laki", "male");
    return Map.of("name", one.name(), "sex", sex, "link", heard(one) ? PATH + token(one) : "");
  }

  private static List<Map<String, ?>> outcomes(List<PublicStore.Outcome> all, boolean chosen) {
    return all.stream().filter(one -> one.chosen() == chosen)
        .<Map<String, ?>>map(one -> Map.of("name", one.name(), "rank", one.rank())).toList();
  }

  /** Whether something may still be said about this name. */
  private boolean heard(Named one) {
    Wave wave = site.waves().get(one.wave());
    return HEARD.contains(one.state()) && !site.today(wave).isAfter(wave.settings().feedbackTo());
  }

  /** Tells nothing to others: kelurahan and a keyed mark of the id; the number of the application stays private. */
  private String token(Named one) {
    return one.area() / 1000 + "-" + mark(one.id());
  }

  private String mark(UUID id) {
    byte[] mac = site.index().of("feedback", id.toString());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, MARK_BYTES));
  }

  /** The published person of this token; empty also when nothing may be said any more. */
  private Future<Optional<Named>> named(PageRequest in) {
    String token = in.path().getOrDefault("tanda", "");
    if (!token.matches("\\d{10}-[\\w-]{16}")) return Future.succeededFuture(Optional.empty());
    byte[] wanted = token.substring(11).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    return PublicStore.named(site.db(), Long.parseLong(token.substring(0, 10)) * 1000, PUBLISHED)
        .map(all -> all.stream().filter(one -> heard(one) && MessageDigest.isEqual(wanted,
            mark(one.id()).getBytes(java.nio.charset.StandardCharsets.US_ASCII))).findFirst());
  }

  private static List<Question> questions(Language t) {
    return List.of(
        Question.of(Kind.LONG, "isi", t.say("Tanggapan Anda", "Your feedback"), t.say("Apa yang Anda ketahui, di mana, "
            + "kapan, dan bagaimana Anda mengetahuinya.", "What you know, where, when, and how you know it."), true),
        Question.text("nama", t.say("Nama Anda", "Your name"), t.say("Tidak pernah diberitahukan kepada calon.",
            "Never told to the candidate."), false, "name"),
        Question.text("kontak", t.say("Nomor HP atau surel Anda", "Your mobile number or e-mail"),
            t.say("Agar kami dapat meminta keterangan.", "So that we can ask you more."), false, null));
  }

  private Future<PageReply> form(PageRequest in, Optional<Named> found, Map<String, String> wrong) {
    Language t = in.language();
    String title = QuestionMarkup.title(t, t.say("Tanggapan", "Feedback"), !wrong.isEmpty());
    if (found.isEmpty()) {
      return Future.succeededFuture(PageReply.show(PageShell.page(in, title, "<h1>" + t.say("Tanggapan tidak dibuka",
          "Not open for feedback") + "</h1>\n<p>" + t.say("Nama ini tidak sedang dibuka untuk tanggapan. <a href=\""
          + LISTED + "\">Ke daftar nama</a>", "This name is not open for feedback now. <a href=\"" + LISTED
          + "\">To the list of names</a>") + "</p>")));
    }
    Named one = found.get();
    return site.name(one.area()).map(place -> {
      Map<String, Object> scope = new HashMap<>();
      scope.put("name", one.name());
      scope.put("place", "Kelurahan " + place.kelurahan() + ", Kecamatan " + place.kecamatan());
      scope.put("until", IndonesianTime.day(site.waves().get(one.wave()).settings().feedbackTo(), t));
      scope.put("path", PATH + token(one));
      scope.put("once", in.fields().containsKey(ONCE) ? in.field(ONCE) : UUID.randomUUID().toString());
      scope.put("summary", QuestionMarkup.summary(questions(t), wrong, t));
      scope.put("fields", QuestionMarkup.fields(questions(t), in.fields(), wrong, t));
      String html = PageShell.page(in, title, FORM.fill(t, scope));
      return wrong.isEmpty() ? PageReply.show(html) : PageReply.again(html);
    });
  }

  private Future<PageReply> take(PageRequest in) {
    return named(in).compose(found -> {
      Map<String, String> wrong = wrong(in);
      if (found.isEmpty() || !wrong.isEmpty()) return form(in, found, wrong);
      byPeer.admit(in.peer());
      return store(found.get(), in.field(ONCE), new FeedbackSeal.Voice(blank(in.field("nama")),
          blank(in.field("kontak")), in.field("isi").strip())).map(number -> PageReply.go(DONE + "?nomor=" + number));
    });
  }

  private static Map<String, String> wrong(PageRequest in) {
    Map<String, String> wrong = WizardPages.wrong(questions(in.language()), in);
    int chars = in.field("isi").strip().length();
    if (wrong.isEmpty() && (chars < TEXT_MIN_CHARS || chars > TEXT_MAX_CHARS)) {
      wrong.put("isi", in.say("Tanggapan Anda: tulis " + TEXT_MIN_CHARS + " sampai " + TEXT_MAX_CHARS + " huruf",
          "Your feedback: write " + TEXT_MIN_CHARS + " to " + TEXT_MAX_CHARS + " letters"));
    }
    if (in.field("nama").length() > OWN_MAX_CHARS) {
      wrong.put("nama", in.say("Nama Anda: paling panjang ", "Your name: at most ") + OWN_MAX_CHARS
          + in.say(" huruf", " letters"));
    }
    if (in.field("kontak").length() > OWN_MAX_CHARS) {
      wrong.put("kontak", in.say("Nomor HP atau surel Anda: paling panjang ", "Your mobile number or e-mail: at most ")
          + OWN_MAX_CHARS + in.say(" huruf", " letters"));
    }
    return wrong;
  }

  private Future<String> store(Named about, String once, FeedbackSeal.Voice voice) {
    UUID id = id(about, once, voice);
    String number = Numbers.next();
    return site.office().write((tx, out) -> PublicStore.feedback(tx,
        new PublicStore.Said(id, number, about.id(), seal.close(id, voice)), site.now()).compose(written -> {
          if (written == 0) return PublicStore.feedbackNumber(tx, id).map(Optional::orElseThrow);
          out.add(new Event("feedback.received", about.area(), null, site.now(),
              new Body().put("feedback", id).put("applicant", about.id()).text()));
          return Future.succeededFuture(number);
        }));
  }

  /** The same form with the same words is the same feedback; with other words it is another one, and none is lost. */
  private UUID id(Named about, String once, FeedbackSeal.Voice voice) {
    if (!once.matches("[0-9a-f-]{36}")) return UUID.randomUUID();
    return UUID.nameUUIDFromBytes(site.index().of("feedback-form", String.join("\n", about.id().toString(), once,
        String.valueOf(voice.name()), String.valueOf(voice.contact()), voice.text())));
  }

  private Future<PageReply> done(PageRequest in) {
    String number = Numbers.normal(in.query("nomor"));
    String title = in.say("Tanggapan diterima", "Feedback received");
    return Future.succeededFuture(PageReply.show(PageShell.page(in, title,
        "<h1>" + title + "</h1>\n<p class=\"notice tone-go\">" + in.say("Terima kasih. Panwaslu Kecamatan memeriksa "
            + "tanggapan Anda. Nama Anda tidak diberitahukan kepada calon.", "Thank you. Panwaslu Kecamatan looks into "
            + "it. Your name is not told to the candidate.") + "</p>\n"
            + (number == null ? "" : "<p>" + in.say("Nomor tanggapan:", "Number of the feedback:")
            + "</p><p class=\"number\">" + SendPages.shown(number) + "</p>\n")
            + "<p><a href=\"" + LISTED + "\">" + in.say("Kembali ke daftar nama", "Back to the list of names")
            + "</a></p>")));
  }

  private static String blank(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
