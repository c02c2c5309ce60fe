package id.siaga.staffing;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The papers that an office issues about its supervisors; what each says is a template, which the office edits. */
public enum PaperKind {
  SK("Keputusan pengangkatan", "Decree of appointment", Set.of()),
  SURAT_TUGAS("Surat tugas", "Letter of assignment", Set.of()),
  ID_CARD("Kartu tanda pengenal", "Identity card", Set.of()),
  OATH_TEXT("Naskah sumpah/janji", "Text of the oath", Set.of()),
  PAKTA_INTEGRITAS("Pakta integritas", "Pledge of integrity", Set.of()),
  BA_OATH("Berita acara pelantikan", "Minutes of the swearing-in", Set.of("waktu_acara", "tempat_acara", "diundang",
      "hadir", "belum_hadir", "daftar_hadir")),
  CERTIFICATE("Sertifikat bimtek", "Training certificate", Set.of("nilai", "tanggal_lulus", "modul")),
  SK_PAW("Keputusan penggantian (PAW)", "Decree of replacement", Set.of("digantikan", "alasan")),
  DUTY_CERTIFICATE("Surat keterangan tugas", "Certificate of duty", Set.of("jam_hadir", "jam_selesai"));

  /** Those that prove a running duty and end with it. */
  private static final Set<PaperKind> DUTY = Set.of(SK, SURAT_TUGAS, ID_CARD, SK_PAW);
  private final String id;
  private final String en;
  private final Set<String> extra;

  PaperKind(String id, String en, Set<String> extra) {
    this.id = id;
    this.en = en;
    this.extra = extra;
  }

  public String words(boolean english) {
    return english ? en : id;
  }

  /** The values that only papers of this kind have, beside {@link PaperFields#COMMON}. */
  public Set<String> extra() {
    return extra;
  }

  /** Whether it says that somebody serves at a station now, and so ends when they no longer do. */
  boolean endsWithDuty() {
    return DUTY.contains(this);
  }

  /** Whether it is about a person at a station, so that the office can issue it for everybody at once. */
  boolean forEachSupervisor() {
    return this != BA_OATH && this != SK_PAW && this != CERTIFICATE;
  }

  static List<String> duty() {
    return Arrays.stream(values()).filter(PaperKind::endsWithDuty).map(Enum::name).toList();
  }
}
