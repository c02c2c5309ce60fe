package id.siaga.recruitment;

import id.siaga.documents.Html;
import id.siaga.documents.IndonesianTime;
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

  static Words of(ApplicantState known, WaveSettings s) {
    return switch (known) {
      case DRAF, TERKIRIM, MS, DIUSULKAN_TMS -> new Words("Sedang diperiksa",
          "Panwaslu Kecamatan memeriksa berkas Anda. Hasilnya diumumkan " + day(s.resultsOn()) + ".", "info");
      case PERLU_PERBAIKAN -> new Words("Perlu diperbaiki", "Perbaiki yang diminta di bawah ini, lalu kirim kembali.",
          "warn");
      case TMS -> new Words("Tidak memenuhi syarat", "Terima kasih atas minat Anda. Jika keputusan ini keliru, "
          + "datanglah ke kantor Panwaslu Kecamatan dengan berkas asli.", "danger");
      case LULUS_ADMINISTRASI -> new Words("Lulus administrasi", "Nama Anda akan diumumkan untuk tanggapan masyarakat, "
          + span(s.feedbackFrom(), s.feedbackTo()) + ".", "go");
      case MASA_TANGGAPAN, KLARIFIKASI -> new Words("Masa tanggapan masyarakat",
          "Berikutnya wawancara, " + span(s.interviewsFrom(), s.interviewsTo()) + ". Undangan muncul di halaman ini.",
          "info");
      case DIJADWALKAN_WAWANCARA -> new Words("Anda diundang wawancara", "Datang 15 menit lebih awal dengan KTP asli "
          + "dan tunjukkan kode QR ini.", "go");
      case HADIR, DINILAI -> new Words("Wawancara selesai", "Hasilnya diumumkan " + day(s.decisionOn()) + ".", "info");
      case TIDAK_HADIR -> new Words("Tidak hadir wawancara", "Jika Anda berhalangan, segera hubungi kantor Panwaslu "
          + "Kecamatan.", "warn");
      case TERPILIH -> new Words("Selamat, Anda terpilih", "Pelantikan " + day(s.swearingInOn())
          + ". Tempat dan jamnya diberitahukan oleh Panwaslu Kecamatan.", "go");
      case CADANGAN -> new Words("Anda menjadi cadangan", "Anda dihubungi jika seorang Pengawas TPS berhalangan. "
          + "Pastikan nomor HP Anda tetap aktif.", "info");
      case TIDAK_TERPILIH -> new Words("Belum terpilih", "Terima kasih sudah mengikuti seluruh tahapan.", "info");
      case DITETAPKAN -> new Words("Anda ditetapkan sebagai Pengawas TPS", "Pelantikan " + day(s.swearingInOn())
          + ". TPS Anda diberitahukan oleh Panwaslu Kecamatan.", "go");
      case MENGUNDURKAN_DIRI -> new Words("Anda mengundurkan diri", "Lamaran ini tidak diproses lagi.", "info");
      case GUGUR -> new Words("Gugur", "Lamaran ini tidak diproses lagi. Keterangan ada di kantor Panwaslu Kecamatan.",
          "danger");
    };
  }

  /** Whether the applicant stepped back, also where the state no longer followed. */
  static boolean withdrew(List<PublicStore.Line> lines) {
    return lines.stream().anyMatch(line -> line.move().equals(Move.WITHDRAW.name()));
  }

  /** The history for the applicant, newest first. */
  static List<Map<String, ?>> timeline(List<PublicStore.Line> lines, boolean unpublished, WaveSettings settings) {
    List<Map<String, ?>> shown = new ArrayList<>();
    for (PublicStore.Line line : lines) {
      boolean hidden = INTERNAL.contains(line.move())
          || unpublished && DECIDED.contains(line.to()) && !line.move().equals(Move.WITHDRAW.name());
      if (hidden) continue;
      String words = line.move().equals("SUBMIT") ? "Lamaran diterima"
          : capital(Move.valueOf(line.move()).words(false));
      shown.add(0, Map.of("what", words, "when", IndonesianTime.moment(line.at(), settings.zone())));
    }
    return shown;
  }

  /** Why it was sent back or refused: the last such line, as markup; null when there is none. */
  static Html reasons(PublicSite site, Applicant row, List<PublicStore.Line> lines, String move) {
    PublicStore.Line last = null;
    for (PublicStore.Line line : lines) if (line.move().equals(move)) last = line;
    if (last == null) return null;
    StringBuilder out = new StringBuilder("<ul class=\"bullets\">");
    for (String reason : last.reasons()) {
      out.append("<li>").append(Html.escaped(Reason.valueOf(reason).words(false)).markup()).append("</li>");
    }
    out.append("</ul>");
    if (last.note() != null) {
      String note = site.parts().keys().seal().openNote(row.id(), last.version(), last.note());
      out.append("<p>").append(Html.escaped(note).markup().replace("\n", "<br>")).append("</p>");
    }
    return new Html(out.toString());
  }

  /** What the office asks to mend; null when the application was not sent back. */
  static Future<Html> repair(PublicSite site, Applicant row) {
    if (row.state() != ApplicantState.PERLU_PERBAIKAN) return Future.succeededFuture();
    return PublicStore.moves(site.db(), row.id()).map(lines -> reasons(site, row, lines, "ASK_REPAIR"));
  }

  static String span(LocalDate from, LocalDate to) {
    return from.equals(to) ? day(from) : day(from) + " sampai " + day(to);
  }

  private static String day(LocalDate day) {
    return IndonesianTime.day(day);
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
