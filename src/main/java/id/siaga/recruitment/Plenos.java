package id.siaga.recruitment;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.db.Tx;
import id.siaga.documents.LetterNumber;
import id.siaga.documents.LetterStore;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.recruitment.PlenoStore.Held;
import id.siaga.recruitment.PlenoStore.Line;
import id.siaga.recruitment.PlenoStore.Place;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Holds the plenary that decides who is chosen, once for each kecamatan of a wave, and publishes what it decided. All
 * of it in one transaction that holds every applicant of the kecamatan, so nothing changes under its hands.
 */
final class Plenos {
  private static final Map<String, Move> MOVES = Map.of(PlenoPlan.CHOSEN, Move.CHOOSE, PlenoPlan.RESERVE,
      Move.RESERVE, PlenoPlan.NOT_CHOSEN, Move.NOT_CHOOSE);
  private final Hearing hearing;

  /** A decision against the rank, and why. */
  record Change(UUID applicant, String outcome, String reason) {}

  /** What is to be decided. */
  record Wish(int wave, Kecamatan where, Instant heldAt, List<Change> changes) {}

  Plenos(Hearing hearing) {
    this.hearing = hearing;
  }

  Future<PlenoPlan> preview(int wave, Kecamatan where) {
    Wave of = hearing.waves().get(wave);
    return PlenoStore.allOf(hearing.db(), wave, where)
        .compose(people -> PlenoPlan.make(hearing.db(), hearing, of, where, people));
  }

  Future<UUID> hold(Actor actor, Wish wish) {
    Wave wave = hearing.waves().get(wish.wave());
    if (wish.heldAt().isAfter(hearing.now())) {
      throw Problem.invalid("heldAt", "tidak boleh di waktu yang akan datang", "must not lie in the future");
    }
    if (wave.today(wish.heldAt()).isBefore(wave.settings().opensOn())) {
      throw Problem.invalid("heldAt", "tidak boleh sebelum gelombang ini dibuka", "must not lie before the wave opens");
    }
    // Of two at once the second waits here for the applicants, and then finds that it was decided.
    return hearing.office().write((tx, out) -> holdSeats(tx, wish.wave(), wish.where())
        .compose(ok -> PlenoStore.holdAll(tx, wish.wave(), wish.where()))
        .compose(people -> SlotStore.decided(tx, wish.wave(), wish.where()).compose(decided -> {
          if (decided) throw heldAlready();
          return WaveStore.withRules(tx, wave)
              .compose(ruled -> PlenoPlan.make(tx, hearing, ruled, wish.where(), people));
        })).compose(plan -> {
          plan.require();
          List<Line> lines = lines(plan, wish.changes());
          return number(tx, wave, wish).compose(number -> {
            Held held = new Held(UUID.randomUUID(), wave.id(), wish.where().low(), wish.where().high(), number,
                wish.heldAt(), null, null);
            return write(tx, out, actor, held, new Decision(plan, lines)).map(held.id());
          });
        }));
  }

  private record Decision(PlenoPlan plan, List<Line> lines) {}

  private List<Line> lines(PlenoPlan plan, List<Change> changes) {
    Map<UUID, Change> wanted = new HashMap<>();
    changes.forEach(change -> wanted.put(change.applicant(), change));
    Set<UUID> unknown = new HashSet<>(wanted.keySet());
    List<Line> lines = new ArrayList<>();
    for (PlenoPlan.Area area : plan.areas()) {
      int chosen = 0;
      for (PlenoPlan.Line line : area.lines()) {
        Line decided = line(area, line, wanted.get(line.ranked().candidate().row().id()));
        unknown.remove(decided.applicant());
        chosen += decided.outcome().equals(PlenoPlan.CHOSEN) ? 1 : 0;
        lines.add(decided);
      }
      if (chosen > area.seats()) {
        throw Problem.invalid("changes", "kelurahan " + area.area() / 1000 + " hanya mempunyai " + area.seats()
            + " tempat, tetapi " + chosen + " orang dipilih", "kelurahan " + area.area() / 1000 + " has "
            + area.seats() + " seats only, but " + chosen + " people are chosen");
      }
    }
    if (!unknown.isEmpty()) {
      throw Problem.invalid("changes", "ada pelamar yang tidak diputuskan dalam pleno ini",
          "one of these applicants is not decided about in this plenary");
    }
    return lines;
  }

  private Line line(PlenoPlan.Area area, PlenoPlan.Line line, Change change) {
    ScoreStore.Scored row = line.ranked().candidate().row();
    boolean changed = change != null && !change.outcome().equals(line.outcome());
    if (changed && (change.reason() == null || change.reason().isBlank())) {
      throw Problem.invalid("changes.reason", "nomor " + row.number()
          + ": tulis alasan keputusan yang berbeda dari peringkat", "number " + row.number()
          + ": give the reason for deciding against the rank");
    }
    byte[] reason = changed ? hearing.cipher().seal("pleno_line", "reason", row.id(), change.reason().strip()) : null;
    String tie = line.ranked().tie() == null ? null : line.ranked().tie().id();
    return new Line(row.id(), row.number(), row.name(), row.sex(), area.area(), null, line.ranked().rank(),
        changed ? change.outcome() : line.outcome(), line.ranked().candidate().score(), tie, reason, row.state(),
        row.version());
  }

  private Future<String> number(Tx tx, Wave wave, Wish wish) {
    LocalDate day = wave.today(wish.heldAt());
    return PlenoStore.kecamatan(tx, List.of(wish.where().low())).compose(names -> {
      String kecamatan = names.getOrDefault(wish.where().low(), wish.where().code());
      LetterNumber.Series series = LetterNumber.series(wave.settings().numberPattern(), wish.where().code(), kecamatan,
          day);
      return LetterStore.next(tx, series).map(count -> LetterNumber.of(series, count, day));
    });
  }

