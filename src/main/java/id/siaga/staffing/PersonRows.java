package id.siaga.staffing;

import static id.siaga.web.ImportNotes.shown;

import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.people.PersonFields;
import id.siaga.region.StationCell;
import id.siaga.web.CsvColumns;
import id.siaga.web.CsvRow;
import id.siaga.web.ImportNotes;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;

/** Reads the rows of a file of supervisors one after the other and says of each what is wrong with it. */
final class PersonRows {
  static final String PHONE = "phone";
  static final String SPECIAL = "special";
  private static final Pattern YES = Pattern.compile("(?i)ya|y|yes|x|1|true");
  private static final Pattern NO = Pattern.compile("(?i)|-|tidak|t|no|n|0|false");
  private static final Pattern DAMAGED = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d{1,2}");
  static final int ROWS_MAX = 20_000;
  static final CsvColumns COLUMNS = new CsvColumns()
      .required("name", "nama", "nama_lengkap", "nama_pengawas")
      .required("station", "tps", "kode_tps", "code", "kode", "station_code", "tps_code")
      .optional(PHONE, "hp", "telepon", "no_hp", "nomor_hp", "no_telepon", "nomor_telepon", "wa", "whatsapp")
      .optional(SPECIAL, "khusus", "tps_khusus", "untuk_tps_khusus")
      .ignored("no", "kelurahan", "desa", "kelurahan_desa", "kecamatan", "kota", "kabupaten", "provinsi", "number",
          "nomor_tps", "no_tps");
  private final Territory allowed;
  private final Map<Long, Integer> stations = new HashMap<>();
  private final Map<String, Integer> people = new HashMap<>();
  private final Map<String, Integer> phones = new HashMap<>();
  private int count;

  PersonRows(Territory allowed) {
    this.allowed = allowed;
  }

  /** Null when the row has an error; all its errors are noted, not only the first. */
  PersonRow parse(CsvRow row, ImportNotes notes) {
    int before = notes.errorCount();
    if (++count > ROWS_MAX) {
      if (count == ROWS_MAX + 1) {
        notes.error(row, "name", "berkas berisi lebih dari " + ROWS_MAX + " orang; bagilah menjadi beberapa berkas",
            "the file has more than " + ROWS_MAX + " people; split it into several files");
      }
      return null;
    }
    String name = checked(row, "name", PersonFields::name, notes);
    String phone = phone(row, notes);
    long station = station(row, notes);
    boolean special = special(row, notes);
    if (notes.errorCount() == before) twice(row, name, phone, notes);
    return notes.errorCount() == before ? new PersonRow(row, name, station, phone, special) : null;
  }

  private static boolean special(CsvRow row, ImportNotes notes) {
    String cell = row.get(SPECIAL).strip();
    boolean yes = YES.matcher(cell).matches();
    if (!yes && !NO.matcher(cell).matches()) {
      notes.error(row, SPECIAL, shown(cell) + " bukan ya atau tidak", shown(cell) + " is neither yes nor no");
    }
    return yes;
  }

  private long station(CsvRow row, ImportNotes notes) {
    long code = StationCell.read(row, "station", notes);
    if (code == 0) return 0;
    if (!allowed.covers(code)) {
      notes.error(row, "station", "TPS ini di luar wilayah Anda", "this station lies outside your territory");
    }
    Integer first = stations.putIfAbsent(code, row.number());
    if (first != null) {
      notes.error(row, "station", "TPS ini sudah ada di baris " + first + "; satu TPS, satu pengawas",
          "this station already stands in row " + first + "; each station has one supervisor");
    }
    return code;
  }

  /** One name with one number is one person; many people share a name, and families share a phone. */
  private void twice(CsvRow row, String name, String phone, ImportNotes notes) {
    if (phone == null) return;
    Integer same = people.putIfAbsent(PersonRow.same(name) + "\n" + phone, row.number());
    Integer shared = phones.putIfAbsent(phone, row.number());
    if (same != null) {
      notes.error(row, "name", "orang ini sudah ada di baris " + same + " (nama dan nomor HP sama)",
          "this person already stands in row " + same + " (same name and phone)");
    } else if (shared != null) {
      notes.warn(row, PHONE, "nomor ini juga dipakai di baris " + shared,
          "this number is also used in row " + shared);
    }
  }

  /** Spreadsheets put an apostrophe before a number, take its leading zero, or write it as a power of ten. */
  private static String phone(CsvRow row, ImportNotes notes) {
    String cell = row.get(PHONE);
    if (DAMAGED.matcher(cell).matches()) {
      notes.error(row, PHONE, "nomor " + shown(cell) + " dirusak aplikasi lembar kerja; atur format kolom ini sebagai "
          + "Teks pada berkas asal, lalu ekspor ulang", "the number " + shown(cell) + " was damaged by a spreadsheet; "
          + "format this column as Text in the original file and export again");
      return null;
    }
    String bare = cell.replaceAll("^=?[\"'’]|\"$", "");
    String plain = bare.matches("8[\\d .()-]{8,17}") ? "0" + bare : bare;
    return checked(row, PHONE, (field, text) -> PersonFields.phone(field, plain), notes);
  }

  private static String checked(CsvRow row, String column, BinaryOperator<String> check, ImportNotes notes) {
    try {
      return check.apply(column, row.get(column));
    } catch (Problem problem) {
      Problem.Field wrong = problem.fields().get(0);
      notes.error(row, column, wrong.id(), wrong.en());
      return null;
    }
  }
}
