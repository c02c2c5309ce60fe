package id.siaga.recruitment;

import id.siaga.documents.Html;
import id.siaga.documents.IndonesianTime;
import id.siaga.web.Language;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says to applicants where they stand and what comes next; what the office has not announced stays with the office. */
final class StatusWords {
  private static final Set<ApplicantState> DECIDED = Set.of(ApplicantState.TERPILIH, ApplicantState.CADANGAN,
      ApplicantState.TIDAK_TERPILIH);
  /** Steps within the office, of which applicants hear only the outcome. */
  private static final Set<String> INTERNAL = Set.of("PASS", "UNDO_PASS", "PROPOSE_REJECT", "DISMISS_REJECT", "RESCORE",
      "CLARIFY", "CLEAR", "CORRECT", "JUDGE");

  /** @param tone of the notice: go, warn, danger or info */
  record Words(String title, String next, String tone) {}

  private StatusWords() {}

  /** The state as the applicant may know it. */
  static ApplicantState known(ApplicantState state, boolean unpublished, List<PublicStore.Line> lines) {
    if (state == ApplicantState.TIDAK_TERPILIH && withdrew(lines)) return ApplicantState.MENGUNDURKAN_DIRI;
    if (state == ApplicantState.MS || state == ApplicantState.DIUSULKAN_TMS) return ApplicantState.TERKIRIM;
    return unpublished && DECIDED.contains(state) ? ApplicantState.DINILAI : state;
  }

  static Words of(ApplicantState known, WaveSettings s, Language t) {
    return switch (known) {
      case DRAF, TERKIRIM, MS, DIUSULKAN_TMS -> new Words(t.say("Sedang diperiksa", "Being checked"),
          t.say("Panwaslu Kecamatan memeriksa berkas Anda. Hasilnya diumumkan ", "Panwaslu Kecamatan is checking your "
              + "papers. The result is announced on ") + day(s.resultsOn(), t) + ".", "info");
      case PERLU_PERBAIKAN -> new Words(t.say("Perlu diperbaiki", "To be mended"), t.say("Perbaiki yang diminta di "
          + "bawah ini, lalu kirim kembali.", "Mend what is asked for below, then send it again."), "warn");
      case TMS -> new Words(t.say("Tidak memenuhi syarat", "Requirements not met"), t.say("Terima kasih atas minat "
          + "Anda. Jika keputusan ini keliru, datanglah ke kantor Panwaslu Kecamatan dengan berkas asli.", "Thank you "
          + "for your interest. If this is a mistake, come to the office of Panwaslu Kecamatan with your original "
          + "papers."), "danger");
      case LULUS_ADMINISTRASI -> new Words(t.say("Lulus administrasi", "Papers accepted"), t.say("Nama Anda akan "
          + "diumumkan untuk tanggapan masyarakat, ", "Your name will be published for public feedback, ")
          + span(s.feedbackFrom(), s.feedbackTo(), t) + ".", "go");
      case MASA_TANGGAPAN, KLARIFIKASI -> new Words(t.say("Masa tanggapan masyarakat", "Time of public feedback"),
          t.say("Berikutnya wawancara, ", "Next come the interviews, ") + span(s.interviewsFrom(), s.interviewsTo(), t)
              + t.say(". Undangan muncul di halaman ini.", ". The invitation appears on this page."), "info");
      case DIJADWALKAN_WAWANCARA -> new Words(t.say("Anda diundang wawancara", "You are invited to an interview"),
          t.say("Datang 15 menit lebih awal dengan KTP asli dan tunjukkan kode QR ini.", "Come 15 minutes early with "
              + "your original KTP and show this QR code."), "go");
      default -> late(known, s, t);
    };
  }

