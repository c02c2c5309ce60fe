package id.siaga.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Invents the applicants of the demonstration, about 2,300 for 992 places, too few in some
 * kelurahan, no woman in one or two.
 */
final class DemoApplicants {
  private static final long SEED = 20241127;
  private static final int SHORT_EVERY = 8;
  private static final int MEN_ONLY_EVERY = 33;
  private static final String HEADER = "nama;nik;kelurahan;jenis_kelamin;tempat_lahir;tanggal_lahir;hp;alamat;"
      + "status_kawin;pendidikan;pekerjaan;pengalaman;android;pernyataan\n";
  private static final String[] TOWNS = {"Serang", "Pandeglang", "Cilegon", "Rangkasbitung", "Tangerang"};
  private static final String[] JOBS = {"Wiraswasta", "Guru honorer", "Mengurus rumah tangga", "Karyawan swasta",
      "Petani", "Mahasiswa", "Pedagang", "Pengemudi ojek"};
  private static final String[] SCHOOLS = {"SMA", "SMA", "SMA", "SMA", "D3", "S1", "S1"};
  private static final String[] STREETS = {"Jalan Contoh Mawar", "Jalan Contoh Melati", "Jalan Contoh Kenanga",
      "Gang Contoh Dahlia", "Kampung Contoh Cempaka"};
  private final Random random = new Random(SEED);
  private int made;

  /** The list of the regular wave as an office would import it. */
  String regular(JsonNode needs) {
    StringBuilder csv = new StringBuilder(HEADER);
    int index = 0;
    for (JsonNode row : needs) {
      int need = row.path("need").asInt();
      boolean few = ++index % SHORT_EVERY == 0;
      int count = (int) Math.ceil(need * (few ? 1.3 + random.nextDouble() * 0.5 : 2.15 + random.nextDouble() * 0.4));
      for (int i = 0; i < count; i++) row(csv, row.path("area").asLong(), index % MEN_ONLY_EVERY == 0, 21);
    }
    return csv.toString();
  }

  /** A few more for the kelurahan of the extension, some of them younger. */
  String extension(JsonNode areas, int each) {
    StringBuilder csv = new StringBuilder(HEADER);
    for (JsonNode row : areas) {
      for (int i = 0; i < each; i++) row(csv, row.path("area").asLong(), false, 17);
    }
    return csv.toString();
  }

  private void row(StringBuilder csv, long area, boolean man, int minAge) {
    boolean woman = !man && random.nextInt(100) < 42;
    // One in twenty-five is too young, so that the rules have something to find.
    int age = random.nextInt(25) == 0 ? minAge - 1 : minAge + 1 + random.nextInt(30);
    LocalDate born = LocalDate.now().minusYears(age).minusDays(random.nextInt(300));
    String nik = String.format(Locale.ROOT, "%d%02d%02d%02d%04d", area / 10_000_000, born.getDayOfMonth()
        + (woman ? 40 : 0), born.getMonthValue(), born.getYear() % 100, 9999 - made % 9000);
    made++;
    List<String> cells = List.of(DemoNames.of(random, woman), nik, dotted(area), woman ? "P" : "L",
        TOWNS[random.nextInt(TOWNS.length)],
        born.toString(), String.format(Locale.ROOT, "0812%08d", 55_000_000 + made),
        STREETS[random.nextInt(STREETS.length)] + " " + (1 + random.nextInt(90)),
        age > 26 ? "KAWIN" : "BELUM_KAWIN", SCHOOLS[random.nextInt(SCHOOLS.length)],
        JOBS[random.nextInt(JOBS.length)], random.nextInt(3) == 0 ? "KPPS 2019 (contoh)" : "",
        random.nextInt(20) == 0 ? "tidak" : "ya", "1,2,3,4,5,6,7,8,9,10,11,12,13,14");
    csv.append(String.join(";", cells)).append('\n');
  }

  private static String dotted(long area) {
    String code = String.valueOf(area / 1000);
    return code.substring(0, 2) + "." + code.substring(2, 4) + "." + code.substring(4, 6) + "." + code.substring(6);
  }
}
