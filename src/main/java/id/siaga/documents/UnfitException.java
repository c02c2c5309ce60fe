package id.siaga.documents;

/** Why a workbook cannot be taken in, in both languages and by the row where it shows; row 1 for the whole file. */
final class UnfitException extends Exception {
  private static final long serialVersionUID = 1L;
  final int row;
  final String id;
  final String en;

  private UnfitException(int row, String id, String en) {
    super(en, null, false, false);
    this.row = Math.max(1, row);
    this.id = id;
    this.en = en;
  }

  static UnfitException damaged() {
    return new UnfitException(1, "ini bukan berkas Excel (.xlsx) yang utuh; simpan ulang dari Excel atau LibreOffice",
        "this is not a whole Excel file (.xlsx); save it anew in Excel or LibreOffice");
  }

  static UnfitException tooLarge() {
    return new UnfitException(1, "isi berkas ini terlalu besar setelah dibuka; bagilah menjadi beberapa berkas",
        "this file is too large when opened; split it into several files");
  }

  static UnfitException tooManyRows(int max) {
    return new UnfitException(max + 1, "berkas berisi lebih dari " + max + " baris; bagilah menjadi beberapa berkas",
        "the file has more than " + max + " rows; split it into several files");
  }

  static UnfitException tooManyColumns(int row, int max) {
    return new UnfitException(row, "baris ini berisi lebih dari " + max + " kolom",
        "this row has more than " + max + " columns");
  }

  static UnfitException cellTooLong(int row) {
    return new UnfitException(row, "ada isian yang terlalu panjang", "there is a cell that is too long");
  }
}