  /** From the interview on. */
  private static Words late(ApplicantState known, WaveSettings s, Language t) {
    return switch (known) {
      case HADIR, DINILAI -> new Words(t.say("Wawancara selesai", "Interview done"),
          t.say("Hasilnya diumumkan ", "The result is announced on ") + day(s.decisionOn(), t) + ".", "info");
      case TIDAK_HADIR -> new Words(t.say("Tidak hadir wawancara", "Absent from the interview"), t.say("Jika Anda "
          + "berhalangan, segera hubungi kantor Panwaslu Kecamatan.", "If you were prevented, contact the office of "
          + "Panwaslu Kecamatan at once."), "warn");
      case TERPILIH -> new Words(t.say("Selamat, Anda terpilih", "Congratulations, you were chosen"),
          oath(s, t) + t.say("Tempat dan jamnya diberitahukan oleh Panwaslu Kecamatan.", "Panwaslu Kecamatan will tell "
              + "you place and time."), "go");
      case CADANGAN -> new Words(t.say("Anda menjadi cadangan", "You are in reserve"), t.say("Anda dihubungi jika "
          + "seorang Pengawas TPS berhalangan. Pastikan nomor HP Anda tetap aktif.", "You are contacted when a "
          + "supervisor is prevented. Keep your phone number active."), "info");
      case TIDAK_TERPILIH -> new Words(t.say("Belum terpilih", "Not chosen this time"), t.say("Terima kasih sudah "
          + "mengikuti seluruh tahapan.", "Thank you for taking part in all stages."), "info");
      case DITETAPKAN -> new Words(t.say("Anda ditetapkan sebagai Pengawas TPS", "You are appointed as a "
          + "polling-station supervisor"), oath(s, t) + t.say("TPS Anda diberitahukan oleh Panwaslu Kecamatan.",
              "Panwaslu Kecamatan will tell you your TPS."), "go");
      case MENGUNDURKAN_DIRI -> new Words(t.say("Anda mengundurkan diri", "You withdrew"),
          t.say("Lamaran ini tidak diproses lagi.", "This application is no longer processed."), "info");
      default -> new Words(t.say("Gugur", "Dropped"), t.say("Lamaran ini tidak diproses lagi. Keterangan ada di kantor "
          + "Panwaslu Kecamatan.", "This application is no longer processed. The office of Panwaslu Kecamatan can tell "
          + "you why."), "danger");
    };
  }

  private static String oath(WaveSettings s, Language t) {
    return t.say("Pelantikan ", "The oath is on ") + day(s.swearingInOn(), t) + ". ";
  }

  /** Whether the applicant stepped back, also where the state no longer followed. */
  static boolean withdrew(List<PublicStore.Line> lines) {
    return lines.stream().anyMatch(line -> line.move().equals(Move.WITHDRAW.name()));
  }

  /** The history for the applicant, newest first. */
  static List<Map<String, ?>> timeline(List<PublicStore.Line> lines, boolean unpublished, WaveSettings settings,
      Language t) {
    List<Map<String, ?>> shown = new ArrayList<>();
    for (PublicStore.Line line : lines) {
      boolean hidden = INTERNAL.contains(line.move())
          || unpublished && DECIDED.contains(line.to()) && !line.move().equals(Move.WITHDRAW.name());
      if (hidden) continue;
      String words = line.move().equals("SUBMIT") ? t.say("Lamaran diterima", "Application received")
          : capital(Move.valueOf(line.move()).words(t.english()));
      shown.add(0, Map.of("what", words, "when", IndonesianTime.moment(line.at(), settings.zone(), t)));
    }
    return shown;
  }

  /** Why it was sent back or refused: the last such line, as markup; null when there is none. */
  static Html reasons(PublicSite site, Applicant row, List<PublicStore.Line> lines, String move, Language t) {
    PublicStore.Line last = null;
    for (PublicStore.Line line : lines) if (line.move().equals(move)) last = line;
    if (last == null) return null;
    StringBuilder out = new StringBuilder("<ul class=\"bullets\">");
    for (String reason : last.reasons()) {
      out.append("<li>").append(Html.escaped(Reason.valueOf(reason).words(t.english())).markup()).append("</li>");
    }
    out.append("</ul>");
    if (last.note() != null) {
      String note = site.parts().keys().seal().openNote(row.id(), last.version(), last.note());
      out.append("<p>").append(Html.escaped(note).markup().replace("\n", "<br>")).append("</p>");
    }
    return new Html(out.toString());
  }

  /** What the office asks to mend; null when the application was not sent back. */
  static Future<Html> repair(PublicSite site, Applicant row, Language language) {
    if (row.state() != ApplicantState.PERLU_PERBAIKAN) return Future.succeededFuture();
    return PublicStore.moves(site.db(), row.id()).map(lines -> reasons(site, row, lines, "ASK_REPAIR", language));
  }

  static String span(LocalDate from, LocalDate to, Language t) {
    return from.equals(to) ? day(from, t) : day(from, t) + t.say(" sampai ", " to ") + day(to, t);
  }

  private static String day(LocalDate day, Language t) {
    return IndonesianTime.day(day, t);
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
