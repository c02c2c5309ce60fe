package id.siaga.staffing;

import id.siaga.access.Problem;
import id.siaga.db.Db;
import id.siaga.documents.BilingualTemplate;
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
  private static final BilingualTemplate ASK = BilingualTemplate.load("/staffing/cek.html");
  private static final BilingualTemplate RESULT = BilingualTemplate.load("/staffing/cek-hasil.html");
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
          if (!in.query().containsKey("nomor")) return Future.succeededFuture(ask(in, null, 200));
          return typed.isEmpty() ? Future.succeededFuture(ask(in, in.say("Ketik kode atau nomor surat.",
              "Type a code or the number of a letter."), 400))
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
      return Future.succeededFuture(ask(in, in.say("Terlalu banyak percobaan. Coba lagi dalam "
          + braked.retryAfterSeconds() + " detik.", "Too many tries. Try again in " + braked.retryAfterSeconds()
          + " seconds."), 429));
    }
    if (typed.length() > TYPED_MAX_CHARS && code == null) return Future.succeededFuture(unknown(in));
    if (code != null) {
      return CheckStore.byCode(db, codes.hash(code)).map(found -> found.map(holder -> known(in, holder))
          .orElseGet(() -> unknown(in)));
    }
    return CheckStore.byNumber(db, typed).map(found -> found.isEmpty() ? unknown(in)
        : found.size() == 1 ? known(in, found.get(0)) : several(in));
  }

  /** By the round's own clock and settings, as long as the round is open. */
  private boolean valid(Holder holder) {
    if (!rounds.knows(holder.round())) return holder.valid(rounds.clock().instant());
    Round round = rounds.get(holder.round());
    Instant now = rounds.now(round);
    return holder.valid(now) && !(holder.kind().endsWithDuty() && round.dutyOver(now));
  }

  private static PageReply ask(PageRequest in, String wrong, int status) {
    Map<String, Object> scope = new HashMap<>();
    scope.put("wrong", wrong);
    scope.put("typed", "");
    String title = in.say("Periksa surat atau kartu", "Check a letter or card");
    return PageReply.show(PageShell.page(in, (wrong == null ? "" : in.say("Perlu diperbaiki: ", "To be mended: "))
        + title, ASK.fill(in.language(), scope))).status(status);
  }

  private PageReply known(PageRequest in, Holder holder) {
    if (holder.duty().rehearsal()) return practice(in);
    boolean valid = valid(holder);
    Map<String, Object> scope = valid
        ? scope("go", "✓", in.say("Berlaku", "Valid"), in.say("Cocokkan nama dan TPS ini dengan yang Anda pegang.",
            "Compare name and TPS with what you hold."))
        : scope("danger", "✕", in.say("Tidak berlaku lagi", "No longer valid"), in.say("Surat atau kartu ini pernah "
            + "diterbitkan, tetapi sudah tidak berlaku. Jangan diterima sebagai tanda tugas.", "It was issued once, "
            + "but is no longer valid. Do not accept it as a sign of duty."));
    scope.put("named", holder.name() != null && holder.station() != null);
    scope.put("name", holder.name());
    scope.put("station", holder.station() == null ? null : StationName.of(holder.station(), holder.kelurahan()));
    return result(in, valid ? in.say("Surat atau kartu ini berlaku", "This letter or card is valid")
        : in.say("Surat atau kartu ini tidak berlaku", "This letter or card is not valid"), scope);
  }

  private static PageReply practice(PageRequest in) {
    return result(in, in.say("Surat atau kartu ini hanya untuk latihan", "This letter or card is for practice only"),
        scope("warn", "!", in.say("Latihan, tidak berlaku", "Practice, not valid"), in.say("Surat atau kartu ini "
            + "dicetak untuk gladi. Jangan diterima sebagai tanda tugas.", "It was printed for a rehearsal. Do not "
            + "accept it as a sign of duty.")));
  }

  private static PageReply several(PageRequest in) {
    return result(in, in.say("Nomor ini dipakai di beberapa kecamatan", "Several kecamatan use this number"),
        scope("warn", "!", in.say("Ketik kodenya", "Type the code"), in.say("Nomor ini dipakai di lebih dari satu "
            + "kecamatan. Ketik kode sepuluh huruf dan angka yang tercetak pada surat atau kartu.", "More than one "
            + "kecamatan uses this number. Type the code of ten letters and digits that is printed on the letter or "
            + "card.")));
  }

  private static PageReply unknown(PageRequest in) {
    return result(in, in.say("Kode atau nomor tidak dikenal", "Unknown code or number"),
        scope("warn", "?", in.say("Tidak dikenal", "Unknown"), in.say("Tidak ada surat atau kartu dengan kode atau "
            + "nomor ini. Periksa ketikannya. Bila tetap tidak dikenal, tanyakan kepada Panwaslu Kecamatan.", "There "
            + "is no letter or card with this code or number. Check what you typed. If it stays unknown, ask Panwaslu "
            + "Kecamatan.")));
  }

  private static Map<String, Object> scope(String tone, String mark, String words, String next) {
    return new HashMap<>(Map.of("tone", tone, "mark", mark, "words", words, "next", next, "named", false));
  }

  private static PageReply result(PageRequest in, String title, Map<String, Object> scope) {
    scope.put("title", title);
    return PageReply.show(PageShell.page(in, title, RESULT.fill(in.language(), scope)));
  }
}
