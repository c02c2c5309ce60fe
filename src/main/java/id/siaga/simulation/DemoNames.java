package id.siaga.simulation;

import java.util.Random;

/** Names for people who do not exist; each says so. */
final class DemoNames {
  private static final String[] WOMEN = ("Aisyah Ani Ayu Dewi Fitri Heni Ika Kartika Lestari Lina Maya Nani Putri "
      + "Ratna Rina Rini Sari Siti Sri Suci Tati Titin Wati Yanti").split(" ");
  private static final String[] MEN = ("Agus Ahmad Andi Asep Bambang Budi Fajar Hadi Hasan Indra Iwan Joko Maman Oman "
      + "Rahmat Rizki Rohman Udin Wahyu Yusuf Dadan Ujang Yayan Zaenal").split(" ");
  private static final String[] LAST = ("Abdullah Anwar Firmansyah Fauzi Gunawan Hakim Hidayat Husna Irawan Kurniawan "
      + "Kusuma Maulana Mulyana Nugraha Permana Prasetyo Purnama Rahayu Ramadhan Saputra Setiawan Solihin Sopian "
      + "Suhendar Suryadi Utama Wahyudi Wibowo Wijaya Yuniar Zulkarnaen").split(" ");

  private DemoNames() {}

  static String of(Random random, boolean woman) {
    String[] first = woman ? WOMEN : MEN;
    return first[random.nextInt(first.length)] + " " + LAST[random.nextInt(LAST.length)] + " (contoh)";
  }
}
