package id.siaga.recruitment;

/**
 * The fourteen requirements of the law in its order, and four checks of our own behind them; figures in their words
 * come from the settings of the wave.
 */
public enum Requirement {
  WNI("Warga Negara Indonesia.", "An Indonesian citizen."),
  USIA("Berusia paling rendah {minAge} tahun pada saat pendaftaran.",
      "At least {minAge} years old on the day of registration."),
  SETIA("Setia kepada Pancasila, UUD 1945, NKRI, dan Bhinneka Tunggal Ika.",
      "Loyal to Pancasila, the Constitution of 1945, the Republic and its unity in diversity."),
  INTEGRITAS("Mempunyai integritas, berkepribadian yang kuat, jujur, dan adil.",
      "Of integrity and strong character, honest and fair."),
  PENGETAHUAN("Memiliki pengetahuan tentang penyelenggaraan dan pengawasan pemilihan.",
      "Knows how elections are run and supervised."),
  PENDIDIKAN("Berpendidikan paling rendah {minEducation} atau sederajat.", "Schooled up to {minEducation} at least."),
  DOMISILI("Berdomisili di {domicile} setempat, dibuktikan dengan KTP.",
      "Lives in the same {domicile}, as the identity card shows."),
  SEHAT("Mampu secara jasmani dan rohani serta bebas dari penyalahgunaan narkotika.",
      "Able in body and mind, and free of drugs."),
  PARTAI("Tidak menjadi anggota partai politik paling singkat {partyFreeYears} tahun terakhir.",
      "No member of a political party for {partyFreeYears} years at least."),
  JABATAN("Mengundurkan diri dari jabatan politik, pemerintahan, atau BUMN/BUMD pada saat mendaftar.",
      "Has left any political or government post, or one in a state enterprise, when registering."),
  PIDANA("Tidak pernah dipidana penjara karena tindak pidana dengan ancaman {crimeYears} tahun atau lebih.",
      "Never imprisoned for an offence punished with {crimeYears} years or more."),
  KAMPANYE("Tidak pernah menjadi anggota tim kampanye dalam {partyFreeYears} tahun terakhir.",
      "No member of a campaign team in the last {partyFreeYears} years."),
  PENUH_WAKTU("Bersedia bekerja penuh waktu dan tidak menduduki jabatan tersebut selama masa tugas.",
      "Willing to work full time, without such a post during the term."),
  PERKAWINAN("Tidak terikat perkawinan dengan sesama penyelenggara pemilihan.",
      "Not married to another organiser of the election."),
  BERKAS("Berkas yang diwajibkan lengkap.", "All required documents are there."),
  SATU_LAMARAN("Mendaftar satu kali dengan satu NIK.", "Applied once under one NIK."),
  SATU_NOMOR("Nomor telepon tidak dipakai pelamar lain.", "The phone number is not used by another applicant."),
  BUKAN_PENYELENGGARA("Tidak sedang menjadi penyelenggara lain.", "Does not serve as another organiser.");

  /** How many of them the law names; applicants declare to meet these. */
  public static final int OF_THE_LAW = 14;
  private final String id;
  private final String en;

  Requirement(String id, String en) {
    this.id = id;
    this.en = en;
  }

  /** As the office numbers it. */
  public int number() {
    return ordinal() + 1;
  }

  /** The requirement as this wave sets it, in the words of the reader. */
  public String words(WaveSettings settings, boolean english) {
    String place = settings.domicile().equals("KOTA") ? english ? "city or regency" : "kabupaten/kota"
        : english ? "district (kecamatan)" : "kecamatan";
    return (english ? en : id).replace("{minAge}", String.valueOf(settings.minAge()))
        .replace("{minEducation}", settings.minEducation()).replace("{domicile}", place)
        .replace("{partyFreeYears}", String.valueOf(settings.partyFreeYears()))
        .replace("{crimeYears}", String.valueOf(settings.crimeYears()));
  }
}
