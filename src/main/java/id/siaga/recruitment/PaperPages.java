package id.siaga.recruitment;

import id.siaga.access.Problem;
import id.siaga.documents.IndonesianTime;
import id.siaga.documents.Template;
import id.siaga.recruitment.DraftDoor.Here;
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
  private static final Template PAGE = Template.load("/daftar/berkas.html");
  private static final String DROP = "hapus";
  private static final Map<DocumentKind, String> HINTS = Map.of(
      DocumentKind.KTP, "Seluruh kartu terlihat, tulisan terbaca, tidak silau.",
      DocumentKind.PAS_FOTO, "Foto berwarna terbaru, wajah menghadap ke depan.",
      DocumentKind.IJAZAH, "Ijazah asli atau fotokopi yang dilegalisasi.",
      DocumentKind.SURAT_LAMARAN, "Surat lamaran kepada Panwaslu Kecamatan, ditandatangani.",
      DocumentKind.SURAT_PERNYATAAN, "Bermeterai Rp10.000 dan ditandatangani.",
      DocumentKind.DRH, "Daftar riwayat hidup, ditandatangani.",
      DocumentKind.SURAT_SEHAT, "Dari rumah sakit pemerintah atau puskesmas, jika sudah ada.",
      DocumentKind.IZIN_ATASAN, "Hanya jika Anda bekerja pada instansi atau perusahaan.");
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
              ? page(in, kind, now, kind.words(false) + ": " + problem.fields().get(0).id())
              : Future.failedFuture(failure));
    });
  }

  /** Going on without a new file is fine when there is one already, or none is needed. */
  private Future<PageReply> missing(PageRequest in, DocumentKind kind, Here now) {
    return site.documents().of(now.row().id()).compose(papers -> {
      boolean there = papers.stream().anyMatch(paper -> paper.kind() == kind);
      if (there || !required(now, kind)) return Future.succeededFuture(PageReply.go(next(in, kind, now)));
      return page(in, kind, now, kind.words(false) + ": ambil foto atau pilih berkas dahulu.");
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

  private Future<PageReply> page(PageRequest in, DocumentKind kind, Here now, String wrong) {
    return site.documents().of(now.row().id()).map(papers -> {
      Optional<DocumentStore.Paper> there = papers.stream().filter(paper -> paper.kind() == kind).findFirst();
      List<String> paths = Steps.paths(settings(now));
      int at = paths.indexOf(Steps.paper(kind));
      boolean change = in.field(WizardPages.CHANGE).equals("1") || in.query(WizardPages.CHANGE).equals("1");
      Map<String, Object> scope = new HashMap<>();
      scope.put("title", kind.words(false));
      scope.put("hint", HINTS.get(kind));
      scope.put("required", required(now, kind));
      scope.put("optional", !required(now, kind));
      scope.put("at", at + 1);
      scope.put("of", paths.size());
      scope.put("back", WizardPages.BASE + (change ? Steps.CHECK : paths.get(at - 1)));
      scope.put("path", WizardPages.BASE + Steps.paper(kind));
      scope.put("change", change);
      scope.put("wrong", wrong);
      scope.put("there", there.map(p -> words(p, settings(now))).orElse(null));
      scope.put("fresh", there.isEmpty());
      scope.put("code", now.shown());
      String html = PageShell.page((wrong == null ? "" : "Perlu diperbaiki: ") + kind.words(false), PAGE.fill(scope));
      return wrong == null ? PageReply.show(html) : PageReply.again(html);
    });
  }

  static String words(DocumentStore.Paper paper, WaveSettings settings) {
    String type = paper.type().equals("application/pdf") ? "PDF" : "foto";
    return type + ", " + Math.max(1, paper.bytes() / 1024) + " KB, diterima "
        + IndonesianTime.moment(paper.storedAt(), settings.zone());
  }
}
