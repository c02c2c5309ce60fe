package id.siaga.training;

import id.siaga.access.Actor;
import id.siaga.access.Level;
import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.db.Tx;
import id.siaga.documents.IndonesianTime;
import id.siaga.documents.LetterNumber;
import id.siaga.documents.LetterStore;
import id.siaga.documents.PdfBook;
import id.siaga.documents.Template;
import id.siaga.journal.Event;
import id.siaga.rounds.Round;
import id.siaga.training.GatheringStore.Found;
import id.siaga.training.GuestStore.Guest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The minutes of a closed gathering: numbered once, printed as often as wanted, with who came and who did not. */
final class Minutes {
  private static final Template PAGE = Template.load("/documents/gathering.html");
  private static final int GUESTS_MAX = 4_000;
  private static final String TRAINING_PATTERN = "{nomor}/BA-BIMTEK/{kecamatan}/{bulan}/{tahun}";
  private final Vertx vertx;
  private final Ground ground;
  private final DutyPapers papers;

  Minutes(Vertx vertx, Ground ground, DutyPapers papers) {
    this.vertx = vertx;
    this.ground = ground;
    this.papers = papers;
  }

  /** Those of an oath are a paper of the office, by its own text; those of a training have a series of their own. */
  Future<String> number(Tx tx, List<Event> out, Actor actor, Found found) {
    Gathering g = found.gathering();
    if (g.kind() == Gathering.Kind.OATH) {
      return guests(tx, g).compose(guests -> papers.minutes(tx, out, actor, found, guests));
    }
    String series = LetterNumber.series(TRAINING_PATTERN, area(found), day(g));
    return LetterStore.take(tx, series, 1).map(count -> LetterNumber.of(series, count, day(g)));
  }

  Future<Buffer> print(Actor actor, Found found, String host) {
    if (found.gathering().kind() == Gathering.Kind.OATH) {
      return papers.numbered(actor.territory(), found.gathering().number(), host);
    }
    return guests(ground.db(), found.gathering()).compose(guests ->
        vertx.executeBlocking(() -> Buffer.buffer(pages(found, guests)), false));
  }

  private static Future<List<Guest>> guests(Sql sql, Gathering g) {
    return GuestStore.page(sql, g.id(), new GuestStore.Query("all", new String[0], null), GUESTS_MAX);
  }

  private byte[] pages(Found found, List<Guest> guests) throws IOException {
    Gathering g = found.gathering();
    Round round = ground.rounds().get(g.round());
    Map<String, Object> values = new HashMap<>();
    boolean kecamatan = Level.of(Territory.of(g.low(), g.high())) == Level.KECAMATAN;
    values.put("area", (kecamatan ? "Kecamatan " : "") + area(found));
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
          guest.kelurahan())));
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
