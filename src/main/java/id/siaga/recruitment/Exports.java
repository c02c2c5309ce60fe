package id.siaga.recruitment;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.documents.SheetOut;
import id.siaga.web.Attachment;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes the lists of the recruitment for spreadsheets, some kelurahan at a time, so that only the packed file stands
 * in memory; it never touches the disk, because it may hold what is sealed elsewhere.
 */
final class Exports {
  static final int ROWS_MAX = 50_000;
  private static final int AREAS_AT_ONCE = 20;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final List<String> NEEDS = List.of("kelurahan", "nama_kelurahan", "kecamatan", "kebutuhan",
      "pendaftar", "memenuhi_syarat", "perempuan", "rasio", "perlu_perpanjangan", "sudah_diperpanjang");
  private static final List<String> RANKING = List.of("kelurahan", "nama_kelurahan", "kecamatan", "gelombang",
      "peringkat", "nomor", "nama", "jenis_kelamin", "nilai", "status");
  private static final List<String> FEEDBACK = List.of("nomor_tanggapan", "nomor_pendaftar", "nama", "kelurahan",
      "nama_kelurahan", "kecamatan", "status", "diterima", "ditangani");
  private final Vertx vertx;
  private final Db db;
  private final Waves waves;
  private final Seal seal;

  Exports(Vertx vertx, Db db, Waves waves, Seal seal) {
    this.vertx = vertx;
    this.db = db;
    this.waves = waves;
    this.seal = seal;
  }

  /** A finished file and how many rows it has. */
  record Made(Attachment file, int rows) {}

  /** A file in the making. */
  private static final class Sheet {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    final SheetOut out;
    int rows;

    Sheet(ExportInput what, String title, List<String> header) {
      try {
        out = what.form().open(bytes, title, header);
      } catch (IOException e) {
        throw new IllegalStateException("memory cannot be written to", e);
      }
    }
  }

  Future<Made> make(Actor actor, ExportInput what) {
    Territory territory = what.where() == null ? actor.territory() : what.where();
    return switch (what.list()) {
      case "needs" -> needs(territory, actor, what);
      case "ranking" -> lines(territory, what, new Sheet(what, "Peringkat", RANKING), ExportStore.RANKING,
          row -> () -> ranked(row));
      case "feedback" -> lines(territory, what, new Sheet(what, "Tanggapan", FEEDBACK), ExportStore.FEEDBACK,
          row -> () -> heard(row));
      default -> lines(territory, what, new Sheet(what, "Pendaftar", ApplicantColumns.exported(what.full())),
          ExportStore.APPLICANTS, row -> () -> applicant(row, what.full()));
    };
  }

  /** The cells of a line, made where opening what is sealed keeps nobody waiting. */
  private interface Line {
    List<Object> cells();
  }

  private Future<Made> lines(Territory territory, ExportInput what, Sheet sheet, String statement,
      Function<Row, Line> line) {
    return ExportStore.areas(db, territory, what.wave()).compose(areas -> {
      Future<Void> written = Future.succeededFuture();
      for (int i = 0; i < areas.size(); i += AREAS_AT_ONCE) {
        List<Long> some = areas.subList(i, Math.min(areas.size(), i + AREAS_AT_ONCE));
        written = written.compose(ok -> ExportStore.lines(db, statement, some, what, ROWS_MAX + 1, line))
            .compose(lines -> write(sheet, lines));
      }
      return written.compose(ok -> finish(what, sheet));
    });
  }

  private Future<Made> needs(Territory territory, Actor actor, ExportInput what) {
    Wave wave = what.wave() == null ? waves.shown(actor.territory()) : waves.get(what.wave());
    Sheet sheet = new Sheet(what, "Kebutuhan", NEEDS);
    return Needs.board(db, territory, wave, waves.family(wave.id()))
        .compose(board -> write(sheet, board.rows().stream().map(row -> (Line) () -> needed(row)).toList()))
        .compose(ok -> finish(what, sheet));
  }

