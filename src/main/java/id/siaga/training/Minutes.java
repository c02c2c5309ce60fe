package id.siaga.training;

import id.siaga.access.Actor;
import id.siaga.db.Tx;
import id.siaga.documents.IndonesianTime;
import id.siaga.documents.PdfBook;
import id.siaga.documents.Template;
import id.siaga.journal.Event;
import id.siaga.rounds.Round;
import id.siaga.training.GatheringStore.Found;
import id.siaga.training.GuestStore.Guest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The minutes of a closed gathering: numbered once, printed as often as wanted, with who came and who did not. */
final class Minutes {
  static final String NEXT_NUMBER = """
      insert into letter_series (series, last) values ($1::text, 1)
      on conflict (series) do update set last = letter_series.last + 1 returning last""";
  private static final Template PAGE = Template.load("/documents/gathering.html");
  private static final String[] MONTHS = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};
  private final Vertx vertx;
  private final Ground ground;

  Minutes(Vertx vertx, Ground ground) {
    this.vertx = vertx;
    this.ground = ground;
  }

  /** The next number of the series of this area and year. */
  Future<String> number(Tx tx, List<Event> out, Actor actor, Found found) {
    Gathering g = found.gathering();
    LocalDate day = day(g);
    String series = (g.kind() == Gathering.Kind.OATH ? "BA-SUMPAH/" : "BA-BIMTEK/") + "PANWASLU-"
        + area(found).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-") + "/" + day.getYear();
    return tx.first(NEXT_NUMBER, Tuple.of(series), row -> row.getInteger(0)).map(count -> {
      String[] parts = series.split("/", 2);
      return String.format("%03d", count.orElseThrow()) + "/" + parts[0] + "/"
          + parts[1].replace("/", "/" + MONTHS[day.getMonthValue() - 1] + "/");
    });
  }

  Future<Buffer> print(Found found, List<Guest> guests) {
    return vertx.executeBlocking(() -> Buffer.buffer(pages(found, guests)), false);
  }

  private byte[] pages(Found found, List<Guest> guests) throws IOException {
    Gathering g = found.gathering();
    Round round = ground.rounds().get(g.round());
    Map<String, Object> values = new HashMap<>();
    values.put("oath", g.kind() == Gathering.Kind.OATH ? "1" : null);
    values.put("training", g.kind() == Gathering.Kind.OATH ? null : "1");
    values.put("title", g.kind() == Gathering.Kind.OATH
        ? "PELANTIKAN DAN PENGAMBILAN SUMPAH/JANJI PENGAWAS TPS" : "BIMBINGAN TEKNIS PENGAWAS TPS");
    values.put("area", area(found));
    values.put("round", round.name());
    values.put("rehearsal", round.rehearsal() ? "1" : null);
    values.put("number", g.number());
    values.put("when", IndonesianTime.moment(g.plan().startsAt(), round.zone()));
    values.put("day", IndonesianTime.day(day(g)));
    values.put("place", g.plan().place());
    values.put("module", g.plan().module());
    List<Map<String, ?>> came = rows(guests, true);
    List<Map<String, ?>> missing = rows(guests, false);
    values.put("came", came);
    values.put("cameCount", came.size());
    values.put("missing", missing);
    values.put("missingCount", missing.size());
    values.put("invitedCount", found.count().invited());
    values.put("someMissing", missing.isEmpty() ? null : "1");
    try (PdfBook book = new PdfBook("Berita acara " + g.number())) {
      book.add(PAGE.fill(values));
      return book.bytes();
    }
  }

  private static List<Map<String, ?>> rows(List<Guest> guests, boolean present) {
    List<Map<String, ?>> rows = new ArrayList<>();
    for (Guest guest : guests) {
      if ((guest.cameAt() != null) != present) continue;
      rows.add(Map.of("n", rows.size() + 1, "name", guest.name(), "station", Places.station(guest.station(),
          guest.kelurahan()), "pledged", guest.pledged() ? "sudah" : "belum"));
    }
    return rows;
  }

  private LocalDate day(Gathering g) {
    return LocalDate.ofInstant(g.plan().startsAt(), ground.rounds().get(g.round()).zone());
  }

  private static String area(Found found) {
    return found.areaName() == null ? Places.dotted(found.gathering().low(), found.gathering().high())
        : found.areaName();
  }
}
