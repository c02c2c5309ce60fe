package id.siaga.staffing;

import id.siaga.documents.SheetOut;
import id.siaga.staffing.Honorarium.Row;
import id.siaga.web.Attachment;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes the list of honoraria for a spreadsheet, its sums in the last row; blocking, for worker threads. */
final class HonorariumSheet {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final List<String> HEADER = List.of("no", "kecamatan", "kelurahan", "tps", "kode_tps", "nama", "mulai",
      "sampai", "kehadiran", "jam_hadir", "jam_selesai", "bagian_persen", "bruto", "pajak", "diterima", "keterangan");
  private static final Map<Honorarium.Presence, String> PRESENCE = Map.of(
      Honorarium.Presence.REPORTED, "hadir (laporan HP)", Honorarium.Presence.CONFIRMED, "hadir (dicatat kantor)",
      Honorarium.Presence.ABSENT, "tidak hadir", Honorarium.Presence.UNKNOWN, "belum ada bukti");

  private HonorariumSheet() {}

  static Attachment write(List<Row> rows, SheetOut.Format format, String name, ZoneId zone) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (SheetOut out = format.open(bytes, "Honorarium", HEADER)) {
      int count = 0;
      for (Row row : rows) {
        out.row(Arrays.asList(++count, row.kecamatan(), row.kelurahan(), row.station() % 1000,
            String.valueOf(row.station()), row.name(), time(row.from(), zone), time(row.until(), zone),
            PRESENCE.get(row.presence()), time(row.arrivedAt(), zone), time(row.leftAt(), zone), row.sharePercent(),
            row.gross(), row.tax(), row.net(), row.note()));
      }
      Honorarium.Totals sum = Honorarium.totals(rows);
      out.row(Arrays.asList(null, "JUMLAH", null, null, null, null, null, null, null, null, null, null, sum.gross(),
          sum.tax(), sum.net(), null));
    }
    return new Attachment(Buffer.buffer(bytes.toByteArray()), name + "." + format.extension, format.contentType);
  }

  private static String time(Instant at, ZoneId zone) {
    return at == null ? null : TIME.format(at.atZone(zone));
  }
}
