package id.siaga.board;

import id.siaga.db.Db;
import id.siaga.db.Tx;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.journal.Journal;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices who has not been heard of: nobody at the station by the time of presence, or the station not opened. Looks
 * every few seconds; marking a station twice is impossible, so any number of processes may look.
 */
final class Silence {
  static final int LOOK_EVERY_MS = 2_000;
  private static final Logger LOG = LoggerFactory.getLogger(Silence.class);
  private final Vertx vertx;
  private final Db db;
  private final Journal journal;
  private final Rounds rounds;
  private boolean looking;

  Silence(Vertx vertx, Db db, Journal journal, Rounds rounds) {
    this.vertx = vertx;
    this.db = db;
    this.journal = journal;
    this.rounds = rounds;
  }

  void start() {
    vertx.setPeriodic(LOOK_EVERY_MS, tick -> {
      if (looking) return;
      looking = true;
      look().onComplete(done -> {
        looking = false;
        if (done.failed()) LOG.warn("silence not checked: {}", done.cause().getMessage());
      });
    });
  }

  /** Marks what is due in every open round, by each round's own clock. */
  Future<Void> look() {
    Future<Void> all = Future.succeededFuture();
    for (Round round : rounds.all()) {
      // Nobody is expected in a practice; on the voting day it would only write thousands of rows.
      if (round.isPractice()) continue;
      all = all.compose(done -> check(round, SilenceRule.BELUM_HADIR, round.settings().presentBy()))
          .compose(done -> check(round, SilenceRule.BELUM_DIBUKA, round.settings().opensAt()));
    }
    return all;
  }

  private Future<Void> check(Round round, SilenceRule rule, LocalTime due) {
    Instant now = rounds.now(round);
    Instant since = round.at(due);
    boolean dueToday = now.isAfter(since.plus(Duration.ofMinutes(round.settings().graceMinutes())))
        && now.isBefore(since.plus(Duration.ofDays(1)));
    if (!dueToday) return Future.succeededFuture();
    // A look without the lock first: on most looks nobody is late, and then no phone has to wait for this one.
    return BoardStore.late(db, round, rule).compose(seen -> seen.isEmpty() ? Future.succeededFuture()
        : journal.write(tx -> journal.lock(tx, round.id()).compose(head -> BoardStore.late(tx, round, rule)
            .compose(late -> mark(tx, head, round, rule, since, late)))));
  }

  private Future<Void> mark(Tx tx, Journal.Head head, Round round, SilenceRule rule, Instant since,
      List<StationState> late) {
    Instant now = rounds.now(round);
    List<Event> events = new ArrayList<>(late.size());
    for (StationState state : late) {
      state.silent(rule, since);
      events.add(new Event("station.silent", state.station, null, now,
          new Body().put("since", since).put("rule", rule.name()).put("overlays", state.overlays()).text()));
    }
    return BoardStore.update(tx, round.id(), late).compose(ok -> journal.append(tx, head, events)).mapEmpty();
  }
}
