package id.siaga.recruitment;

import id.siaga.documents.Template;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.recruitment.PublicStore.Named;
import id.siaga.recruitment.Question.Kind;
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
  private static final String PATH = "/daftar/tanggapan/";
  private static final String DONE = "/daftar/tanggapan-diterima";
  /** Made with each form, so that the same one sent twice is known. */
  private static final String ONCE = "sekali";
  private static final int TEXT_MIN_CHARS = 20;
  private static final int TEXT_MAX_CHARS = 4_000;
  private static final int MARK_BYTES = 12;
  private static final Template LIST = Template.load("/daftar/nama.html");
  private static final Template FORM = Template.load("/daftar/tanggapan.html");
  private static final List<Question> QUESTIONS = List.of(
      Question.of(Kind.LONG, "isi", "Tanggapan Anda", "Apa yang Anda ketahui, di mana, kapan, dan bagaimana Anda "
          + "mengetahuinya.", true),
      Question.text("nama", "Nama Anda", "Tidak pernah diberitahukan kepada calon.", false, "name"),
      Question.text("kontak", "Nomor HP atau surel Anda", "Agar kami dapat meminta keterangan.", false, null));
  private final PublicSite site;
  private final FeedbackSeal seal;
  private final Brake byPeer;

  FeedbackPages(PublicSite site) {
    this.site = site;
    this.seal = new FeedbackSeal(site.cipher());
    this.byPeer = new Brake(30, 600, 3_600, site.clock());
  }

  List<Page> pages() {
    return List.of(Page.get("/daftar/pengumuman", PublicSite.OPEN, this::list),
        Page.get(PATH + ":tanda", PublicSite.OPEN, in -> named(in).compose(found -> form(found, Map.of(), Map.of()))),
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
              scope.put("people", open.stream().map(this::person).toList());
              return PageReply.show(PageShell.page("Pengumuman nama", LIST.fill(scope)));
            }))));
  }

  private Map<String, ?> person(Named one) {
    return Map.of("name", one.name(), "sex", one.sex() == null ? "" : one.sex().equals("P") ? "perempuan" : "laki-laki",
        "link", heard(one) ? PATH + token(one) : "");
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

  private Future<PageReply> form(Optional<Named> found, Map<String, String> values, Map<String, String> wrong) {
    if (found.isEmpty()) {
      return Future.succeededFuture(PageReply.show(PageShell.page("Tanggapan", "<h1>Tanggapan tidak dibuka</h1>\n<p>"
          + "Nama ini tidak sedang dibuka untuk tanggapan. <a href=\"/daftar/pengumuman\">Ke daftar nama</a></p>")));
    }
    Named one = found.get();
    return site.name(one.area()).map(place -> {
      Map<String, Object> scope = new HashMap<>();
      scope.put("name", one.name());
      scope.put("place", "Kelurahan " + place.kelurahan() + ", Kecamatan " + place.kecamatan());
      scope.put("until", id.siaga.documents.IndonesianTime.day(site.waves().get(one.wave()).settings().feedbackTo()));
      scope.put("path", PATH + token(one));
      scope.put("once", values.containsKey(ONCE) ? values.get(ONCE) : UUID.randomUUID().toString());
      scope.put("summary", QuestionMarkup.summary(QUESTIONS, wrong));
      scope.put("fields", QuestionMarkup.fields(QUESTIONS, values, wrong));
      String html = PageShell.page((wrong.isEmpty() ? "" : "Perlu diperbaiki: ") + "Tanggapan", FORM.fill(scope));
      return wrong.isEmpty() ? PageReply.show(html) : PageReply.again(html);
    });
  }

  private Future<PageReply> take(PageRequest in) {
    return named(in).compose(found -> {
      Map<String, String> wrong = WizardPages.wrong(QUESTIONS, in.fields());
      String text = in.field("isi").strip();
      if (wrong.isEmpty() && (text.length() < TEXT_MIN_CHARS || text.length() > TEXT_MAX_CHARS)) {
        wrong.put("isi", "Tanggapan Anda: tulis " + TEXT_MIN_CHARS + " sampai " + TEXT_MAX_CHARS + " huruf");
      }
      if (in.field("nama").length() > 200) wrong.put("nama", "Nama Anda: paling panjang 200 huruf");
      if (in.field("kontak").length() > 200) wrong.put("kontak", "Nomor HP atau surel Anda: paling panjang 200 huruf");
      if (found.isEmpty() || !wrong.isEmpty()) return form(found, in.fields(), wrong);
      byPeer.admit(in.peer());
      return store(found.get(), in.field(ONCE),
          new FeedbackSeal.Voice(blank(in.field("nama")), blank(in.field("kontak")), text))
          .map(number -> PageReply.go(DONE + "?nomor=" + number));
    });
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
    return Future.succeededFuture(PageReply.show(PageShell.page("Tanggapan diterima",
        "<h1>Tanggapan diterima</h1>\n<p class=\"notice tone-go\">Terima kasih. Panwaslu Kecamatan memeriksa tanggapan "
            + "Anda. Nama Anda tidak diberitahukan kepada calon.</p>\n"
            + (number == null ? "" : "<p>Nomor tanggapan:</p><p class=\"number\">" + SendPages.shown(number) + "</p>\n")
            + "<p><a href=\"/daftar/pengumuman\">Kembali ke daftar nama</a></p>")));
  }

  private static String blank(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
