package id.siaga.recruitment;

import id.siaga.access.Problem;
import id.siaga.documents.BilingualTemplate;
import id.siaga.documents.IndonesianTime;
import id.siaga.recruitment.DraftDoor.Here;
import id.siaga.web.Language;
import id.siaga.web.Page;
import id.siaga.web.PageFile;
import id.siaga.web.PageReply;
import id.siaga.web.PageRequest;
import id.siaga.web.PageShell;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A page for each paper of the application: by camera or as a file, replaced as often as need be. */
final class PaperPages {
  private static final BilingualTemplate PAGE = BilingualTemplate.load("/daftar/berkas.html");
  private static final String DROP = "hapus";
  private final PublicSite site;
  private final DraftDoor door;

  PaperPages(PublicSite site, DraftDoor door) {
    this.site = site;
    this.door = door;
  }

  List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    for (DocumentKind kind : DocumentKind.values()) {
      String path = WizardPages.BASE + Steps.paper(kind);
      pages.add(Page.get(path, PublicSite.OPEN, in -> show(in, kind)));
      pages.add(Page.upload(path, PublicSite.OPEN, Set.of("foto", "berkas", WizardPages.CHANGE), in -> send(in, kind)));
      pages.add(Page.form(path + "/" + DROP, PublicSite.OPEN, Set.of(), in -> drop(in, kind)));
    }
    return pages;
  }

  private Future<PageReply> show(PageRequest in, DocumentKind kind) {
    return door.here(in).compose(here -> elsewhere(here, kind).map(Future::succeededFuture)
        .orElseGet(() -> page(in, kind, here.orElseThrow(), null)));
  }

  private Future<PageReply> send(PageRequest in, DocumentKind kind) {
    return door.here(in).compose(here -> {
      Optional<PageReply> elsewhere = elsewhere(here, kind);
      if (elsewhere.isPresent()) return Future.succeededFuture(elsewhere.get());
      Here now = here.orElseThrow();
      PageFile file = in.file();
      if (file == null) return missing(in, kind, now);
      return site.documents().send(now.row().id(), kind, file.path())
          .map(paper -> PageReply.go(next(in, kind, now)))
          .recover(failure -> failure instanceof Problem problem && problem.kind() == Problem.Kind.INVALID
              ? page(in, kind, now, kind.words(in.language().english()) + ": "
                  + in.say(problem.fields().get(0).id(), problem.fields().get(0).en()))
              : Future.failedFuture(failure));
    });
  }

  /** Going on without a new file is fine when there is one already, or none is needed. */
  private Future<PageReply> missing(PageRequest in, DocumentKind kind, Here now) {
    return site.documents().of(now.row().id()).compose(papers -> {
      boolean there = papers.stream().anyMatch(paper -> paper.kind() == kind);
      if (there || !required(now, kind)) return Future.succeededFuture(PageReply.go(next(in, kind, now)));
      return page(in, kind, now, kind.words(in.language().english())
          + in.say(": ambil foto atau pilih berkas dahulu.", ": take a photo or choose a file first."));
    });
  }

  private Future<PageReply> drop(PageRequest in, DocumentKind kind) {
    return door.here(in).compose(here -> {
      Optional<PageReply> elsewhere = elsewhere(here, kind);
      if (elsewhere.isPresent()) return Future.succeededFuture(elsewhere.get());
      return site.documents().drop(here.orElseThrow().row().id(), kind)
          .map(done -> PageReply.go(WizardPages.BASE + Steps.paper(kind)));
    });
  }

  private Optional<PageReply> elsewhere(Optional<Here> here, DocumentKind kind) {
    Optional<PageReply> elsewhere = WizardPages.elsewhere(site, here);
    if (elsewhere.isPresent()) return elsewhere;
    boolean asked = settings(here.orElseThrow()).documents().stream().anyMatch(d -> d.kind() == kind);
    return asked ? Optional.empty() : Optional.of(PageReply.go(WizardPages.BASE + Steps.CHECK));
  }

  private WaveSettings settings(Here now) {
    return site.waves().get(now.row().wave()).settings();
  }

  private boolean required(Here now, DocumentKind kind) {
    return settings(now).documents().stream().anyMatch(d -> d.kind() == kind && d.required());
  }

  private String next(PageRequest in, DocumentKind kind, Here now) {
    return WizardPages.BASE + (in.field(WizardPages.CHANGE).equals("1") ? Steps.CHECK
        : Steps.after(settings(now), Steps.paper(kind)));
  }

  private static String hint(DocumentKind kind, Language t) {
    return switch (kind) {
      case KTP -> t.say("Seluruh kartu terlihat, tulisan terbaca, tidak silau.",
          "The whole card in sight, the text readable, no glare.");
      case PAS_FOTO -> t.say("Foto berwarna terbaru, wajah menghadap ke depan.",
          "A recent colour photo, the face to the front.");
      case IJAZAH -> t.say("Ijazah asli atau fotokopi yang dilegalisasi.", "The original or a certified copy.");
      case SURAT_LAMARAN -> t.say("Surat lamaran kepada Panwaslu Kecamatan, ditandatangani.",
          "The letter of application to Panwaslu Kecamatan, signed.");
      case SURAT_PERNYATAAN -> t.say("Bermeterai Rp10.000 dan ditandatangani.", "With a stamp of Rp10.000 and signed.");
      case DRH -> t.say("Daftar riwayat hidup, ditandatangani.", "The curriculum vitae, signed.");
      case SURAT_SEHAT -> t.say("Dari rumah sakit pemerintah atau puskesmas, jika sudah ada.",
          "From a public hospital or puskesmas, if you have it already.");
      case IZIN_ATASAN -> t.say("Hanya jika Anda bekerja pada instansi atau perusahaan.",
          "Only if you work for an agency or company.");
    };
  }

  private Future<PageReply> page(PageRequest in, DocumentKind kind, Here now, String wrong) {
    Language t = in.language();
    return site.documents().of(now.row().id()).map(papers -> {
      Optional<DocumentStore.Paper> there = papers.stream().filter(paper -> paper.kind() == kind).findFirst();
      List<String> paths = Steps.paths(settings(now));
      int at = paths.indexOf(Steps.paper(kind));
      boolean change = in.field(WizardPages.CHANGE).equals("1") || in.query(WizardPages.CHANGE).equals("1");
      Map<String, Object> scope = new HashMap<>();
      scope.put("title", kind.words(t.english()));
      scope.put("hint", hint(kind, t));
      scope.put("required", required(now, kind));
      scope.put("optional", !required(now, kind));
      scope.put("at", at + 1);
      scope.put("of", paths.size());
      scope.put("back", WizardPages.BASE + (change ? Steps.CHECK : paths.get(at - 1)));
      scope.put("path", WizardPages.BASE + Steps.paper(kind));
      scope.put("change", change);
      scope.put("wrong", wrong);
      scope.put("there", there.map(p -> words(p, settings(now), t)).orElse(null));
      scope.put("fresh", there.isEmpty());
      scope.put("code", now.shown());
      String html = PageShell.page(in, QuestionMarkup.title(t, kind.words(t.english()), wrong != null),
          PAGE.fill(t, scope));
      return wrong == null ? PageReply.show(html) : PageReply.again(html);
    });
  }

  static String words(DocumentStore.Paper paper, WaveSettings settings, Language t) {
    String type = paper.type().equals("application/pdf") ? "PDF" : t.say("foto", "photo");
    return type + ", " + Math.max(1, paper.bytes() / 1024) + " KB, " + t.say("diterima ", "received ")
        + IndonesianTime.moment(paper.storedAt(), settings.zone(), t);
  }
}
