package id.siaga.staffing;

import id.siaga.access.Problem;
import id.siaga.db.Db;
import id.siaga.documents.Template;
import id.siaga.recruitment.Brake;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import id.siaga.staffing.CheckStore.Holder;
import id.siaga.web.Page;
import id.siaga.web.PageReply;
import id.siaga.web.PageRequest;
import id.siaga.web.PageShell;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells everybody whether a letter or card is real: name, station, valid or not, and nothing more. Who tries many is
 * slowed, most of all with numbers, which can be guessed where codes cannot.
 */
final class CheckPages {
  private static final String PATH = "/cek";
  private static final String OPEN = "anybody may ask whether a supervisor's card or letter is real";
  private static final int TYPED_MAX_CHARS = 120;
  private static final Template ASK = Template.load("/staffing/cek.html");
  private static final Template RESULT = Template.load("/staffing/cek-hasil.html");
  private final Db db;
  private final Rounds rounds;
  private final PaperCodes codes;
  private final Brake byPeer;
  private final Brake numbers;

  CheckPages(Db db, Rounds rounds, PaperCodes codes) {
    this.db = db;
    this.rounds = rounds;
    this.codes = codes;
    this.byPeer = new Brake(300, 60, 900, rounds.clock());
    this.numbers = new Brake(30, 300, 900, rounds.clock());
  }

  List<Page> pages() {
    return List.of(
        Page.get(PATH, OPEN, in -> {
          String typed = in.query("nomor").strip().replaceAll("\\s+", " ");
          if (!in.query().containsKey("nomor")) return Future.succeededFuture(ask(null, "", 200));
          return typed.isEmpty() ? Future.succeededFuture(ask("Ketik kode atau nomor surat.", "", 400))
              : check(in, typed);
        }),
        Page.get(PATH + "/:code", OPEN, in -> check(in, in.path().get("code"))));
  }

  private Future<PageReply> check(PageRequest in, String typed) {
    String code = PaperCodes.normal(typed);
    try {
      byPeer.admit(in.peer());
      if (code == null) numbers.admit(in.peer());
    } catch (Problem braked) {
      return Future.succeededFuture(ask("Terlalu banyak percobaan. Coba lagi dalam " + braked.retryAfterSeconds()
          + " detik.", "", 429));
    }
    if (typed.length() > TYPED_MAX_CHARS && code == null) return Future.succeededFuture(unknown());
    if (code != null) {
      return CheckStore.byCode(db, codes.hash(code)).map(found -> found.map(this::known)
          .orElseGet(CheckPages::unknown));
    }
    return CheckStore.byNumber(db, typed).map(found -> found.isEmpty() ? unknown()
        : found.size() == 1 ? known(found.get(0)) : several());
  }

  /** By the round's own clock and settings, as long as the round is open. */
  private boolean valid(Holder holder) {
    if (!rounds.knows(holder.round())) return holder.valid(rounds.clock().instant());
    Round round = rounds.get(holder.round());
    Instant now = rounds.now(round);
    return holder.valid(now) && !(holder.kind().endsWithDuty() && round.dutyOver(now));
  }

  private static PageReply ask(String wrong, String typed, int status) {
    Map<String, Object> scope = new HashMap<>();
    scope.put("wrong", wrong);
    scope.put("typed", typed);
    return PageReply.show(PageShell.page((wrong == null ? "" : "Perlu diperbaiki: ") + "Periksa surat atau kartu",
        ASK.fill(scope))).status(status);
  }

  private PageReply known(Holder holder) {
    if (holder.duty().rehearsal()) return practice();
    Map<String, Object> scope = new HashMap<>();
    boolean valid = valid(holder);
    scope.put("tone", valid ? "go" : "danger");
    scope.put("mark", valid ? "✓" : "✕");
    scope.put("words", valid ? "Berlaku" : "Tidak berlaku lagi");
    scope.put("next", valid ? "Cocokkan nama dan TPS ini dengan yang Anda pegang."
        : "Surat atau kartu ini pernah diterbitkan, tetapi sudah tidak berlaku. Jangan diterima sebagai tanda tugas.");
    scope.put("named", holder.name() != null && holder.station() != null);
    scope.put("name", holder.name());
    scope.put("station", holder.station() == null ? null : StationName.of(holder.station(), holder.kelurahan()));
    return result(valid ? "Surat atau kartu ini berlaku" : "Surat atau kartu ini tidak berlaku", scope);
  }

  private static PageReply practice() {
    return notice("!", "Latihan, tidak berlaku", "Surat atau kartu ini dicetak untuk gladi. Jangan diterima sebagai "
        + "tanda tugas.", "Surat atau kartu ini hanya untuk latihan");
  }

  private static PageReply several() {
    return notice("!", "Ketik kodenya", "Nomor ini dipakai di lebih dari satu kecamatan. Ketik kode sepuluh huruf dan "
        + "angka yang tercetak pada surat atau kartu.", "Nomor ini dipakai di beberapa kecamatan");
  }

  private static PageReply unknown() {
    return notice("?", "Tidak dikenal", "Tidak ada surat atau kartu dengan kode atau nomor ini. Periksa ketikannya. "
        + "Bila tetap tidak dikenal, tanyakan kepada Panwaslu Kecamatan.", "Kode atau nomor tidak dikenal");
  }

  private static PageReply notice(String mark, String words, String next, String title) {
    Map<String, Object> scope = new HashMap<>();
    scope.put("tone", "warn");
    scope.put("mark", mark);
    scope.put("words", words);
    scope.put("next", next);
    scope.put("named", false);
    return result(title, scope);
  }

  private static PageReply result(String title, Map<String, Object> scope) {
    scope.put("title", title);
    return PageReply.show(PageShell.page(title, RESULT.fill(scope)));
  }
}
