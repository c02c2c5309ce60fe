package id.siaga.staffing;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.jobs.Jobs;
import id.siaga.people.Invitations;
import id.siaga.people.Links;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.FromHeader;
import id.siaga.web.Maybe;
import id.siaga.web.Reply;
import io.vertx.core.Future;
import java.util.List;

/** Prints invitations for all supervisors of a territory as cards to cut out. */
public final class SheetFeature implements Feature {
  private static final int STATIONS_MAX = 20_000;
  private static final int INPUT_MAX_BYTES = 512 * 1024;
  private final Rounds rounds;
  private final Links links;
  private final Jobs jobs;
  private final InvitationSheet sheet;

  public SheetFeature(Db db, Rounds rounds, Invitations invitations, Links links, Jobs jobs) {
    this.rounds = rounds;
    this.links = links;
    this.jobs = jobs;
    this.sheet = new InvitationSheet(db, rounds, invitations);
    jobs.register(sheet);
  }

  /** Which cards to print: those of these stations, else of this area, else of all that the caller manages. */
  record Wanted(Integer round, @Maybe List<Long> stations, @Maybe String territory, @FromHeader("host") String host) {
    Wanted {
      if (round == null) throw Problem.invalid("round", "wajib diisi", "is required");
      boolean empty = stations != null && (stations.isEmpty() || stations.contains(null));
      if (empty || stations != null && stations.size() > STATIONS_MAX) {
        throw Problem.invalid("stations", "isi 1 sampai " + STATIONS_MAX + " kode TPS",
            "give 1 to " + STATIONS_MAX + " station codes");
      }
    }

    Territory where() {
      return territory == null || territory.isEmpty() ? null : Territory.parse("territory", territory);
    }
  }

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    return List.of(Endpoint.post("/api/invitations/sheet", Access.in(Permission.PEOPLE_MANAGE, Wanted::where),
        Wanted.class, Jobs.View.class, this::make).bodyMax(INPUT_MAX_BYTES));
  }

  private Future<Reply<Jobs.View>> make(Actor actor, Wanted input) {
    Round round = rounds.get(input.round());
    Territory wanted = input.where() == null ? actor.territory() : input.where();
    Territory where = wanted.intersect(round.territory());
    boolean outside = input.stations() != null && !input.stations().stream().allMatch(actor.territory()::covers);
    if (outside || where.isEmpty()) throw Problem.notFound();
    InvitationSheet.Order order = new InvitationSheet.Order(round.id(), where.spans(), input.stations(),
        links.base(input.host()));
    return jobs.create(actor, sheet, order, where).map(Reply::accepted);
  }
}
