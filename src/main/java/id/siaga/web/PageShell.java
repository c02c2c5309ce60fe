package id.siaga.web;

import id.siaga.access.Problem;

/** The frame around every public page: head, way back, footer; and the page that tells what went wrong. */
public final class PageShell {
  private static final PageAssets ASSETS = PageAssets.load();
  private static final String TOP = """
      <!doctype html>
      <html lang="%s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="theme-color" content="#12304f">
      <title>%s · Siaga TPS</title>
      <link rel="icon" href="/icons/icon.svg" type="image/svg+xml">
      %s</head>
      <body>
      <a class="skip" href="#isi">Langsung ke isi</a>
      <header class="bar"><div class="wide"><a class="home" href="/"><img src="/icons/icon.svg" alt="" width="32"
       height="32"><span>Siaga TPS</span></a>
      <nav aria-label="Utama"><a href="/daftar">Daftar</a><a href="/daftar/lacak">Lacak</a><a
       href="/daftar/pengumuman">Pengumuman</a></nav></div></header>
      <main id="isi" class="wide" tabindex="-1">
      """;
  private static final String END = """
      </main>
      <footer class="foot"><div class="wide"><nav aria-label="Lainnya"><a href="/console/">Masuk koordinator dan
       admin</a><a href="/phone/">Aplikasi HP Pengawas TPS</a><a
       href="/cek">Periksa surat atau kartu</a></nav><p>Data Anda disimpan terenkripsi dan hanya
       dibuka oleh Panwaslu Kecamatan yang berwenang.</p></div></footer>
      %s</body>
      </html>
      """;

  private PageShell() {}

  /** The whole document; {@code main} is markup already. */
  public static String page(String title, String main) {
    return page(title, main, "id");
  }

  static String problem(Problem problem, boolean english, String trace) {
    String title = english ? problem.kind().titleEn : problem.kind().titleId;
    StringBuilder main = new StringBuilder("<h1>").append(escaped(title)).append("</h1>\n<p class=\"lead\">")
        .append(escaped(detail(problem, english))).append("</p>\n");
    if (problem.retryAfterSeconds() > 0) {
      main.append("<p>").append(english ? "Please wait " : "Tunggu ").append(problem.retryAfterSeconds())
          .append(english ? " seconds, then try again.</p>\n" : " detik, lalu coba lagi.</p>\n");
    }
    main.append("<p><a href=\"/\">").append(english ? "To the start page" : "Ke halaman depan")
        .append("</a></p>\n<p class=\"muted small\">").append(english ? "Reference: " : "Rujukan: ")
        .append(escaped(trace)).append("</p>\n");
    return page(title, main.toString(), english ? "en" : "id");
  }

  private static String detail(Problem problem, boolean english) {
    if (problem.kind() != Problem.Kind.NOT_FOUND) return problem.detail(english);
    return english ? "There is no page at this address." : "Tidak ada halaman pada alamat ini.";
  }

  private static String page(String title, String main, String language) {
    StringBuilder styles = new StringBuilder();
    for (String style : ASSETS.styles()) {
      styles.append("<link rel=\"stylesheet\" href=\"").append(style).append("\">\n");
    }
    String script = ASSETS.script() == null ? ""
        : "<script type=\"module\" src=\"" + ASSETS.script() + "\"></script>\n";
    return TOP.formatted(language, escaped(title), styles) + main + END.formatted(script);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
