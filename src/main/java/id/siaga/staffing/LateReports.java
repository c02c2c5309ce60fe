package id.siaga.staffing;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.access.Tokens;
import id.siaga.board.BoardEffect;
import id.siaga.db.Db;
import id.siaga.db.Tx;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.people.FieldCipher;
import id.siaga.people.ReplacedPhones;
import id.siaga.people.ReplacedPhones.Phone;
import id.siaga.report.Intake;
import id.siaga.report.NewReport;
import id.siaga.report.ReportReader;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import id.siaga.web.Json;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Keeps what a phone still delivers for a duty that has ended apart from the record until a coordinator has looked at
 * it: filed, it becomes the old person's report with a mark; dismissed, it stays here with the reason.
 */
final class LateReports {
  static final int WAITING_MAX = 2_000;
  private static final String TABLE = "late_report";
  private final Kit kit;

  /** What it stands on. */
  record Kit(Db db, StaffingJournal journal, Rounds rounds, FieldCipher cipher, Intake intake) {}

  /** What became of one item: late (kept for review), duplicate, or rejected with the problem. */
  record Kept(UUID id, String status, Problem problem) {}

  /** What became of the items, and until when this phone may bring more. */
  record Taken(Instant until, List<Kept> items) {}

  LateReports(Kit kit) {
    this.kit = kit;
  }

