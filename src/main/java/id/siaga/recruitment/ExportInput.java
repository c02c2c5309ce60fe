package id.siaga.recruitment;

import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.documents.SheetOut;
import id.siaga.web.Maybe;
import java.util.Set;

/**
 * Which list somebody wants to take along.
 *
 * @param list applicants, needs, ranking or feedback
 * @param format csv when absent, or xlsx
 * @param nik full for whole numbers and all that is sealed; masked when absent
 */
record ExportInput(String list, @Maybe String format, @Maybe String territory, @Maybe Integer wave,
    @Maybe String state, @Maybe String nik) {
  private static final Set<String> LISTS = Set.of("applicants", "needs", "ranking", "feedback");

  ExportInput {
    if (!LISTS.contains(list)) throw Problem.notFound();
    format = format == null ? "csv" : format;
    if (!format.equals("csv") && !format.equals("xlsx")) {
      throw Problem.invalid("format", "harus csv atau xlsx", "must be csv or xlsx");
    }
    if (nik != null && !nik.equals("full") && !nik.equals("masked")) {
      throw Problem.invalid("nik", "harus full atau masked", "must be full or masked");
    }
    if (state != null && !state.matches("[A-Z_]{2,40}")) {
      throw Problem.invalid("state", "status ini tidak dikenal", "this state is not known");
    }
  }

  Territory where() {
    return territory == null ? null : Territory.parse("territory", territory);
  }

  boolean full() {
    return list.equals("applicants") && "full".equals(nik);
  }

  SheetOut.Format form() {
    return format.equals("csv") ? SheetOut.Format.CSV : SheetOut.Format.XLSX;
  }
}
