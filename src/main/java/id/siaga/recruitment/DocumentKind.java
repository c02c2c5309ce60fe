package id.siaga.recruitment;

/** The papers that an applicant may have to hand in; a wave says which of them, and which are optional. */
public enum DocumentKind {
  SURAT_LAMARAN("Surat lamaran", "Letter of application"),
  KTP("Fotokopi e-KTP", "Copy of the identity card"),
  PAS_FOTO("Pas foto 4x6", "Passport photo"),
  IJAZAH("Ijazah terakhir", "School certificate"),
  DRH("Daftar riwayat hidup", "Curriculum vitae"),
  SURAT_PERNYATAAN("Surat pernyataan bermeterai", "Signed statement"),
  SURAT_SEHAT("Surat keterangan sehat", "Health certificate"),
  IZIN_ATASAN("Surat izin atasan", "Permission of the employer");

  private final String id;
  private final String en;

  DocumentKind(String id, String en) {
    this.id = id;
    this.en = en;
  }

  public String words(boolean english) {
    return english ? en : id;
  }
}