  /** Keeps these items, in order; what came before is told as a duplicate. */
  Future<Taken> take(Phone phone, List<JsonNode> items) {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) ids.add(ReportReader.id(items.get(i), i));
    Round round = kit.rounds.get(phone.round());
    return LateStore.waiting(kit.db, round.id(), phone.person()).compose(waiting -> {
      if (waiting + items.size() > WAITING_MAX) throw Problem.tooMany(600);
      return LateStore.places(kit.db, round.id(), phone.person(), phone.until());
    }).compose(places -> {
      Duty duty = new Duty(phone, round, phone.living() ? lately(places) : places);
      if (duty.places().isEmpty()) throw Tokens.signedOut();
      return kit.journal.write(round, (tx, office, onRound) -> keep(tx, duty, ids, items, onRound))
          .map(kept -> new Taken(duty.deliversUntil(), kept));
    });
  }

  /** What a phone that lives may bring here: of stations that were its owner's; of their own it files as always. */
  private List<LateStore.Place> lately(List<LateStore.Place> places) {
    Instant since = kit.rounds.clock().instant().minus(ReplacedPhones.DELIVERS_FOR);
    return places.stream().filter(place -> place.ended() != null && place.ended().isAfter(since)).toList();
  }

  private Future<List<Kept>> keep(Tx tx, Duty duty, List<UUID> ids, List<JsonNode> items, List<Event> onRound) {
    UUID person = duty.phone().person();
    return LateStore.known(tx, ids).compose(known -> {
      List<Kept> kept = new ArrayList<>();
      Future<?> stored = Future.succeededFuture();
      Map<UUID, LateStore.Known> seen = new HashMap<>();
      known.forEach(one -> seen.put(one.id(), one));
      int fresh = 0;
      for (int i = 0; i < ids.size(); i++) {
        ReportReader.Checked checked = ReportReader.check(ids.get(i), items.get(i), duty.actor());
        Kept one = judged(checked, ids.get(i), seen.get(ids.get(i)), duty);
        kept.add(one);
        if (!one.status().equals("late")) continue;
        fresh++;
        NewReport report = checked.report();
        seen.put(report.id(), new LateStore.Known(report.id(), report.digest(), report.author()));
        String item = Json.text(items.get(i));
        stored = stored.compose(ok -> insert(tx, duty, report, item));
      }
      if (fresh > 0) onRound.add(event("late.received", null, person, duty.round(), new Body().put("person", person)
          .put("count", fresh)));
      return stored.map(kept);
    });
  }

  /** Where the owner of a phone served, and when, until that was over. */
  private record Duty(Phone phone, Round round, List<LateStore.Place> places) {
    Actor actor() {
      return new Actor(phone.person(), phone.session(), Role.SUPERVISOR, new Territory(places.stream()
          .map(LateStore.Place::station).distinct().map(code -> new Territory.Span(code, code)).toList()),
          phone.round());
    }

    /** Whether they had the station at that time of the round, as far as two clocks can agree. */
    boolean had(long station, Instant at) {
      return places.stream().anyMatch(place -> place.station() == station
          && !at.isBefore(round.clock().at(place.begun()).minus(BoardEffect.CLOCK_AHEAD_MAX))
          && !at.isAfter(round.clock().at(end(place)).plus(BoardEffect.CLOCK_AHEAD_MAX)));
    }

    /** Whether that time lies behind the end all the same. */
    boolean over(long station, Instant at) {
      return places.stream().noneMatch(place -> place.station() == station
          && !at.isAfter(round.clock().at(end(place))));
    }

    Instant deliversUntil() {
      return places.stream().map(this::end).max(Instant::compareTo).orElse(phone.until())
          .plus(ReplacedPhones.DELIVERS_FOR);
    }

    private Instant end(LateStore.Place place) {
      boolean before = place.ended() != null && place.ended().isBefore(phone.until());
      return before ? place.ended() : phone.until();
    }
  }

  private static Kept judged(ReportReader.Checked checked, UUID id, LateStore.Known known, Duty duty) {
    if (checked.problem() != null) return new Kept(id, "rejected", checked.problem());
    if (known == null) {
      boolean had = duty.had(checked.report().station(), checked.report().occurredAt());
      return had ? new Kept(id, "late", null) : new Kept(id, "rejected", notTheirs());
    }
    boolean same = known.person().equals(duty.phone().person())
        && Arrays.equals(known.digest(), checked.report().digest());
    return same ? new Kept(id, "duplicate", null) : new Kept(id, "rejected", Problem.conflict(
        "Nomor kiriman ini sudah dipakai untuk isi yang lain.", "This id was already used for another item."));
  }

  private Future<?> insert(Tx tx, Duty duty, NewReport report, String item) {
    Round round = duty.round();
    boolean after = duty.over(report.station(), report.occurredAt());
    return tx.run(LateStore.INSERT, Tuple.of(report.id(), round.id(), report.station(), report.author(),
        report.kind().wire(), ReplacementStore.utc(report.occurredAt()), ReplacementStore.utc(kit.rounds.now(round)),
        after, ReplacementStore.buffer(kit.cipher.seal(TABLE, "sealed", report.id(), item)),
        ReplacementStore.buffer(report.digest())));
  }

  /** Files it as the old person's report, or dismisses it; of two who decide at once the second is told. */
  Future<Void> decide(Actor actor, UUID id, boolean accept, String reason) {
    return LateStore.one(kit.db, actor.territory(), id).map(found -> found.orElseThrow(Problem::notFound))
        .compose(late -> {
          String to = accept ? "FILED" : "DISMISSED";
          boolean again = late.state().equals(to);
          if (!again && !late.state().equals("WAITING")) throw decided(late.state());
          if (accept) return file(late).compose(ok -> again ? Future.succeededFuture() : mark(actor, late, to, reason));
          return again ? Future.succeededFuture() : mark(actor, late, to, reason);
        });
  }

  private Future<Void> mark(Actor actor, LateStore.Late late, String to, String reason) {
    Round round = kit.rounds.get(late.round());
    byte[] note = kit.cipher.seal(TABLE, "note", late.id(), reason);
    return kit.journal.write(round, (tx, office, onRound) -> LateStore.decide(tx, late.id(), to, actor.person(),
        kit.rounds.clock().instant(), note).map(first -> {
          if (!first && to.equals("DISMISSED")) throw dismissedTooLate();
          Body body = new Body().put("report", late.id()).put("person", late.person()).put("state", to);
          if (first) onRound.add(event("late.decided", late.station(), actor.person(), round, body));
          return null;
        }));
  }

  /** Into the record first, then the mark: its id makes it harmless to repeat when something breaks in between. */
  private Future<Void> file(LateStore.Late late) {
    Actor old = new Actor(late.person(), new UUID(0, 0), Role.SUPERVISOR, Territory.station(late.station()),
        late.round());
    ReportReader.Checked checked = ReportReader.check(late.id(), item(late), old);
    if (checked.problem() != null) return Future.failedFuture(checked.problem());
    return kit.intake.file(List.of(checked.report().asLate())).compose(outcomes -> outcomes[0].problem() == null
        ? Future.succeededFuture() : Future.failedFuture(outcomes[0].problem()));
  }

  JsonNode item(LateStore.Late late) {
    return Json.parse(kit.cipher.open(TABLE, "sealed", late.id(), late.sealed()).getBytes(StandardCharsets.UTF_8));
  }

  String note(LateStore.Late late) {
    return kit.cipher.open(TABLE, "note", late.id(), late.note());
  }

  private Event event(String kind, Long station, UUID by, Round round, Body body) {
    Instant now = kit.rounds.now(round);
    return new Event(kind, station, by, now, body.text());
  }

  private static Problem notTheirs() {
    return Problem.conflict("Menurut catatan pusat, Anda tidak bertugas di TPS ini pada waktu kejadian itu, jadi "
        + "laporan ini tidak diterima. Sampaikan langsung kepada Panwaslu Kecamatan.", "By the centre's records you "
        + "did not serve at this station at that time, so this report is not taken. Tell the office of the kecamatan "
        + "directly.");
  }

  private static Problem dismissedTooLate() {
    return Problem.conflict("Laporan ini sudah diputuskan orang lain atau sudah masuk catatan. Muat ulang daftar; bila "
        + "masih menunggu, masukkan saja.", "Somebody else has decided on this report, or it is in the record already. "
        + "Load the list anew; if it still waits, file it.");
  }

  private static Problem decided(String state) {
    boolean filed = state.equals("FILED");
    return Problem.conflict("Laporan ini sudah " + (filed ? "dimasukkan" : "dikesampingkan") + " oleh orang lain. "
        + "Muat ulang daftar.", "Somebody else has already " + (filed ? "filed" : "dismissed")
        + " this report. Load the list anew.");
  }
}
