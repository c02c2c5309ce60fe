package id.siaga.staffing;

import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.documents.PdfSheets;
import id.siaga.jobs.JobRun;
import id.siaga.jobs.JobRunner;
import id.siaga.people.OfficeJournal;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import id.siaga.staffing.PaperStore.Issued;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Issues and prints the papers of all who serve in an area as one book. Numbers are given some at a time and with
 * rests between, so that nobody waits long for the office's chain or for a core; after a restart those that were given
 * are found again.
 */
final class PaperBatch implements JobRunner {
  private static final int ISSUE_CHUNK = 40;
  private static final int PRINT_CHUNK = 20;
  private final Db db;
  private final Rounds rounds;
  private final OfficeJournal office;
  private final Papers papers;
  private final Presences presences;

  /** What a book is made of, as the job keeps it. */
  record Order(int round, List<Territory.Span> territory, List<PaperKind> kinds, String base) {}

  PaperBatch(Db db, Rounds rounds, OfficeJournal office, Papers papers) {
    this.db = db;
    this.rounds = rounds;
    this.office = office;
    this.papers = papers;
    this.presences = new Presences(db);
  }

  @Override
  public String kind() {
    return "papers";
  }

  @Override
  public Future<Output> run(JobRun run) {
    Order order = run.input(Order.class);
    Round round = rounds.get(order.round());
    Territory territory = new Territory(order.territory());
    return wanted(round, territory, order)
        .compose(wanted -> {
          if (wanted.isEmpty()) throw nobody(order);
          run.progress(0, wanted.size());
          return issue(run, round, wanted);
        }).compose(issued -> papers.printer(issued, order.base()).compose(printer -> print(run, printer, issued)))
        .map(done -> new Output("surat-putaran-" + round.id() + ".pdf", "application/pdf"));
  }

  private Future<List<Papers.Wanted>> wanted(Round round, Territory territory, Order order) {
    List<Papers.Wanted> wanted = new ArrayList<>();
    Future<Void> asked = Future.succeededFuture();
    for (PaperKind kind : order.kinds()) {
      asked = asked.compose(ok -> kind == PaperKind.DUTY_CERTIFICATE ? present(round, territory)
          : PaperStore.serving(db, round.id(), territory).map(serving -> serving.stream()
              .map(one -> Papers.Wanted.of(kind, one.station(), one.person(), Map.of())).toList())
      ).map(some -> {
        wanted.addAll(some);
        return null;
      });
    }
    return asked.map(wanted);
  }

  /** A certificate of duty is for those of whom it is known that they came. */
  private Future<List<Papers.Wanted>> present(Round round, Territory territory) {
    return presences.of(round, territory).compose(seen -> PaperStore.served(db, round.id(), territory)
        .map(served -> served.stream().flatMap(one -> {
          Presences.Seen came = seen.get(new Presences.Key(one.station(), one.person()));
          return came == null ? Stream.empty() : Stream.of(Papers.Wanted.of(PaperKind.DUTY_CERTIFICATE, one.station(),
              one.person(), came.fields(round.zone())));
        }).toList()));
  }

  private Future<List<Issued>> issue(JobRun run, Round round, List<Papers.Wanted> wanted) {
    List<Issued> issued = new ArrayList<>();
    Future<Void> done = Future.succeededFuture();
    for (int from = 0; from < wanted.size(); from += ISSUE_CHUNK) {
      List<Papers.Wanted> chunk = wanted.subList(from, Math.min(from + ISSUE_CHUNK, wanted.size()));
      done = done.compose(ok -> {
        run.check();
        long since = System.nanoTime();
        return office.<List<Issued>>write((tx, out) -> papers.stand(tx, out, run.owner(), round, chunk))
            .compose(some -> {
              issued.addAll(some);
              run.progress(issued.size() / 2, wanted.size());
              return run.rest(since);
            });
      });
    }
    return done.map(issued);
  }

  private static Future<Void> print(JobRun run, PaperPrinter printer, List<Issued> issued) {
    return run.work(() -> new PdfSheets("Surat dan kartu Pengawas TPS")).compose(book -> {
      Future<Void> printed = Future.succeededFuture();
      Map<PaperKind, Integer> counts = new EnumMap<>(PaperKind.class);
      for (int from = 0; from < issued.size(); from += PRINT_CHUNK) {
        int end = Math.min(from + PRINT_CHUNK, issued.size());
        List<Issued> chunk = issued.subList(from, end);
        printed = printed.compose(ok -> {
          long since = System.nanoTime();
          return run.<Void>work(() -> {
            run.check();
            for (Issued paper : chunk) printer.print(book, paper, counts.merge(paper.kind(), 1, Integer::sum) - 1);
            return null;
          }).compose(done -> {
            run.progress((issued.size() + end) / 2, issued.size());
            return run.rest(since);
          });
        });
      }
      return printed.compose(ok -> run.<Void>work(() -> {
        book.save(run.file());
        return null;
      })).eventually(() -> run.<Void>work(() -> {
        book.close();
        return null;
      }));
    });
  }

  private static Problem nobody(Order order) {
    return order.kinds().equals(List.of(PaperKind.DUTY_CERTIFICATE))
        ? Problem.conflict("Belum ada pengawas yang tercatat hadir di wilayah ini.",
            "No supervisor of this territory is recorded as present yet.")
        : Problem.conflict("Belum ada pengawas yang ditugaskan di wilayah ini. Tugaskan pengawas lebih dahulu.",
            "No supervisor is assigned in this territory yet. Assign supervisors first.");
  }
}
