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
      """;
  private static final String HEAD_ID = """
      <a class="skip" href="#isi">Langsung ke isi</a>
      <header class="bar"><div class="wide"><a class="home" href="/"><img src="/icons/icon.svg" alt="" width="32"
       height="32"><span>Siaga TPS</span></a>
      <nav aria-label="Utama"><a href="/daftar">Daftar</a><a href="/daftar/lacak">Lacak</a><a
       href="/daftar/pengumuman">Pengumuman</a></nav>\
      <a class="language" href="%s" lang="en" hreflang="en">English</a></div></header>
      <main id="isi" class="wide" tabindex="-1">
      """;
  private static final String HEAD_EN = """
      <a class="skip" href="#isi">Skip to content</a>
      <header class="bar"><div class="wide"><a class="home" href="/"><img src="/icons/icon.svg" alt="" width="32"
       height="32"><span>Siaga TPS</span></a>
      <nav aria-label="Main"><a href="/daftar">Apply</a><a href="/daftar/lacak">Track</a><a
       href="/daftar/pengumuman">Names</a></nav>\
      <a class="language" href="%s" lang="id" hreflang="id">Bahasa Indonesia</a></div></header>
      <main id="isi" class="wide" tabindex="-1">
      """;
  private static final String END_ID = """
      </main>
      <footer class="foot"><div class="wide"><nav aria-label="Lainnya"><a href="/console/">Masuk koordinator dan
       admin</a><a href="/phone/">Aplikasi HP Pengawas TPS</a><a
       href="/cek">Periksa surat atau kartu</a></nav><p>Data Anda disimpan terenkripsi dan hanya
       dibuka oleh Panwaslu Kecamatan yang berwenang.</p></div></footer>
      %s</body>
      </html>
      """;
  private static final String END_EN = """
      </main>
      <footer class="foot"><div class="wide"><nav aria-label="More"><a href="/console/">Sign-in of coordinators and
       admins</a><a href="/phone/">Supervisors' phone app</a><a
       href="/cek">Check a letter or card</a></nav><p>Your data is stored encrypted and opened only by the
       Panwaslu Kecamatan in charge.</p></div></footer>
      %s</body>
      </html>
      """;

  private PageShell() {}

  /** The whole document; {@code main} is markup already. */
  public static String page(PageRequest in, String title, String main) {
    return page(in.language(), in.self(), title, main);
  }

  static String problem(Problem problem, Language language, String self, String trace) {
    String title = language.say(problem.kind().titleId, problem.kind().titleEn);
    StringBuilder main = new StringBuilder("<h1>").append(escaped(title)).append("</h1>\n<p class=\"lead\">")
        .append(escaped(detail(problem, language))).append("</p>\n");
    if (problem.retryAfterSeconds() > 0) {
      main.append("<p>").append(language.say("Tunggu ", "Please wait ")).append(problem.retryAfterSeconds())
          .append(language.say(" detik, lalu coba lagi.</p>\n", " seconds, then try again.</p>\n"));
    }
    main.append("<p><a href=\"/\">").append(language.say("Ke halaman depan", "To the start page"))
        .append("</a></p>\n<p class=\"muted small\">").append(language.say("Rujukan: ", "Reference: "))
        .append(escaped(trace)).append("</p>\n");
    return page(language, self, title, main.toString());
  }

  private static String detail(Problem problem, Language language) {
    if (problem.kind() != Problem.Kind.NOT_FOUND) return problem.detail(language.english());
    return language.say("Tidak ada halaman pada alamat ini.", "There is no page at this address.");
  }

  private static String page(Language language, String self, String title, String main) {
    StringBuilder styles = new StringBuilder();
    for (String style : ASSETS.styles()) {
      styles.append("<link rel=\"stylesheet\" href=\"").append(style).append("\">\n");
    }
    String script = ASSETS.script() == null ? ""
        : "<script type=\"module\" src=\"" + ASSETS.script() + "\"></script>\n";
    String other = self + (self.contains("?") ? "&" : "?") + Language.QUERY + "=" + language.say("en", "id");
    return TOP.formatted(language.code, escaped(title), styles)
        + (language.english() ? HEAD_EN : HEAD_ID).formatted(escaped(other)) + main
        + (language.english() ? END_EN : END_ID).formatted(script);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
