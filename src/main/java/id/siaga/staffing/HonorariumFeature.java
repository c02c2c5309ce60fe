package id.siaga.staffing;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.people.FieldCipher;
import id.siaga.people.OfficeJournal;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import id.siaga.web.Attachment;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.Json;
import id.siaga.web.Maybe;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Shows and hands out who is paid what, from the reports of the day and what the office noted. */
public final class HonorariumFeature implements Feature {
  private static final String PATH = "/api/staffing/honorarium";
  private static final int PAGE_MAX_ROWS = 200;
  private static final int ROWS_MAX = 20_000;
  private final Vertx vertx;
  private final Db db;
  private final Rounds rounds;
  private final OfficeJournal office;
  private final FieldCipher cipher;

  record Page(int round, List<Honorarium.Row> rows, Honorarium.Totals totals, HonorariumSettings settings,
      @Maybe UUID next) {}

  /** {@code version} 0: still the preset. */
  record Current(int round, int version, HonorariumSettings settings, HonorariumSettings preset) {}

  private record Sheet(Round round, HonorariumSettings settings, List<Honorarium.Row> rows) {}

  public HonorariumFeature(Vertx vertx, Db db, Rounds rounds, OfficeJournal office, FieldCipher cipher) {
    this.vertx = vertx;
    this.db = db;
    this.rounds = rounds;
    this.office = office;
    this.cipher = cipher;
  }

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    return List.of(
        Endpoint.get(PATH, Access.in(Permission.HONORARIUM_READ, HonorariumInput.Look::where),
            HonorariumInput.Look.class, Page.class, this::list),
        Endpoint.get(PATH + "/export", Access.in(Permission.HONORARIUM_READ, HonorariumInput.Export::where),
            HonorariumInput.Export.class, Attachment.class, this::export),
        Endpoint.get(PATH + "/settings", Access.scoped(Permission.HONORARIUM_READ,
            "a round outside the caller's territory is not found"), HonorariumInput.OfRound.class, Current.class,
            (actor, input) -> settings(round(actor, input.round()))),
        Endpoint.put(PATH + "/settings", Access.scoped(Permission.ROUND_MANAGE,
            "a round outside the caller's territory is not found"), HonorariumInput.Change.class, Current.class,
            this::change),
        Endpoint.put(PATH + "/marks/:assignment", Access.scoped(Permission.STAFFING_ASSIGN,
            "found through the caller's territory"), HonorariumInput.Mark.class, Honorarium.Row.class, this::mark));
  }

  private Future<Page> list(Actor actor, HonorariumInput.Look input) {
    Territory where = input.where() == null ? actor.territory() : input.where();
    return sheet(round(actor, input.round()), where, null).map(sheet -> {
      List<Honorarium.Row> shown = sheet.rows().stream().filter(input::shows).toList();
      int from = 0;
      if (input.after() != null) {
        while (from < shown.size() && !shown.get(from).assignment().equals(input.after())) from++;
        from++;
      }
      List<Honorarium.Row> page = from >= shown.size() ? List.of()
          : shown.subList(from, Math.min(shown.size(), from + PAGE_MAX_ROWS));
      UUID next = from + PAGE_MAX_ROWS < shown.size() ? page.get(page.size() - 1).assignment() : null;
      return new Page(sheet.round().id(), page, Honorarium.totals(sheet.rows()), sheet.settings(), next);
    });
  }

  /** That the list was taken along is written before it leaves. */
  private Future<Attachment> export(Actor actor, HonorariumInput.Export input) {
    Territory where = input.where() == null ? actor.territory() : input.where();
    return sheet(round(actor, input.round()), where, null).compose(sheet -> office.<Void>write((tx, out) -> {
      out.add(event("honorarium.exported", null, actor, new Body().put("round", sheet.round().id())
          .put("rows", sheet.rows().size()).put("format", input.format())));
      return Future.succeededFuture();
    }).compose(done -> vertx.executeBlocking(() -> HonorariumSheet.write(sheet.rows(), input.form(),
        "honorarium-putaran-" + sheet.round().id(), sheet.round().zone()), false)));
  }

  private Future<Sheet> sheet(Round round, Territory where, UUID of) {
    return settings(round).compose(settings -> HonorariumStore.held(db, round.id(), where, of, ROWS_MAX + 1, this::note)
        .map(held -> {
          if (held.size() > ROWS_MAX) {
            throw Problem.conflict("Daftar ini lebih dari 20.000 baris. Pilih wilayah yang lebih kecil.",
                "This list has more than 20,000 rows. Choose a smaller territory.");
          }
          return new Sheet(round, settings.settings(), new Honorarium(round, settings.settings()).rows(held));
        }));
  }

  private Future<Current> settings(Round round) {
    return HonorariumStore.settings(db, round.id()).map(stored -> stored
        .map(s -> new Current(round.id(), s.version(), s.settings(), HonorariumSettings.PRESET))
        .orElseGet(() -> new Current(round.id(), 0, HonorariumSettings.PRESET, HonorariumSettings.PRESET)));
  }

  /** Sending the same again changes nothing. */
  private Future<Current> change(Actor actor, HonorariumInput.Change input) {
    Round round = round(actor, input.round());
    return settings(round).compose(old -> {
      if (old.version() > 0 && old.settings().equals(input.settings())) return Future.succeededFuture(old);
      return office.<Void>write((tx, out) -> HonorariumStore.set(tx, round.id(), Json.text(input.settings()),
          input.version(), rounds.clock().instant(), actor.person()).map(version -> {
            if (version.isEmpty()) {
              throw Problem.conflict("Pengaturan honorarium baru saja diubah orang lain. Muat ulang halaman.",
                  "The settings were just changed by somebody else. Reload the page.");
            }
            HonorariumSettings s = input.settings();
            out.add(event("honorarium.settings", null, actor, new Body().put("round", round.id())
                .put("version", version.get()).put("amount", s.amount()).put("rule", s.rule())
                .put("taxPercent", s.taxPercent()).put("confirmed", s.confirmed())));
            return null;
          })).compose(done -> settings(round));
    });
  }

  private Future<Honorarium.Row> mark(Actor actor, HonorariumInput.Mark input) {
    UUID id = input.assignment();
    Instant now = rounds.clock().instant();
    return office.<Integer>write((tx, out) -> HonorariumStore.assignment(tx, actor.territory(), id).compose(found -> {
      HonorariumStore.Marked old = found.orElseThrow(Problem::notFound);
      byte[] sealed = cipher.seal("honorarium_mark", "note", id, input.note());
      boolean same = Objects.equals(old.present(), input.present())
          && Objects.equals(note(id, old.note()), input.note());
      if (same) return Future.succeededFuture(old.round());
      out.add(event("honorarium.marked", old.station(), actor, new Body().put("assignment", id)
          .put("presence", input.presence())));
      return HonorariumStore.mark(tx, id, input.present(), sealed, now, actor.person()).map(old.round());
    })).compose(round -> sheet(rounds.get(round), actor.territory(), id)).map(sheet -> sheet.rows().stream()
        .filter(row -> row.assignment().equals(id)).findFirst().orElseThrow(Problem::notFound));
  }

  private String note(UUID assignment, byte[] sealed) {
    return cipher.open("honorarium_mark", "note", assignment, sealed);
  }

  private Event event(String kind, Long station, Actor actor, Body body) {
    return new Event(kind, station, actor.person(), rounds.clock().instant(), body.text());
  }

  /** The named round, else the current one; one that does not touch the caller's territory is not found. */
  private Round round(Actor actor, Integer id) {
    Round round = id == null ? rounds.current() : rounds.get(id);
    if (round.territory().intersect(actor.territory()).isEmpty()) throw Problem.notFound();
    return round;
  }
}
