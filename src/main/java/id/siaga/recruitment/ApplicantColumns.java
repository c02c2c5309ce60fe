package id.siaga.recruitment;

import id.siaga.web.CsvColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The names of the columns of a list of applicants: what an export writes, an import reads. */
final class ApplicantColumns {
  static final String AREA = "kelurahan";
  /** The columns of what is sealed, each with the field of the form that it holds. */
  static final Map<String, String> FIELDS = Map.ofEntries(Map.entry("nama", "name"),
      Map.entry("jenis_kelamin", "sex"), Map.entry("nik", "nik"), Map.entry("no_kk", "kk"),
      Map.entry("tempat_lahir", "birthPlace"), Map.entry("tanggal_lahir", "birthDate"), Map.entry("hp", "phone"),
      Map.entry("email", "email"), Map.entry("alamat", "address"), Map.entry("rt", "rt"), Map.entry("rw", "rw"),
      Map.entry("kelurahan_ktp", "home"), Map.entry("status_kawin", "marital"),
      Map.entry("nik_pasangan", "spouseNik"), Map.entry("pendidikan", "education"), Map.entry("jurusan", "major"),
      Map.entry("pekerjaan", "job"), Map.entry("pengalaman", "experience"), Map.entry("android", "android"),
      Map.entry("disabilitas", "disability"), Map.entry("kesehatan", "health"),
      Map.entry("kontak_darurat", "emergencyName"), Map.entry("hp_darurat", "emergencyPhone"),
      Map.entry("pernyataan", "statements"));
  private static final Map<String, String> BY_FIELD = FIELDS.entrySet().stream()
      .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
  static final List<String> OPEN = List.of("nomor", "nama", "jenis_kelamin", "nik", AREA, "nama_kelurahan",
      "kecamatan", "gelombang", "status", "kanal", "dikirim", "syarat_gagal", "syarat_ragu", "nilai", "peringkat");
  static final List<String> SEALED = List.of("no_kk", "tempat_lahir", "tanggal_lahir", "hp", "email", "alamat", "rt",
      "rw", "kelurahan_ktp", "status_kawin", "nik_pasangan", "pendidikan", "jurusan", "pekerjaan", "pengalaman",
      "android", "disabilitas", "kesehatan", "kontak_darurat", "hp_darurat", "pernyataan");
  static final CsvColumns IMPORTED = new CsvColumns().required("nama", "name", "nama lengkap").required("nik", "no nik")
      .required(AREA, "kode kelurahan", "area").required("jenis_kelamin", "jk", "sex", "l/p")
      .required("tempat_lahir", "birth place").required("tanggal_lahir", "tgl lahir", "birth date")
      .required("hp", "no hp", "telepon", "wa", "no wa", "phone").required("alamat", "address")
      .required("status_kawin", "status perkawinan", "marital").required("pendidikan", "education")
      .optional("no_kk", "kk").optional("email", "surel").optional("rt").optional("rw").optional("kelurahan_ktp")
      .optional("nik_pasangan", "spouse nik").optional("jurusan", "major").optional("pekerjaan", "job")
      .optional("pengalaman", "experience").optional("android", "punya hp android")
      .optional("disabilitas", "disability").optional("kesehatan", "health").optional("kontak_darurat")
      .optional("hp_darurat").optional("pernyataan", "statements")
      .ignored("nomor", "nama_kelurahan", "kecamatan", "gelombang", "status", "kanal", "dikirim", "syarat_gagal",
          "syarat_ragu", "nilai", "peringkat", "no");

  private ApplicantColumns() {}

  /** The column that holds a field of the form, or the field itself. */
  static String of(String field) {
    return BY_FIELD.getOrDefault(field, field);
  }

  static List<String> exported(boolean full) {
    List<String> columns = new ArrayList<>(OPEN);
    if (full) columns.addAll(SEALED);
    return columns;
  }

  /** A kelurahan as people write it: 36.73.01.1001. */
  static String dotted(Long area) {
    if (area == null) return null;
    String code = String.valueOf(area / 1000);
    return code.length() != 10 ? code : code.substring(0, 2) + "." + code.substring(2, 4) + "."
        + code.substring(4, 6) + "." + code.substring(6);
  }
}
