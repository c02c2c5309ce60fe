package id.siaga.rounds;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.journal.Body;
import id.siaga.journal.Chain;
import id.siaga.journal.Entry;
import id.siaga.journal.Event;
import id.siaga.journal.Journal;
import id.siaga.journal.Tailer;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.Json;
import id.siaga.web.Maybe;
import id.siaga.web.None;
import io.vertx.core.Future;
import java.time.ZoneId;
import java.util.List;

/** Lets an office list its rounds, open another one, and change a round's clock times and limits. */
public final class RoundFeature implements Feature {
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private final Rounds rounds;
  private final Journal journal;
  private final Tailer tailer;
  private final Practices practices;

  public RoundFeature(Rounds rounds, Journal journal, Tailer tailer) {
    this.rounds = rounds;
    this.journal = journal;
    this.tailer = tailer;
    this.practices = new Practices(rounds);
  }

  /**
   * The rounds of an office.
   *
   * @param current the round that pages show unless they ask for another; absent when there is none
   * @param practices which of the rounds are the practice of another one
   */
  record RoundList(List<Round.View> rounds, @Maybe Integer current, List<Practices.View> practices) {}

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    return List.of(
        Endpoint.get("/api/rounds", Access.signedIn("only rounds that touch the caller's territory"),
            None.class, RoundList.class, this::list),
        Endpoint.post("/api/rounds", Access.<RoundInput.New>in(Permission.ROUND_MANAGE,
            i -> i.territory() == null ? null : Territory.parse("territory", i.territory())),
            RoundInput.New.class, Round.View.class, this::create),
        Endpoint.put("/api/rounds/:id/settings", Access.<RoundInput.Change>in(Permission.ROUND_MANAGE,
            i -> rounds.get(i.id()).territory()), RoundInput.Change.class, Round.View.class, this::change),
        Endpoint.put("/api/rounds/:id/practice", Access.<RoundInput.Practise>in(Permission.ROUND_MANAGE,
            i -> rounds.get(i.id()).territory()), RoundInput.Practise.class, Practices.View.class,
            new PracticeDesk(rounds, journal)::set));
  }

  @Override
  public Future<Void> start() {
    tailer.listen(this::appended);
    return Future.succeededFuture();
  }

  private void appended(int chain, List<Entry> entries) {
    if (chain == Chain.OFFICE && entries.stream().anyMatch(e -> e.kind().startsWith("round."))) rounds.reload();
  }

  private Future<RoundList> list(Actor actor, None none) {
    List<Round> visible = rounds.all().stream()
        .filter(round -> !round.territory().intersect(actor.territory()).isEmpty()).toList();
    List<Round.View> views = visible.stream().map(round -> round.view(rounds.clock())).toList();
    return Future.succeededFuture(
        new RoundList(views, visible.isEmpty() ? null : shown(visible),
            visible.stream().flatMap(round -> practices.view(round).stream()).toList()));
  }

  private int shown(List<Round> visible) {
    Round current = rounds.current();
    if (visible.contains(current)) return current.id();
    return visible.stream().filter(round -> !round.isPractice()).reduce((older, newer) -> newer)
        .orElse(visible.get(0)).id();
  }

  private Future<Round.View> create(Actor actor, RoundInput.New input) {
    Round draft = draft(actor, input);
    // The office's head row first: opening a chain locks the journal, and whoever holds the head may wait for that.
    return journal.write(tx -> journal.lock(tx, Chain.OFFICE)
            .compose(head -> rounds.create(tx, draft)
                .compose(round -> journal.append(tx, head, List.of(created(actor, round))).map(round))))
        .compose(round -> rounds.reload().map(round.view(rounds.clock())));
  }

  private Round draft(Actor actor, RoundInput.New input) {
    Round parent = input.parent() == null ? null : parent(actor, input.parent());
    Territory territory = input.territory() != null ? Territory.parse("territory", input.territory())
        : parent != null ? parent.territory() : actor.territory();
    if (territory.spans().size() != 1 || !actor.territory().contains(territory)) {
      throw Problem.invalid("territory", "sebutkan satu wilayah di dalam wilayah Anda",
          "name one territory inside yours");
    }
    return new Round(0, input.name(), input.kind(), input.votingDay(), parent == null ? ZONE : parent.zone(),
        parent == null ? 0 : parent.roll(), input.parent(), territory,
        parent == null ? RoundSettings.PRESET_2024 : parent.settings(), input.clock(rounds.clock().instant()));
  }

  private Round parent(Actor actor, int id) {
    return rounds.all().stream().filter(r -> r.id() == id && actor.territory().contains(r.territory())).findFirst()
        .orElseThrow(() -> Problem.invalid("parent", "putaran asal ini tidak ada", "there is no such round"));
  }

  private Future<Round.View> change(Actor actor, RoundInput.Change input) {
    // Read under the office's head row: what another admin changed a moment ago stays as it is.
    return journal.write(tx -> journal.lock(tx, Chain.OFFICE)
            .compose(head -> rounds.stored(tx, input.id()).compose(round -> {
              RoundSettings settings = input.over(round.settings());
              Body body = new Body().put("round", input.id()).put("settings", Json.text(settings));
              return rounds.setSettings(tx, input.id(), settings)
                  .compose(done -> journal.append(tx, head, List.of(event(actor, "round.settings", body))));
            })))
        .compose(done -> rounds.reload()).map(done -> rounds.get(input.id()).view(rounds.clock()));
  }

  private Event created(Actor actor, Round round) {
    Body body = new Body().put("round", round.id()).put("kind", round.kind()).put("roll", round.roll());
    if (round.parent() != null) body.put("parent", round.parent());
    return event(actor, "round.created", body);
  }

  private Event event(Actor actor, String kind, Body body) {
    return new Event(kind, null, actor.person(), rounds.clock().instant(), body.text());
  }
}
