package id.siaga.documents;

import id.siaga.access.Problem;

/** What an uploaded document may be, known by its bytes and never by its name; and the words for what it may not be. */
public enum FileType {
  JPEG("image/jpeg"), PNG("image/png"), PDF("application/pdf");

  /** The field that carries the file, in forms and in problems. */
  public static final String FIELD = "berkas";
  public final String mime;

  FileType(String mime) {
    this.mime = mime;
  }

  static Problem refused(String id, String en) {
    return Problem.invalid(FIELD, id, en);
  }

  static Problem broken() {
    return refused("Berkas ini rusak atau terpotong; foto atau pindai ulang.",
        "This file is damaged or cut off; take the photo or scan again.");
  }

  static Problem mixed() {
    return refused("Berkas ini memuat isi lain di dalamnya (program, halaman web, atau arsip); foto atau pindai ulang.",
        "This file hides something else inside (a program, a web page or an archive); take the photo or scan again.");
  }

  static Problem tooManyPixels(int side) {
    return refused("Gambar ini terlalu besar ukurannya; kecilkan sampai paling panjang " + side + " piksel.",
        "This image has too many pixels; reduce it to at most " + side + " pixels on the longer side.");
  }
}