  private Future<Void> write(Sheet sheet, List<? extends Line> lines) {
    sheet.rows += lines.size();
    if (sheet.rows > ROWS_MAX) {
      throw Problem.conflict("Daftar ini lebih dari " + ROWS_MAX + " baris. Pilih wilayah yang lebih kecil.",
          "This list has more than " + ROWS_MAX + " rows. Choose a smaller territory.");
    }
    return vertx.executeBlocking(() -> {
      for (Line line : lines) sheet.out.row(line.cells());
      return null;
    });
  }

  private Future<Made> finish(ExportInput what, Sheet sheet) {
    String name = what.list() + (what.territory() == null ? "" : "-" + what.territory().replaceAll("[^0-9.]", ""));
    return vertx.executeBlocking(() -> {
      sheet.out.close();
      return new Made(new Attachment(Buffer.buffer(sheet.bytes.toByteArray()), name + "." + what.form().extension,
          what.form().contentType), sheet.rows);
    });
  }

  private List<Object> applicant(Row row, boolean full) {
    UUID id = row.getUUID(0);
    Personal p = seal.open(id, row.getBuffer(4).getBytes());
    List<Object> cells = cells(row.getString(1), row.getString(2), row.getString(3),
        full ? p.nik() : Personal.mask(p.nik()), ApplicantColumns.dotted(row.getLong(5)), row.getString(6),
        row.getString(7), row.getString(8), ApplicantState.valueOf(row.getString(9)).words(false), row.getString(10),
        time(row, 11), row.getInteger(12), row.getInteger(13), row.getBigDecimal(14), row.getInteger(15));
    if (full) {
      cells.addAll(cells(p.kk(), p.birthPlace(), p.birthDate(), p.phone(), p.email(), p.address(), p.rt(), p.rw(),
          ApplicantColumns.dotted(p.home()), p.marital(), p.spouseNik(), p.education(), p.major(), p.job(),
          p.experience(), p.android() == null ? null : p.android() ? "ya" : "tidak", p.disability(), p.health(),
          p.emergencyName(), p.emergencyPhone(), statements(p)));
    }
    return cells;
  }

  private static String statements(Personal p) {
    return p.statements() == null ? null
        : String.join(", ", p.statements().stream().sorted().map(String::valueOf).toList());
  }

  private static List<Object> needed(Needs.Row row) {
    return cells(ApplicantColumns.dotted(row.area()), row.areaName(), row.kecamatan(), row.need(), row.applicants(),
        row.passed(), row.women(), row.ratio(), row.lack() == null ? "tidak" : switch (row.lack()) {
          case RATIO -> "kurang pendaftar";
          case NO_WOMAN -> "tanpa perempuan";
          case BOTH -> "kurang pendaftar, tanpa perempuan";
        }, row.extended() ? "ya" : "tidak");
  }

  private static List<Object> ranked(Row row) {
    return cells(ApplicantColumns.dotted(row.getLong(0)), row.getString(1), row.getString(2), row.getString(3),
        row.getInteger(4), row.getString(5), row.getString(6), row.getString(7), row.getBigDecimal(8),
        ApplicantState.valueOf(row.getString(9)).words(false));
  }

  private static List<Object> heard(Row row) {
    return cells(row.getString(0), row.getString(1), row.getString(2), ApplicantColumns.dotted(row.getLong(3)),
        row.getString(4), row.getString(5), FeedbackState.of(row.getString(6)).words(false), time(row, 7),
        time(row, 8));
  }

  private static List<Object> cells(Object... cells) {
    return new ArrayList<>(Arrays.asList(cells));
  }

  private static String time(Row row, int column) {
    OffsetDateTime at = row.getOffsetDateTime(column);
    return at == null ? null : TIME.format(at.atZoneSameInstant(ZoneId.of("Asia/Jakarta")));
  }
}
