package id.siaga.training;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.people.People;
import id.siaga.rounds.Round;
import id.siaga.training.ReadinessStore.Heap;
import id.siaga.training.ReadinessStore.Line;
import id.siaga.training.ReadinessStore.Query;
import id.siaga.web.Attachment;
import id.siaga.web.Endpoint;
import io.vertx.core.Future;
import java.util.List;

/** The calls of an office about readiness: the funnel, the stations with what is in their way, the same as a file. */
final class ReadinessEndpoints {
  private static final String PATH = "/api/staffing/readiness";
  private static final int PAGE_MAX_STATIONS = 100;
  private static final long KECAMATAN = 10_000_000L;
  private static final long KELURAHAN = 1_000L;
  private final Ground ground;
  private final People people;
  private final ReadinessSheet sheet;

  ReadinessEndpoints(Ground ground, People people, ReadinessSheet sheet) {
    this.ground = ground;
    this.people = people;
    this.sheet = sheet;
  }

  List<Endpoint<?, ?>> all() {
    return List.of(
        Endpoint.<ReadinessInput.Query, ReadinessView.Page>get(PATH, Access.in(Permission.STAFFING_READ,
            ReadinessInput.Query::where), ReadinessInput.Query.class, ReadinessView.Page.class, this::page),
        Endpoint.<ReadinessInput.Export, Attachment>get(PATH + "/file", Access.in(Permission.STAFFING_READ,
            ReadinessInput.Export::where), ReadinessInput.Export.class, Attachment.class, this::export));
  }

  private Future<ReadinessView.Page> page(Actor actor, ReadinessInput.Query input) {
    Round round = round(actor, input.round());
    Territory territory = territory(actor, input.where(), round);
    Query query = new Query(territory, round, input.blockers(), GatheringInput.words(input.q()));
    long after = input.after() == null ? 0 : input.after();
    boolean wide = wide(territory);
    return ReadinessStore.funnel(ground.db(), territory, round, wide ? KECAMATAN : KELURAHAN, wide ? 3 : 4)
        .compose(heaps -> total(query, heaps).compose(total ->
            ReadinessStore.page(ground.db(), query, after, PAGE_MAX_STATIONS, ground.now(round.id()))
                .map(lines -> page(round, heaps, lines, total))));
  }

  /** Whatever is not searched by words has been counted by the funnel. */
  private Future<Integer> total(Query query, List<Heap> heaps) {
    return query.words().length > 0 ? ReadinessStore.count(ground.db(), query)
        : Future.succeededFuture(heaps.stream().filter(heap -> query.asksFor(heap.blocker()))
            .mapToInt(Heap::stations).sum());
  }

  private ReadinessView.Page page(Round round, List<Heap> heaps, List<Line> lines, int total) {
    long low = round.territory().spans().get(0).low();
    return new ReadinessView.Page(round.id(), ground.now(round.id()),
        lines.stream().map(line -> ReadinessView.Row.of(line, people.phone(line.person(), line.sealedPhone())))
            .toList(),
        ReadinessView.funnel(heaps), ReadinessView.sum(low, null, heaps), ReadinessView.piles(heaps), total,
        lines.size() < PAGE_MAX_STATIONS ? null : lines.get(lines.size() - 1).station());
  }

  private Future<Attachment> export(Actor actor, ReadinessInput.Export input) {
    Round round = round(actor, input.round());
    Query query = new Query(territory(actor, input.where(), round), round, input.blockers(),
        GatheringInput.words(input.q()));
    return ReadinessStore.page(ground.db(), query, 0, ReadinessSheet.ROWS_MAX + 1, ground.now(round.id()))
        .compose(lines -> sheet.make(lines, input.form(), round.zone()));
  }

  private Round round(Actor actor, Integer id) {
    if (id == null && !ground.rounds().any()) {
      throw Problem.conflict("Belum ada putaran. Buat putaran lebih dulu.", "There is no round yet. Make one first.");
    }
    return ground.round(actor, id);
  }

  private static Territory territory(Actor actor, Territory wanted, Round round) {
    return (wanted == null ? actor.territory() : wanted).intersect(round.territory());
  }

  /** Whether more than one kecamatan is looked at; inside one, its kelurahan are told apart. */
  private static boolean wide(Territory territory) {
    return territory.spans().stream().map(span -> span.low() / KECAMATAN).distinct().count() > 1
        || territory.spans().stream().anyMatch(span -> span.low() / KECAMATAN != span.high() / KECAMATAN);
  }
}
