package id.siaga.training;

import id.siaga.access.Actor;
import id.siaga.access.Level;
import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.db.Tx;
import id.siaga.documents.IndonesianTime;
import id.siaga.documents.LetterNumber;
import id.siaga.documents.LetterStore;
import id.siaga.journal.Event;
import id.siaga.rounds.Round;
import id.siaga.training.GatheringStore.Found;
import id.siaga.training.GuestStore.Guest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** The minutes of a closed gathering: numbered once, printed as often as wanted, with who came and who did not. */
final class Minutes {
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
    LetterNumber.Series series = LetterNumber.series(TRAINING_PATTERN, Places.dotted(g.low(), g.high()), area(found),
        day(g));
    return LetterStore.take(tx, series, 1).map(count -> LetterNumber.of(series, count, day(g)));
  }

  Future<Buffer> print(Actor actor, Found found, String host) {
    if (found.gathering().kind() == Gathering.Kind.OATH) {
      return papers.numbered(actor.territory(), found.gathering(), host);
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
    boolean kecamatan = Level.of(Territory.of(g.low(), g.high())) == Level.KECAMATAN;
    return MinutesSheet.print(new MinutesSheet.Facts((kecamatan ? "Kecamatan " : "") + area(found), round.rehearsal(),
        g.number(), round.name(), IndonesianTime.moment(g.plan().startsAt(), round.zone()), g.plan().place(),
        IndonesianTime.day(day(g))), named(guests, true), named(guests, false));
  }

  private static List<MinutesSheet.Named> named(List<Guest> guests, boolean present) {
    return guests.stream().filter(guest -> (guest.cameAt() != null) == present).map(guest ->
        new MinutesSheet.Named(guest.name(), Places.station(guest.station(), guest.kelurahan()))).toList();
  }

  private LocalDate day(Gathering g) {
    return LocalDate.ofInstant(g.plan().startsAt(), ground.rounds().get(g.round()).zone());
  }

  private static String area(Found found) {
    return found.areaName() == null ? Places.dotted(found.gathering().low(), found.gathering().high())
        : found.areaName();
  }
}
