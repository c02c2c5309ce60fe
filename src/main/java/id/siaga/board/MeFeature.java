package id.siaga.board;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.access.Tokens;
import id.siaga.db.Db;
import id.siaga.people.People;
import id.siaga.region.Station;
import id.siaga.region.Stations;
import id.siaga.rounds.Practices;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.Maybe;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells the caller who they are, what they are responsible for, and what to do next. */
public final class MeFeature implements Feature {
  private final Db db;
  private final Rounds rounds;
  private final BoardView view;
  private final People people;
  private final Marks marks;

  public MeFeature(Db db, Rounds rounds, BoardView view, People people, Marks marks) {
    this.db = db;
    this.rounds = rounds;
    this.view = view;
    this.people = people;
    this.marks = marks;
  }

  /** What this installation is: demo data or not, and for admins what its operator should know. */
  public record Marks(boolean demo, List<String> notices) {}

  /** The caller by name. */
  public record Self(UUID id, String name, Role role, List<Territory.Span> territories) {}

  /** Whom to ask. */
  public record Contact(String name, @Maybe String phone) {}

  /**
   * Everything a client needs to start.
   *
   * @param coverUntil until when the caller covers the station that is shown; absent where it is their own
   */
  public record Me(Self actor, @Maybe Round.View round, @Maybe Station station, @Maybe String state,
      @Maybe String presence, @Maybe List<String> overlays, List<String> forms, @Maybe NextStep nextStep,
      @Maybe Contact coordinator, @Maybe List<Cover> covers, @Maybe Instant coverUntil,
      @Maybe Practices.View practice, boolean demo, List<String> notices) {}

  /** A station beside the one that is shown: another's that the caller covers, or the caller's own ({@code main}). */
  public record Cover(long station, int number, @Maybe String kelurahan, boolean main, @Maybe Instant until) {}

  /** Which of one's stations to show; one's own when absent. */
  public record Query(@Maybe Long station) {}

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    return List.of(Endpoint.<Query, Me>get("/api/me", Access.signedIn("about the caller alone"), Query.class,
        Me.class, this::me));
  }

  private Future<Me> me(Actor actor, Query query) {
    return MeStore.name(db, actor.person()).compose(name -> {
      Self self = new Self(actor.person(), name.orElseThrow(Tokens::signedOut), actor.role(),
          actor.territory().spans());
      if (actor.role() == Role.SUPERVISOR) return supervisor(actor, self, query.station());
      Round.View round = rounds.any() ? rounds.current().view(rounds.clock()) : null;
      return Future.succeededFuture(new Me(self, round, null, null, null, null, List.of(), null, null, null,
          null, null, marks.demo(),
          actor.role() == Role.ADMIN ? marks.notices() : List.of()));
    });
  }

  private Future<Me> supervisor(Actor actor, Self self, Long wanted) {
    Round round = rounds.get(actor.round());
    return MeStore.places(db, round.id(), actor.person()).compose(places -> {
      List<MeStore.Place> good = places.stream().filter(p -> actor.territory().covers(p.station())).toList();
      long own = good.isEmpty() ? actor.station() : good.get(0).station();
      long code = wanted != null && good.stream().anyMatch(p -> p.station() == wanted) ? wanted : own;
      return shown(actor, self, round, code, good);
    });
  }

  private Future<Me> shown(Actor actor, Self self, Round round, long code, List<MeStore.Place> places) {
    List<Cover> covers = places.stream().filter(p -> p.station() != code).map(p -> new Cover(p.station(),
        (int) (p.station() % 1000), p.kelurahan(), p.main(), p.until())).toList();
    Instant until = places.stream().filter(p -> p.station() == code && !p.main()).map(MeStore.Place::until)
        .findFirst().orElse(null);
    Cell cell = view.cell(round.id(), code);
    Future<Optional<Station>> station = new Stations(db).find(actor.territory(), round.roll(), code);
    return station.compose(place -> MeStore.coordinator(db, code).map(found -> {
      Contact contact = found.map(c -> new Contact(c.name(), people.phone(c.id(), c.sealedPhone()))).orElse(null);
      return new Me(self, round.view(rounds.clock()), place.orElse(null), cell == null ? null : cell.state(),
          cell == null ? null : cell.presence(), cell == null ? null : cell.overlays(), List.of(),
          cell == null ? null : NextStep.of(cell, round), contact, covers.isEmpty() ? null : covers, until,
          new Practices(rounds).view(round).orElse(null), marks.demo(), List.of());
    }));
  }
}
