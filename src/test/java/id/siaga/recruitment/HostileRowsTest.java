package id.siaga.recruitment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.TestApplicants;
import id.siaga.TestClock;
import id.siaga.TestServer;
import id.siaga.TestSetUp;
import id.siaga.recruitment.PublicBrowser.Shown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A hundred rows of the public form that nobody honest sends, each refused in words, none of them stored. */
class HostileRowsTest {
  private static final String STEP = "/daftar/lamaran/";
  private static final int ROWS_MIN = 100;
  private final Random random = new Random(20241127);

  /** One page of the form as it would be right, and bad values for its fields. */
  private record Row(String step, Map<String, String> good, Map<String, List<String>> bad) {}

  @Test
  void everyRowIsRefusedInWords() {
    TestClock clock = new TestClock();
    try (TestServer server = TestServer.start(clock)) {
      TestApplicants.wave(server, TestSetUp.open(server).admin, TestApplicants.AREA);
      clock.set(Instant.parse("2024-09-20T03:00:00Z"));
      PublicBrowser browser = new PublicBrowser(server);
      browser.post(STEP + "wilayah", "area", String.valueOf(TestApplicants.AREA));
      String before = browser.get(STEP + "periksa").html();
      List<String> wrong = new ArrayList<>();
      int rows = 0;
      for (Row row : rows()) {
        for (Map.Entry<String, List<String>> field : row.bad.entrySet()) {
          for (String value : field.getValue()) {
            rows++;
            Shown shown = browser.post(STEP + row.step, typed(row.good, field.getKey(), value));
            boolean told = shown.html().contains("role=\"alert\"") || shown.html().contains("Permintaan tidak dapat")
                || shown.html().contains("Isian perlu diperbaiki");
            if (shown.status() == 400 && told) continue;
            wrong.add(field.getKey() + " = " + shortened(value) + ": " + shown.status());
          }
        }
      }
      assertEquals("", String.join("\n", wrong));
      assertTrue(rows >= ROWS_MIN, rows + " rows");
      assertEquals(before, browser.get(STEP + "periksa").html(), "nothing was stored");
    }
  }

  private List<Row> rows() {
    String many = noise(201);
    List<String> texts = List.of(many, "a\u202Eb", "a\u0007b", "a\u0000b", "a\u200Bb");
    List<String> numbers = List.of("abc", "123", "36730155059043211", "\uFF13673015505904321", "-367301550590432",
        "1e15", "'; drop table applicant;--", "367301550590432<", "\u0663673015505904321", "0x73015505904321");
    List<String> phones = List.of("abc", "1", "+", "0812000043210000000000", "0812<script>", "++62812", "08-", "tel:1");
    Map<String, List<String>> birth = new LinkedHashMap<>();
    birth.put("birthPlace", with(texts, ""));
    birth.put("birthDateHari", List.of("31", "0", "-1", "99", "1e0", "", "\u0661\u0662x"));
    birth.put("birthDateTahun", List.of("1800", "2030", "99999999999", "-1990", "MCMXC"));
    birth.put("sex", List.of("X", "", "L'", "LP"));
    return List.of(
        new Row("identitas", Map.of("name", "Contoh", "nik", "3673015505904321"), Map.of(
            "name", with(texts, "", "12345", "...", "\u202E"), "nik", with(numbers, ""))),
        new Row("kelahiran", Map.of("birthPlace", "Serang", "birthDateHari", "15", "birthDateBulan", "2",
            "birthDateTahun", "1990", "sex", "P"), birth),
        new Row("kontak", Map.of("phone", "081200004321"), Map.of("phone", with(phones, ""), "emergencyPhone", phones,
            "email", List.of("a", "a@b", "a b@c.id", "@x.id", "a@b.id\nBcc: c@d.id", many + "@x.id"),
            "emergencyName", texts)),
        new Row("alamat", Map.of("address", "Jalan Contoh"), Map.of("address", with(texts, ""), "rt",
            List.of("abc", "1234", "-1", "1.5"), "rw", List.of("x", "00001"), "home", List.of("1", "abc",
            "3673011001001", "9".repeat(30), "3673019999000"))),
        new Row("keluarga", Map.of("marital", "KAWIN"), Map.of("marital", List.of("", "LAIN", "kawin"), "spouseNik",
            numbers)),
        new Row("pendidikan", Map.of("education", "SMA"), Map.of("education", List.of("", "PAUD", "SMA,S1"), "major",
            texts, "job", texts, "experience", List.of(noise(2_001), "a\u202Eb"))),
        new Row("kesiapan", Map.of("android", "ya"), Map.of("android", List.of("", "mungkin", "true"), "disability",
            texts, "health", texts, "role", List.of("admin"))),
        new Row("pernyataan", Map.of(), Map.of("statements0", List.of("1"), "statements15", List.of("1"), "state",
            List.of("TERPILIH"))));
  }

  private String noise(int chars) {
    StringBuilder text = new StringBuilder();
    while (text.length() < chars) text.append((char) ('a' + random.nextInt(26)));
    return text.toString();
  }

  private static List<String> with(List<String> values, String... more) {
    List<String> all = new ArrayList<>(values);
    all.addAll(List.of(more));
    return all;
  }

  private static String[] typed(Map<String, String> good, String field, String value) {
    Map<String, String> typed = new LinkedHashMap<>(good);
    typed.put(field, value);
    List<String> flat = new ArrayList<>();
    typed.forEach((name, text) -> {
      flat.add(name);
      flat.add(text);
    });
    return flat.toArray(String[]::new);
  }

  private static String shortened(String value) {
    return value.length() > 40 ? value.substring(0, 40) + "…" : value;
  }
}
