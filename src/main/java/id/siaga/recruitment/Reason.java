package id.siaga.recruitment;

import id.siaga.access.Problem;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Why an application is sent back, rejected or dropped: a code for the record and words for the applicant. */
public enum Reason {
  BERKAS_KURANG(Move.ASK_REPAIR, "Ada berkas yang belum dilampirkan.", "A document is missing."),
  BERKAS_TIDAK_TERBACA(Move.ASK_REPAIR, "Ada berkas yang tidak terbaca.", "A document cannot be read."),
  BERKAS_SALAH(Move.ASK_REPAIR, "Ada berkas yang tidak sesuai jenisnya.", "A document is of the wrong kind."),
  FOTO_TIDAK_SESUAI(Move.ASK_REPAIR, "Pas foto tidak sesuai ketentuan.", "The photo is not as required."),
  DATA_TIDAK_COCOK(Move.ASK_REPAIR, "Data tidak cocok dengan berkas.", "The data differ from the documents."),
  PERNYATAAN_KURANG(Move.ASK_REPAIR, "Surat pernyataan belum lengkap.", "The statement is incomplete."),
  KONTAK_SALAH(Move.ASK_REPAIR, "Nomor telepon tidak dapat dihubungi.", "The phone number cannot be reached."),
  BUKAN_WNI(Move.PROPOSE_REJECT, "Bukan warga negara Indonesia.", "Not an Indonesian citizen."),
  USIA(Move.PROPOSE_REJECT, "Usia tidak memenuhi syarat.", "Does not have the required age."),
  PENDIDIKAN(Move.PROPOSE_REJECT, "Pendidikan tidak memenuhi syarat.", "Does not have the required education."),
  DOMISILI(Move.PROPOSE_REJECT, "Domisili tidak memenuhi syarat.", "Does not live where required."),
  KESEHATAN(Move.PROPOSE_REJECT, "Syarat kesehatan tidak terpenuhi.", "The health requirement is not met."),
  PARTAI(Move.PROPOSE_REJECT, "Anggota atau mantan anggota partai politik dalam masa yang dilarang.",
      "A party member within the barred time."),
  JABATAN(Move.PROPOSE_REJECT, "Masih menduduki jabatan yang dilarang.", "Still holds a barred post."),
  PIDANA(Move.PROPOSE_REJECT, "Pernah dipidana dengan ancaman 5 tahun atau lebih.",
      "Was convicted of an offence of five years or more."),
  TIM_KAMPANYE(Move.PROPOSE_REJECT, "Tim kampanye atau saksi peserta dalam masa yang dilarang.",
      "A campaigner within the barred time."),
  TIDAK_PENUH_WAKTU(Move.PROPOSE_REJECT, "Tidak bersedia bekerja penuh waktu.", "Not willing to work full time."),
  PASANGAN_PENYELENGGARA(Move.PROPOSE_REJECT, "Terikat perkawinan dengan sesama penyelenggara.",
      "Married to another organiser."),
  PENYELENGGARA_LAIN(Move.PROPOSE_REJECT, "Sudah menjadi penyelenggara lain.", "Already serves as another organiser."),
  PENDAFTARAN_GANDA(Move.PROPOSE_REJECT, "Mendaftar lebih dari satu kali.", "Applied more than once."),
  BERKAS_TIDAK_DIPERBAIKI(Move.PROPOSE_REJECT, "Berkas tidak diperbaiki sampai batas waktu.",
      "The documents were not mended in time."),
  TANGGAPAN_TERBUKTI(Move.DROP, "Tanggapan masyarakat terbukti.", "Public feedback was proven."),
  MENINGGAL(Move.DROP, "Meninggal dunia.", "Died."),
  TIDAK_DAPAT_DIHUBUNGI(Move.DROP, "Tidak dapat dihubungi.", "Cannot be reached."),
  KETERANGAN_TIDAK_BENAR(EnumSet.of(Move.PROPOSE_REJECT, Move.DROP), "Memberi keterangan yang tidak benar.",
      "Gave untrue information."),
  LAINNYA(EnumSet.of(Move.ASK_REPAIR, Move.PROPOSE_REJECT, Move.DROP), "Alasan lain, lihat catatan.",
      "Another reason, see the note.");

  private final Set<Move> moves;
  private final String id;
  private final String en;

  Reason(Move move, String id, String en) {
    this(EnumSet.of(move), id, en);
  }

  Reason(Set<Move> moves, String id, String en) {
    this.moves = moves;
    this.id = id;
    this.en = en;
  }

  /** The reason in the words of the reader. */
  public String words(boolean english) {
    return english ? en : id;
  }

  /** The reasons that may be given for a move. */
  public static List<Reason> of(Move move) {
    return List.of(values()).stream().filter(reason -> reason.moves.contains(move)).toList();
  }

  /**
   * Refuses to drop somebody whose papers are still being checked for anything but a death: that would be a rejection,
   * and a rejection takes two persons.
   */
  static void checkAlone(Move move, ApplicantState state, List<Reason> reasons) {
    if (move != Move.DROP || !state.beingChecked() || reasons.equals(List.of(MENINGGAL))) return;
    throw Problem.invalid("reasons", "selama berkas masih diteliti, pelamar hanya dapat digugurkan karena meninggal "
        + "dunia; selain itu usulkan tolak, agar disahkan orang kedua", "while the papers are being checked, only a "
        + "death drops an applicant; otherwise propose a rejection, which a second person confirms");
  }

  /** Refuses reasons that do not belong to the move, a missing one, and "another reason" without a note. */
  static void check(Move move, List<Reason> reasons, String note) {
    if (move.needsReason() && reasons.isEmpty()) {
      throw Problem.invalid("reasons", "pilih paling sedikit satu alasan", "give at least one reason");
    }
    for (Reason reason : reasons) {
      if (!reason.moves.contains(move)) {
        throw Problem.invalid("reasons", "alasan " + reason + " bukan untuk langkah ini",
            reason + " is not a reason for this step");
      }
    }
    if (reasons.contains(LAINNYA) && (note == null || note.isBlank())) {
      throw Problem.invalid("note", "jelaskan alasan lain itu", "explain the other reason");
    }
  }
}
