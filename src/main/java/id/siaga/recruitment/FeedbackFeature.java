package id.siaga.recruitment;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.Maybe;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Announces whose names the public may comment on, and lets the office handle the comments. */
public final class FeedbackFeature implements Feature {
  private static final int ANSWER_MAX_CHARS = 4_000;
  private final Hearing hearing;
  private final Announcements announcements;
  private final FeedbackDesk desk;

  public FeedbackFeature(Hearing hearing) {
    this.hearing = hearing;
    this.announcements = new Announcements(hearing);
    this.desk = new FeedbackDesk(hearing);
  }

  /** What is announced for one kecamatan of a wave: FILES or FEEDBACK. */
  record Announce(Integer wave, String territory, String step) {
    Announce {
      if (wave == null) throw Problem.invalid("wave", "wajib diisi", "is required");
      Kecamatan.of("territory", territory);
      Announcements.Step.of(step);
    }

    Kecamatan where() {
      return Kecamatan.of("territory", territory);
    }
  }

  /** Which feedback to list: in one state, or all that are open for {@code open}; all when absent. */
  record Query(@Maybe String territory, @Maybe String state, @Maybe Integer wave, @Maybe String after) {
    Query {
      if (territory != null) Territory.parse("territory", territory);
      states(state);
      HearingCursor.parse(after);
    }

    Territory where() {
      return territory == null ? null : Territory.parse("territory", territory);
    }

    FeedbackStore.Filter filter() {
      HearingCursor mark = HearingCursor.parse(after);
      return new FeedbackStore.Filter(states(state), wave, mark == null ? null : mark.at(),
          mark == null ? null : mark.id());
    }

    private static List<FeedbackState> states(String state) {
      if (state == null) return List.of(FeedbackState.values());
      if (state.equals("open")) return List.of(FeedbackState.DITERIMA, FeedbackState.DIKLARIFIKASI);
      return List.of(FeedbackState.of(state));
    }
  }

  /** The applicant whom a feedback is about. */
  record About(UUID id, String number, String name, long area, @Maybe String areaName, ApplicantState state,
      int wave) {}

  /** Who said it; only for those who handle feedback. */
  record Reporter(@Maybe String name, @Maybe String contact) {}

  /** What was said, how far it is handled, and what was found out. */
  record Row(UUID id, String number, FeedbackState state, int version, Instant receivedAt, @Maybe Instant handledAt,
      @Maybe String handledByName, About applicant, @Maybe Reporter reporter, @Maybe String text,
      @Maybe String answer) {}

  record Page(List<Row> feedback, @Maybe String next) {}

  /** The next state of a feedback, from the version that was seen; the answer is what the office found out. */
  record Handle(UUID id, String state, Integer version, @Maybe String answer) {
    Handle {
      FeedbackState.of(state);
      if (version == null) throw Problem.invalid("version", "wajib diisi", "is required");
      if (answer != null && answer.length() > ANSWER_MAX_CHARS) {
        throw Problem.invalid("answer", "paling banyak 4.000 huruf", "must have at most 4,000 characters");
      }
    }
  }

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    return List.of(
        Endpoint.<Announce, Announcements.Announced>post("/api/recruitment/announcements",
            Access.in(Permission.RECRUIT_DECIDE, input -> input.where().territory()), Announce.class,
            Announcements.Announced.class, (actor, input) -> announcements.make(actor, input.wave(), input.where(),
                Announcements.Step.of(input.step()))),
        Endpoint.<Query, Page>get("/api/recruitment/feedback", Access.in(Permission.RECRUIT_READ, Query::where),
            Query.class, Page.class, this::list),
        Endpoint.<Handle, Row>post("/api/recruitment/feedback/:id/moves", Access.scoped(Permission.FEEDBACK_HANDLE,
            "found through the caller's territory"), Handle.class, Row.class, this::move));
  }

  private Future<Page> list(Actor actor, Query query) {
    Territory territory = query.where() == null ? actor.territory() : query.where();
    return FeedbackStore.list(hearing.db(), territory, query.filter()).map(found -> {
      boolean more = found.size() > FeedbackStore.PAGE_MAX;
      List<FeedbackStore.Stored> page = more ? found.subList(0, FeedbackStore.PAGE_MAX) : found;
      FeedbackStore.Stored last = page.isEmpty() ? null : page.get(page.size() - 1);
      return new Page(page.stream().map(one -> row(actor, one)).toList(),
          more ? new HearingCursor(last.receivedAt(), last.id()).text() : null);
    });
  }

  private Future<Row> move(Actor actor, Handle input) {
    return desk.move(actor, new FeedbackDesk.Wish(input.id(), FeedbackState.of(input.state()), input.version(),
        input.answer())).map(stored -> row(actor, stored));
  }

  /** Whoever only looks on learns that something was said, not what and not by whom. */
  private Row row(Actor actor, FeedbackStore.Stored one) {
    FeedbackStore.About a = one.about();
    About about = new About(a.id(), a.number(), a.name(), a.area(), a.areaName(), a.state(), a.wave());
    if (!actor.may(Permission.FEEDBACK_HANDLE)) {
      return new Row(one.id(), one.number(), one.state(), one.version(), one.receivedAt(), one.handledAt(),
          one.handledBy(), about, null, null, null);
    }
    FeedbackSeal.Voice voice = desk.seal().open(one.id(), one.sealed());
    return new Row(one.id(), one.number(), one.state(), one.version(), one.receivedAt(), one.handledAt(),
        one.handledBy(), about, new Reporter(voice.name(), voice.contact()), voice.text(),
        desk.seal().openAnswer(one.id(), one.answer()));
  }
}
