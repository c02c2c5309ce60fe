package id.siaga.people;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.rounds.Rounds;
import id.siaga.web.Endpoint;
import id.siaga.web.FromHeader;
import id.siaga.web.Maybe;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;

/** The calls by which an office invites phones, and phones accept. */
final class InvitationEndpoints {
  private static final int STATIONS_MAX = 20_000;
  private static final int INPUT_MAX_BYTES = 512 * 1024;
  private final Invitations invitations;
  private final Enrolment enrolment;
  private final Rounds rounds;
  private final Links links;

  public record Issue(Integer round, @Maybe List<Long> stations, @FromHeader("host") String host) {
    public Issue {
      if (round == null) throw Problem.invalid("round", "wajib diisi", "is required");
      if (stations != null && (stations.size() > STATIONS_MAX || stations.contains(null))) {
        throw Problem.invalid("stations", "paling banyak " + STATIONS_MAX + " kode TPS",
            "at most " + STATIONS_MAX + " station codes");
      }
    }
  }

  /** The wire form; names stay out of it, who prints them has them already. */
  public record Issued(long station, UUID person, String code, String link) {}

  public record Accept(String code, @Maybe String publicKey, @FromHeader("user-agent") String device,
      @FromHeader("peer:") String peer) {}

  InvitationEndpoints(Invitations invitations, Enrolment enrolment, Rounds rounds, Links links) {
    this.invitations = invitations;
    this.enrolment = enrolment;
    this.rounds = rounds;
    this.links = links;
  }

  List<Endpoint<?, ?>> endpoints() {
    return List.of(
        Endpoint.post("/api/invitations",
            Access.scoped(Permission.PEOPLE_MANAGE, "only stations in the caller's territory, in SQL"), Issue.class,
            Issued[].class, this::issue).bodyMax(INPUT_MAX_BYTES),
        Endpoint.post("/api/enrolments", Access.anyone("the invitation's code is the proof"), Accept.class,
            Enrolment.View.class, this::accept));
  }

  private Future<List<Issued>> issue(Actor actor, Issue in) {
    if (in.stations() != null && !in.stations().stream().allMatch(actor.territory()::covers)) {
      throw Problem.notFound();
    }
    Invitations.Wanted wanted =
        new Invitations.Wanted(rounds.get(in.round()), actor.territory(), in.stations());
    return invitations.issue(actor, wanted, links.base(in.host())).map(made -> made.stream()
        .map(i -> new Issued(i.station(), i.person(), i.code(), i.link())).toList());
  }

  private Future<Enrolment.View> accept(Actor nobody, Accept in) {
    return enrolment.accept(new Enrolment.Knock(in.code(), in.publicKey(), in.device(), in.peer()));
  }
}
