package id.siaga.documents;

import id.siaga.jobs.JobRun;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Function;

/**
 * Prints one {@link PdfBook} as a job, a handful of things at a time: the worker is free for others in between, the
 * progress is seen, and a job that was cancelled stops at the next handful.
 */
public final class PdfJob {
  private PdfJob() {}

  /** @param pages the XHTML of some of the things, in their order */
  public static <T> Future<Void> print(JobRun run, String title, List<T> things, int chunk,
      Function<List<T>, String> pages) {
    run.progress(0, things.size());
    return run.work(() -> new PdfBook(title)).compose(book -> {
      Future<Void> printed = Future.succeededFuture();
      for (int from = 0; from < things.size(); from += chunk) {
        int end = Math.min(from + chunk, things.size());
        List<T> some = things.subList(from, end);
        printed = printed.compose(ok -> run.<Void>work(() -> {
          run.check();
          book.add(pages.apply(some));
          return null;
        })).onSuccess(ok -> run.progress(end, things.size()));
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
}
