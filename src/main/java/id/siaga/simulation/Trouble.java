package id.siaga.simulation;

/**
 * What goes wrong at stations, how often, and when: counts of 27 November 2024 over its 435,296 stations where they
 * are known (late openings, logistics, swapped ballots, counting), else a small rate.
 *
 * @param perStation share of stations that report it
 * @param fromMinute earliest minute after the opening time
 * @param toMinute latest minute after the opening time
 */
record Trouble(String type, double perStation, int fromMinute, int toMinute, String text) {
  private static final double STATIONS_2024 = 435_296;
  private static final double SMALL = 0.002;
  /** Five hours and more: the hours of counting. */
  static final Trouble[] ALL = {
      counted("LOG-01", 12_696 * 0.6, -40, 60, "Formulir kurang satu jenis."),
      counted("LOG-03", 12_696 * 0.4, -20, 120, "Surat suara kurang dari jumlah DPT ditambah cadangan."),
      counted("LOG-02", 1_073, -15, 90, "Ada surat suara daerah lain di dalam kotak."),
      counted("WKT-02", 462, 345, 359, "Penghitungan dimulai sebelum pukul 13.00."),
      counted("HTG-01", 273, 420, 560, "Suara sah ditambah tidak sah tidak sama dengan pengguna hak pilih."),
      counted("HTG-02", 35, 380, 520, "Saksi tidak dapat melihat penghitungan."),
      counted("INT-01", 87, 30, 540, "Petugas diancam seseorang di dekat TPS."),
      counted("DOK-01", 71, 500, 600, "Salinan C.Hasil belum diberikan."),
      rare("LOG-04", -30, 30, "Segel kotak sudah terbuka ketika diterima."),
      rare("DPT-01", -30, 60, "DPT belum dipasang di papan pengumuman."),
      rare("DPT-02", 120, 355, "Orang yang tidak terdaftar diberi surat suara."),
      rare("DPT-03", 120, 355, "Pemilih pindahan ditolak."),
      rare("HAK-01", 60, 355, "Seseorang memilih untuk kedua kalinya."),
      rare("HAK-02", 60, 355, "C.Pemberitahuan orang lain dipakai."),
      rare("KPS-01", 20, 300, "Surat suara belum ditandatangani ketua KPPS."),
      rare("UNG-01", -60, 200, "Ada pembagian amplop di dekat TPS."),
      rare("KAM-01", -60, 240, "Spanduk masih terpasang di dekat TPS."),
      rare("MOB-01", 30, 330, "Pemilih diarahkan di antrean."),
      rare("NET-01", 30, 330, "Seorang ASN mengarahkan pilihan."),
      rare("AKS-01", 0, 200, "Alat bantu tunanetra tidak ada."),
      rare("SKS-01", -20, 120, "Saksi memakai atribut pasangan calon."),
      rare("BEN-01", -40, 400, "Halaman TPS tergenang air hujan."),
      rare("MED-01", 60, 560, "Anggota KPPS pingsan."),
      rare("TEK-01", 0, 560, "Listrik padam.")
  };

  private static Trouble counted(String type, double stations, int from, int to, String text) {
    return new Trouble(type, stations / STATIONS_2024, from, to, text + " (contoh)");
  }

  private static Trouble rare(String type, int from, int to, String text) {
    return new Trouble(type, SMALL, from, to, text + " (contoh)");
  }
}
