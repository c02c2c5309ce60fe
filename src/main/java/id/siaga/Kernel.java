package id.siaga;

import id.siaga.access.Revocations;
import id.siaga.access.Tokens;
import id.siaga.db.Db;
import id.siaga.journal.Journal;
import id.siaga.journal.Tailer;
import id.siaga.rounds.Rounds;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;

/** What every feature may be built from; made once at start-up. */
record Kernel(Vertx vertx, Config config, Clock clock, Db db, Db intakeDb, Journal journal, Tailer tailer,
    Rounds rounds, Tokens tokens, Revocations revocations, Secrets secrets, MeterRegistry meters,
    List<String> notices) {}
