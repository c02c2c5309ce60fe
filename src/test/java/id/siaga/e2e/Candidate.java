package id.siaga.e2e;

import id.siaga.TestApplicants;
import java.time.LocalDate;
import java.util.Map;

/** Somebody made up who applies. */
record Candidate(String name, String nik, LocalDate born, boolean woman, String phone) {
  static final Candidate AYU = new Candidate("Ayu Lestari (contoh)", "3673015204980001", LocalDate.of(1998, 4, 12),
      true, "0812-3456-7001");
  static final Candidate BUDI = new Candidate("Budi Santoso (contoh)", "3673011505900002", LocalDate.of(1990, 5, 15),
      false, "0812-3456-7002");
  /** Too young for the first wave. */
  static final Candidate CAHYA = new Candidate("Cahya Ramadhan (contoh)", "3673010112040003",
      LocalDate.of(2004, 12, 1), false, "0812-3456-7003");
  /** Seventeen, which only an extension takes. */
  static final Candidate DEWI = new Candidate("Dewi Anggraini (contoh)", "3673014503070004", LocalDate.of(2007, 3, 5),
      true, "0812-3456-7004");

  /** The application as an officer enters it from paper, over the wire. */
  Map<String, Object> paper(int wave, long area) {
    Map<String, Object> personal = TestApplicants.personal(area);
    personal.put("nik", nik);
    personal.put("birthDate", born.toString());
    personal.put("phone", phone);
    return Map.of("wave", wave, "area", area, "name", name, "sex", woman ? "P" : "L", "personal", personal);
  }
}
