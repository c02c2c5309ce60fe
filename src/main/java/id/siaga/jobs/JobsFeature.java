package id.siaga.jobs;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.web.Download;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.FromHeader;
import id.siaga.web.Maybe;
import id.siaga.web.ProblemHandler;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;

/** Lets people follow, cancel and collect their long work. */
public final class JobsFeature implements Feature {
  private static final String OWN = "only the caller's own jobs, and for admins those about their territory, in SQL";
  private final Jobs jobs;

  public JobsFeature(Jobs jobs) {
    this.jobs = jobs;
  }

  record Look(UUID id, @Maybe @FromHeader("accept-language") String language) {}

  record One(UUID id) {}

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    return List.of(
        Endpoint.get("/api/jobs/:id", Access.signedIn(OWN), Look.class, Jobs.View.class, this::look),
        Endpoint.delete("/api/jobs/:id", Access.signedIn(OWN), One.class, Void.class,
            (actor, input) -> jobs.cancel(actor, input.id())),
        Endpoint.get("/api/jobs/:id/file", Access.signedIn(OWN), One.class, Download.class,
            (actor, input) -> jobs.file(actor, input.id())));
  }

  @Override
  public Future<Void> start() {
    return jobs.start();
  }

  private Future<Jobs.View> look(Actor actor, Look input) {
    return jobs.view(actor, input.id(), ProblemHandler.english(input.language()));
  }
}
