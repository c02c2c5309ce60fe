package id.siaga.staffing;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.people.FieldCipher;
import id.siaga.rounds.Round;
import id.siaga.staffing.DutyStore.Place;
import id.siaga.staffing.PlacementInput.Reply;
import id.siaga.staffing.PlacementRow.Answer;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.Json;
import id.siaga.web.Maybe;
import id.siaga.web.None;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What supervisors are told about their own duty, and what they say to it: yes or no to their place first of all. */
public final class DutyFeature implements Feature {
  static final String ANSWERED = "duty.answered";
  private final StaffingFeature.Needs needs;
  private final StaffingJournal journal;
  private final PlaceNotes notes;
  private final List<DutyPart> parts;

  /** Where somebody serves, and what they said to it; {@code answer} is absent until they did. */
  public record Own(long station, int number, String stationName, @Maybe String kelurahan, @Maybe String kecamatan,
      @Maybe String place, LocalDate votingDay, @Maybe Answer answer, @Maybe Instant answeredAt, @Maybe String note,
      int version) {}

  /** @param parts what else is asked of them, each under its own name */
  public record Duty(@Maybe Own assignment, Map<String, JsonNode> parts) {}

  public DutyFeature(StaffingFeature.Needs needs, FieldCipher cipher, List<DutyPart> parts) {
    this.needs = needs;
    this.journal = new StaffingJournal(needs.rounds(), needs.journal(), needs.office());
    this.notes = new PlaceNotes(cipher);
    this.parts = List.copyOf(parts);
  }

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    Access<Object> self = Access.scoped(Permission.DUTY_SELF, "about the caller's own place alone");
    return List.of(
        Endpoint.<None, Duty>get("/api/me/duty", self, None.class, Duty.class, (actor, none) -> duty(actor)),
        Endpoint.<Reply, Duty>post("/api/me/duty/answer", self, Reply.class, Duty.class, this::answer));
  }

  private Future<Duty> duty(Actor actor) {
    Round round = needs.rounds().get(actor.round());
    Map<String, JsonNode> said = new TreeMap<>();
    Future<?> asked = Future.succeededFuture();
    for (DutyPart part : parts) {
      asked = asked.compose(ok -> part.of(actor, round)).map(record -> record == null ? null
          : said.put(part.name(), Json.MAPPER.valueToTree(record)));
    }
    return asked.compose(ok -> DutyStore.find(needs.db(), round.id(), actor.person()))
        .map(found -> new Duty(found.map(place -> own(place, round)).orElse(null), said));
  }

  /** The same answer twice is one answer; another answer takes the place of the first. */
  private Future<Duty> answer(Actor actor, Reply reply) {
    Round round = needs.rounds().get(actor.round());
    return journal.<Void>write(round, (tx, office, onRound) -> DutyStore.hold(tx, round.id(), actor.person())
        .compose(found -> {
          Place place = found.orElseThrow(DutyFeature::nowhere);
          if (reply.answer() == place.answer() && Objects.equals(reply.note(), note(place))) {
            return Future.succeededFuture();
          }
          onRound.add(new Event(ANSWERED, place.station(), actor.person(), needs.rounds().now(round), new Body()
              .put("person", actor.person()).put("station", place.station()).put("answer", reply.answer().name())
              .text()));
          return DutyStore.answer(tx, place.id(), reply.answer(), needs.rounds().clock().instant(),
              notes.seal(place.id(), reply.note())).mapEmpty();
        })).compose(done -> duty(actor));
  }

  private Own own(Place place, Round round) {
    return new Own(place.station(), (int) (place.station() % 1000),
        StationName.of(place.station(), place.kelurahan()), place.kelurahan(), place.kecamatan(), place.address(),
        round.votingDay(), place.answer(), place.answeredAt(), note(place), place.version());
  }

  private String note(Place place) {
    return notes.open(place.id(), place.note());
  }

  private static Problem nowhere() {
    return Problem.conflict("Anda tidak lagi ditempatkan di TPS. Hubungi Panwascam Anda.",
        "You no longer have a station. Please ask your office.");
  }
}