  private Future<Void> write(Tx tx, List<Event> out, Actor actor, Held held, Decision decision) {
    List<Line> lines = decision.lines();
    List<Place> places = decision.plan().areas().stream()
        .map(area -> new Place(area.area(), null, area.need(), area.seats(), area.absent())).toList();
    List<UUID> ids = lines.stream().map(Line::applicant).toList();
    List<Integer> ranks = lines.stream().map(Line::rank).toList();
    List<BigDecimal> scores = lines.stream().map(Line::score).toList();
    Body body = new Body().put("pleno", held.id()).put("wave", held.wave()).put("number", held.number());
    MOVES.keySet().stream().sorted().forEach(outcome -> body.put(outcome, of(lines, outcome).size()));
    out.add(new Event("pleno.held", held.low(), actor.person(), hearing.now(), body.text()));
    Future<?> moved = PlenoStore.insert(tx, held, actor.person())
        .compose(ok -> PlenoStore.addAreas(tx, held.id(), places))
        .compose(ok -> PlenoStore.addLines(tx, held.id(), lines))
        .compose(ok -> ScoreStore.places(tx, ids, ranks, scores));
    for (Map.Entry<String, Move> move : MOVES.entrySet()) {
      List<UUID> people = of(lines, move.getKey());
      if (people.isEmpty()) continue;
      moved = moved.compose(ok -> hearing.applicants().moveAll(tx, out, actor, people, move.getValue()));
    }
    return moved.mapEmpty();
  }

  private static List<UUID> of(List<Line> lines, String outcome) {
    return lines.stream().filter(line -> line.outcome().equals(outcome)).map(Line::applicant).toList();
  }

  /** Appoints all who are chosen now; again after a promotion, and harmless when nobody is left to appoint. */
  Future<Void> publish(Actor actor, UUID id) {
    return held(actor, id).compose(held -> hearing.office().write((tx, out) ->
        PlenoStore.holdAll(tx, held.wave(), new Kecamatan(held.low(), held.high()))
            .compose(people -> PlenoStore.lock(tx, actor.territory(), id))
            .compose(found -> PlenoStore.lines(tx, id).compose(lines -> {
              boolean first = found.orElseThrow(Problem::notFound).publishedAt() == null;
              List<UUID> chosen = lines.stream().filter(line -> line.state() == ApplicantState.TERPILIH)
                  .map(Line::applicant).toList();
              if (!first && chosen.isEmpty()) return Future.succeededFuture();
              out.add(new Event("pleno.published", held.low(), actor.person(), hearing.now(), new Body()
                  .put("pleno", id).put("number", held.number()).put("appointed", chosen.size()).text()));
              Future<Integer> appointed = chosen.isEmpty() ? Future.succeededFuture(0)
                  : hearing.applicants().moveAll(tx, out, actor, chosen, Move.DECREE);
              return appointed.compose(ok -> PlenoStore.publish(tx, id, hearing.now())).mapEmpty();
            }))));
  }

  /** Gives a seat that came free to the next of the reserve; CONFLICT for anybody whose turn it is not. */
  Future<Void> promote(Actor actor, UUID id, UUID applicant) {
    return held(actor, id).compose(held -> hearing.office().write((tx, out) -> {
      Kecamatan where = new Kecamatan(held.low(), held.high());
      return holdSeats(tx, held.wave(), where).compose(ok -> PlenoStore.holdAll(tx, held.wave(), where))
          .compose(people -> PlenoStore.lines(tx, id))
          .compose(lines -> {
            Line wanted = lines.stream().filter(line -> line.applicant().equals(applicant)).findFirst()
                .orElseThrow(Problem::notFound);
            Move.PROMOTE.require(wanted.state());
            Line next = lines.stream().filter(line -> line.area() == wanted.area()
                && line.state() == ApplicantState.CADANGAN).findFirst().orElseThrow(Problem::notFound);
            if (next.rank() != wanted.rank()) {
              throw Problem.conflict("Giliran cadangan adalah nomor " + next.number() + " (peringkat " + next.rank()
                  + ").", "The next of the reserve is number " + next.number() + " (rank " + next.rank() + ").");
            }
            return PlenoStore.chosen(tx, hearing.waves().family(held.wave()), where).compose(chosen -> {
              Wave wave = hearing.waves().get(held.wave());
              if (PlenoPlan.seats(hearing.waves(), wave, wanted.area(), chosen.getOrDefault(wanted.area(), 0)) < 1) {
                throw Problem.conflict("Semua tempat di kelurahan ini masih terisi.",
                    "All seats of this kelurahan are still taken.");
              }
              return hearing.applicants().moveAll(tx, out, actor, List.of(applicant), Move.PROMOTE).mapEmpty();
            });
          });
    }));
  }

  private Future<Void> holdSeats(Tx tx, int wave, Kecamatan where) {
    return PlenoStore.holdSeats(tx, Collections.min(hearing.waves().family(wave)), where);
  }

  private Future<Held> held(Actor actor, UUID id) {
    return PlenoStore.one(hearing.db(), actor.territory(), id).map(found -> found.orElseThrow(Problem::notFound));
  }

  private static Problem heldAlready() {
    return Problem.conflict("Pleno untuk kecamatan dan gelombang ini sudah diadakan.",
        "The plenary of this kecamatan and wave has been held.");
  }
}
