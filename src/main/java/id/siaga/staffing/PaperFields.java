package id.siaga.staffing;

import id.siaga.access.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values that a template may ask for, each with an example for the preview. */
final class PaperFields {
  /** What a paper of any kind knows. */
  static final Map<String, String> COMMON = examples(
      "nomor", "001/ST/PTPS/CONTOH/XI/2024", "nama", "Siti Aminah (contoh)", "tps", "TPS 001", "nomor_tps", "1",
      "kode_tps", "9999991001001", "kelurahan", "Serang", "kecamatan", "Serang", "kecamatan_kapital", "SERANG",
      "kota", "Kota Serang", "wilayah", "Kelurahan Serang, Kecamatan Serang, Kota Serang",
      "putaran", "Pemilihan 2024", "hari_pemungutan", "27 November 2024", "tanggal_surat", "3 November 2024",
      "tempat", "Serang", "penandatangan", "", "alamat_kantor", "", "kode", "ABCDE-FGHJK");
  private static final Map<String, String> EXTRA = examples(
      "waktu_acara", "Minggu, 3 November 2024, 09.00 WIB", "tempat_acara", "Aula Kecamatan (contoh)",
      "diundang", "169", "hadir", "167", "belum_hadir", "2",
      "daftar_hadir", "1. Siti Aminah (contoh), TPS 001\n2. Budi Santoso (contoh), TPS 002",
      "nilai", "90", "tanggal_lulus", "10 November 2024", "modul", "Bimbingan teknis dasar",
      "digantikan", "Budi Santoso (contoh)", "alasan", "mengundurkan diri",
      "jam_hadir", "06.12 WIB", "jam_selesai", "19.40 WIB");
  private static final Pattern NAME = Pattern.compile("\\{([a-z_]+)}");

  private PaperFields() {}

  /** All that papers of this kind know, with examples. */
  static Map<String, String> of(PaperKind kind) {
    Map<String, String> all = new LinkedHashMap<>(COMMON);
    kind.extra().stream().sorted().forEach(name -> all.put(name, EXTRA.get(name)));
    return all;
  }

  /** Throws INVALID when the text asks for a value that papers of this kind do not have, or holds a stray brace. */
  static void check(PaperKind kind, String body) {
    Set<String> unknown = new TreeSet<>();
    Matcher name = NAME.matcher(body);
    while (name.find()) {
      if (!of(kind).containsKey(name.group(1))) unknown.add("{" + name.group(1) + "}");
    }
    if (!unknown.isEmpty()) {
      String names = String.join(", ", unknown);
      throw Problem.invalid("body", "isian tidak dikenal untuk surat ini: " + names
          + ". Pilih dari daftar isian.", "not a value of this paper: " + names + ". Choose from the list of values.");
    }
    String rest = name.replaceAll("");
    if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
      throw Problem.invalid("body", "ada kurung kurawal tanpa pasangan; tulis isian seperti {nama}",
          "there is a brace without its partner; write values like {nama}");
    }
  }

  private static Map<String, String> examples(String... pairs) {
    Map<String, String> all = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) all.put(pairs[i], pairs[i + 1]);
    return all;
  }
}
