package id.siaga.training;

import id.siaga.access.Problem;
import id.siaga.documents.IndonesianTime;
import id.siaga.documents.SheetOut;
import id.siaga.training.ReadinessStore.Line;
import id.siaga.training.ReadinessStore.Marks;
import id.siaga.web.Attachment;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** Writes the readiness of stations as a list for spreadsheets, without phone numbers. */
final class ReadinessSheet {
  static final int ROWS_MAX = 50_000;
  private static final List<String> HEADER = List.of("tps", "nama_tps", "kecamatan", "pengawas", "status", "hambatan",
      "ditugaskan", "bersedia", "dilantik", "pakta_integritas", "bimtek", "lulus_kuis", "hp_diperiksa",
      "ditutup_sementara_oleh");
  private final Vertx vertx;

  ReadinessSheet(Vertx vertx) {
    this.vertx = vertx;
  }

  Future<Attachment> make(List<Line> lines, SheetOut.Format form, ZoneId zone) {
    if (lines.size() > ROWS_MAX) {
      throw Problem.conflict("Daftar ini lebih dari " + ROWS_MAX + " baris. Pilih wilayah yang lebih kecil.",
          "This list has more than " + ROWS_MAX + " rows. Choose a smaller territory.");
    }
    return vertx.executeBlocking(() -> new Attachment(Buffer.buffer(bytes(lines, form, zone)),
        "kesiapan." + form.extension, form.contentType));
  }

  private static byte[] bytes(List<Line> lines, SheetOut.Format form, ZoneId zone) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (SheetOut out = form.open(bytes, "Kesiapan", HEADER)) {
      for (Line line : lines) out.row(cells(line, zone));
    }
    return bytes.toByteArray();
  }

  private static List<Object> cells(Line line, ZoneId zone) {
    Marks m = line.marks();
    return Arrays.asList(Places.dotted(line.station(), line.station()),
        Places.station(line.station(), line.kelurahan()), line.kecamatan(), line.name(),
        Step.of(line.blocker()).id, line.blocker() == null ? null : line.blocker().id, time(m.assignedAt(), zone),
        time(m.acceptedAt(), zone), time(m.swornAt(), zone), time(m.signedAt(), zone), time(m.taughtAt(), zone),
        time(m.passedAt(), zone), time(m.checkedAt(), zone), line.cover());
  }

  private static String time(Instant at, ZoneId zone) {
    return at == null ? null : IndonesianTime.moment(at, zone);
  }
}
