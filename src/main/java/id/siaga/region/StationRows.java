package id.siaga.region;

import static id.siaga.web.ImportNotes.shown;

import id.siaga.access.Territory;
import id.siaga.web.CsvColumns;
import id.siaga.web.CsvRow;
import id.siaga.web.ImportNotes;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the rows of a station file one after the other and says of each what is wrong with it. */
final class StationRows {
  static final CsvColumns COLUMNS = new CsvColumns()
      .required("code", "kode", "kode_tps", "tps_code", "station")
      .optional("number", "nomor", "no_tps", "nomor_tps", "tps")
      .optional("kelurahan_code", "kode_kelurahan", "kode_desa")
      .optional("kelurahan", "desa", "kelurahan_desa", "desa_kelurahan")
      .optional("kecamatan")
      .optional("place", "alamat", "tempat", "lokasi", "address")
      .optional("lat", "lintang", "latitude")
      .optional("lon", "bujur", "lng", "long", "longitude")
      .optional("dpt_male", "dpt_laki", "dpt_l", "dpt_laki_laki", "laki_laki")
      .optional("dpt_female", "dpt_perempuan", "dpt_p", "perempuan")
      .optional("special", "khusus", "tps_khusus")
      .optional("signal", "sinyal")
      .ignored("no", "provinsi", "kota", "kabupaten", "kab_kota", "dpt", "dpt_total", "jumlah", "jumlah_dpt");
  private static final Pattern TPS = Pattern.compile("(?i)^tps\\s*");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern DEGREES = Pattern.compile("[+-]?\\d{1,3}([.,]\\d{1,18})?");
  private static final Pattern COUNT = Pattern.compile("\\d{1,5}");
  private static final int PLACE_MAX_CHARS = 200;
  private static final int WORD_MAX_CHARS = 40;
  private final Territory allowed;
  private final Map<Long, Integer> seen = new HashMap<>();

  StationRows(Territory allowed) {
    this.allowed = allowed;
  }

  /** Null when the row has an error; all its errors are noted, not only the first. */
  StationRow parse(CsvRow row, ImportNotes notes) {
    int before = notes.errorCount();
    long code = code(row, notes);
    if (code > 0) number(row, code, notes);
    Double lat = degrees(row, "lat", 90, notes);
    Double lon = degrees(row, "lon", 180, notes);
    pair(row, lat, lon, notes);
    StationRow station = new StationRow(row.number(), code, text(row, "place", PLACE_MAX_CHARS, notes), lat, lon,
        count(row, "dpt_male", notes), count(row, "dpt_female", notes), text(row, "special", WORD_MAX_CHARS, notes),
        text(row, "signal", WORD_MAX_CHARS, notes), new StationRow.Claimed(row.get("kelurahan_code"),
            row.get("kelurahan"), row.get("kecamatan")));
    return notes.errorCount() == before ? station : null;
  }

  private long code(CsvRow row, ImportNotes notes) {
    long code = StationCell.read(row, "code", notes);
    return code == 0 ? 0 : placed(row, code, notes);
  }

  private long placed(CsvRow row, long code, ImportNotes notes) {
    if (!allowed.covers(code)) {
      notes.error(row, "code", "TPS ini di luar wilayah Anda", "this station lies outside your territory");
    }
    Integer first = seen.putIfAbsent(code, row.number());
    if (first != null) {
      notes.error(row, "code", "kode ini sudah ada di baris " + first, "this code already stands in row " + first);
    }
    return code;
  }

  private static void number(CsvRow row, long code, ImportNotes notes) {
    String cell = TPS.matcher(row.get("number")).replaceFirst("");
    if (cell.isEmpty()) return;
    int number = NUMBER.matcher(cell).matches() ? Integer.parseInt(cell) : 0;
    if (number < 1 || number > 999) {
      notes.error(row, "number", "nomor TPS " + shown(cell) + " harus 1 sampai 999",
          "the station number " + shown(cell) + " must be 1 to 999");
    } else if (number != code % 1000) {
      notes.warn(row, "number", "nomor TPS " + number + " tidak sama dengan tiga angka terakhir kode; yang dipakai "
          + code % 1000, "the station number " + number + " is not the last three digits of the code; used is "
          + code % 1000);
    }
  }

  private static Double degrees(CsvRow row, String column, int most, ImportNotes notes) {
    String cell = row.get(column);
    if (cell.isEmpty()) return null;
    double value = DEGREES.matcher(cell).matches() ? Double.parseDouble(cell.replace(',', '.')) : Double.NaN;
    if (Math.abs(value) <= most) return value;
    notes.error(row, column, shown(cell) + " bukan koordinat dalam derajat (−" + most + " sampai " + most
        + "), misalnya -6.12345", shown(cell) + " is not a coordinate in degrees (−" + most + " to " + most
        + "), for example -6.12345");
    return null;
  }

  private static void pair(CsvRow row, Double lat, Double lon, ImportNotes notes) {
    if (row.get("lat").isEmpty() != row.get("lon").isEmpty()) {
      notes.error(row, row.get("lat").isEmpty() ? "lat" : "lon", "lintang dan bujur harus diisi keduanya",
          "latitude and longitude must both be given");
    } else if (lat != null && lon != null && (lat < -12 || lat > 7 || lon < 94 || lon > 142)) {
      notes.warn(row, "lat", "letak ini di luar Indonesia; periksa lintang dan bujur",
          "this place is outside Indonesia; check latitude and longitude");
    }
  }

  private static Integer count(CsvRow row, String column, ImportNotes notes) {
    String cell = row.get(column);
    if (cell.isEmpty()) return null;
    if (COUNT.matcher(cell).matches()) return Integer.valueOf(cell);
    notes.error(row, column, "jumlah pemilih " + shown(cell) + " harus angka bulat",
        "the number of voters " + shown(cell) + " must be a whole number");
    return null;
  }

  private static String text(CsvRow row, String column, int max, ImportNotes notes) {
    String cell = BLANKS.matcher(row.get(column)).replaceAll(" ");
    if (cell.length() > max) {
      notes.error(row, column, "terlalu panjang, paling banyak " + max + " huruf",
          "too long, at most " + max + " characters");
    }
    return cell.isEmpty() ? null : cell;
  }
}
