package id.siaga.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.access.Problem;
import id.siaga.web.Json;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The rules of the queue, with a store that fails on purpose: who waits, who is halved out, who hears what. */
class ReportIntakeTest {
  private final Vertx vertx = Vertx.vertx();
  private final Map<UUID, Long> table = new HashMap<>();
  private final ConcurrentLinkedQueue<Integer> batches = new ConcurrentLinkedQueue<>();

  @AfterEach
  void close() {
    wait(vertx.close());
  }

  @Test
  void whileABatchCommitsTheNextOneGathers() {
    Promise<Void> gate = Promise.promise();
    CompletableFuture<Context> loop = new CompletableFuture<>();
    ReportIntake intake = intake((round, reports) -> {
      loop.complete(vertx.getOrCreateContext());
      return gate.future().compose(open -> keep(reports));
    });
    List<Future<Outcome[]>> answers = new ArrayList<>();
    for (int i = 0; i < 100; i++) answers.add(intake.file(List.of(report())));
    // Behind the hundred on the intake's own loop, so all of them wait when the first batch commits.
    loop.join().runOnContext(go -> gate.complete());
    answers.forEach(answer -> assertEquals("stored", wait(answer)[0].status()));
    assertTrue(batches.size() <= 3, () -> "batches: " + batches);
  }

  @Test
  void aPoisonReportIsFoundByHalvingAndItsNeighboursAreStored() {
    NewReport poison = report();
    ReportIntake intake = intake((round, reports) -> reports.contains(poison)
        ? Future.failedFuture(new PgException("bad value", "ERROR", "22021", "")) : keep(reports));
    List<NewReport> reports = new ArrayList<>();
    for (int i = 0; i < 40; i++) reports.add(i == 17 ? poison : report());
    Outcome[] outcomes = wait(intake.file(reports));
    for (int i = 0; i < 40; i++) assertEquals(i == 17 ? "rejected" : "stored", outcomes[i].status());
    assertEquals(39, table.size());
  }

  @Test
  void aCommitWhoseAnswerIsLostIsLookedUpBeforeThePhoneIsAnswered() {
    int[] calls = {0};
    ReportIntake intake = intake((round, reports) -> keep(reports).compose(outcomes -> ++calls[0] == 1
        ? Future.failedFuture(new IOException("connection closed after COMMIT")) : Future.succeededFuture(outcomes)));
    Outcome[] outcomes = wait(intake.file(List.of(report(), report())));
    assertEquals(2, calls[0]);
    assertEquals(List.of("stored", "stored"), List.of(outcomes[0].status(), outcomes[1].status()));
    assertEquals(2, table.size());
  }

  @Test
  void withoutADatabaseThePhoneIsToldToComeBackAndNothingIsPromised() {
    ReportIntake intake = intake((round, reports) -> Future.failedFuture(new IOException("no database")));
    Future<Outcome[]> answer = intake.file(List.of(report()));
    Problem problem = problem(answer);
    assertEquals(Problem.Kind.UNAVAILABLE, problem.kind());
    assertTrue(problem.retryAfterSeconds() > 0);
  }

  @Test
  void aFullQueueRefusesTheWholeRequestAtOnce() {
    Promise<Void> gate = Promise.promise();
    ReportIntake intake = intake((round, reports) -> gate.future().compose(open -> keep(reports)));
    List<Future<Outcome[]>> accepted = new ArrayList<>();
    List<Future<Outcome[]>> refused = new ArrayList<>();
    List<NewReport> hundred = new ArrayList<>();
    for (int i = 0; i < 100; i++) hundred.add(report());
    for (int i = 0; i < ReportIntake.QUEUE_MAX_REPORTS / 100 + 10; i++) {
      Future<Outcome[]> answer = intake.file(fresh(hundred));
      (answer.isComplete() ? refused : accepted).add(answer);
    }
    assertTrue(refused.size() >= 5, () -> "refused " + refused.size());
    assertEquals(Problem.Kind.UNAVAILABLE, problem(refused.get(0)).kind());
    gate.complete();
    accepted.forEach(answer -> assertEquals(100, wait(answer).length));
    assertEquals(accepted.size() * 100, table.size());
  }

  private ReportIntake intake(ReportIntake.Storing storing) {
    return new ReportIntake(vertx, (round, reports) -> {
      batches.add(reports.size());
      return storing.store(round, reports);
    }, () -> {}, new SimpleMeterRegistry());
  }

  /** A table with a primary key: what is there already is a duplicate with its first number. */
  private Future<List<Outcome>> keep(List<NewReport> reports) {
    List<Outcome> outcomes = new ArrayList<>();
    for (NewReport report : reports) {
      Long old = table.get(report.id());
      if (old == null) table.put(report.id(), (long) table.size() + 1);
      outcomes.add(old == null ? Outcome.stored(table.get(report.id())) : Outcome.duplicate(old));
    }
    return Future.succeededFuture(outcomes);
  }

  private static List<NewReport> fresh(List<NewReport> reports) {
    return reports.stream().map(r -> report()).toList();
  }

  private static NewReport report() {
    return new NewReport(UUID.randomUUID(), 3673011001001L, ReportKind.NOTE, Instant.EPOCH, null,
        Json.MAPPER.createObjectNode(), List.of(), new byte[32], new UUID(1, 1), 1);
  }

  private static Problem problem(Future<?> future) {
    try {
      wait(future);
    } catch (IllegalStateException e) {
      return (Problem) e.getCause();
    }
    throw new AssertionError("should have failed");
  }

  private static <T> T wait(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException | java.util.concurrent.TimeoutException e) {
      throw new AssertionError(e);
    }
  }
}
