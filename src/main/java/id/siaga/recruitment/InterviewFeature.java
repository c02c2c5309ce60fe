package id.siaga.recruitment;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.jobs.Jobs;
import id.siaga.recruitment.SlotStore.Guest;
import id.siaga.recruitment.SlotStore.Slot;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.Maybe;
import id.siaga.web.Reply;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Lets an office invite people to interviews and note who came. */
public final class InterviewFeature implements Feature {
  private static final String OWN = "found through the caller's territory";
  private static final int PLACE_MAX_CHARS = 200;
  private final Hearing hearing;
  private final Slots slots;
  private final Attendance attendance;
  private final Jobs jobs;
  private final InterviewLetters letters;

  public InterviewFeature(Hearing hearing, Jobs jobs) {
    this.hearing = hearing;
    this.slots = new Slots(hearing);
    this.attendance = new Attendance(hearing);
    this.jobs = jobs;
    this.letters = new InterviewLetters(hearing);
    jobs.register(letters);
  }

  /** Which slots to list. */
  record Query(@Maybe Integer wave, @Maybe String territory) {
    Query {
      if (territory != null) Territory.parse("territory", territory);
    }

    Territory where() {
      return territory == null ? null : Territory.parse("territory", territory);
    }
  }

  /** A new slot for a kecamatan, or a part of one. */
  record New(Integer wave, String territory, Instant startsAt, Integer minutes, String place, Integer capacity) {
    New {
      if (wave == null) throw Problem.invalid("wave", "wajib diisi", "is required");
      Territory.Span span = Territory.parse("territory", territory).spans().get(0);
      if (Kecamatan.around(span.low()).high() < span.high()) {
        throw Problem.invalid("territory", "pilih satu kecamatan atau kelurahan", "choose one kecamatan or kelurahan");
      }
      HearingCursor.moment("startsAt", startsAt);
      within("minutes", minutes, 5, 480);
      within("capacity", capacity, 1, 500);
      place = place == null ? "" : place.strip();
      if (place.isEmpty() || place.length() > PLACE_MAX_CHARS) {
        throw Problem.invalid("place", "wajib diisi, paling banyak 200 huruf", "is required, at most 200 characters");
      }
    }

    private static void within(String field, Integer value, int least, int most) {
      if (value == null || value < least || value > most) {
        throw Problem.invalid(field, "harus " + least + " sampai " + most, "must be " + least + " to " + most);
      }
    }

    Territory where() {
      return Territory.parse("territory", territory);
    }
  }

  /** A slot as pages show it. */
  record SlotView(UUID id, int wave, String territory, Instant startsAt, int minutes, String place, int capacity,
      int taken, int free) {
    static SlotView of(Slot s) {
      long codes = s.high() - s.low() + 1;
      String digits = String.valueOf(s.low()).substring(0, codes > 1_000 ? 6 : codes > 1 ? 10 : 13);
      return new SlotView(s.id(), s.wave(), dotted(digits), s.startsAt(), s.minutes(), s.place(), s.capacity(),
          s.taken(), s.free());
    }

    private static String dotted(String digits) {
      return digits.replaceAll("^(..)(..)(..)(....)?(...)?$", "$1.$2.$3.$4.$5").replaceAll("\\.+$", "");
    }
  }

  record SlotList(List<SlotView> slots) {}

  /** Somebody who is invited to a slot. */
  record Invited(UUID applicant, String number, String name, @Maybe String sex, long area, @Maybe String areaName,
      ApplicantState state, int version, Instant invitedAt, @Maybe Instant presentAt) {
    static Invited of(Guest g) {
      return new Invited(g.applicant(), g.number(), g.name(), g.sex(), g.area(), g.areaName(), g.state(),
          g.version(), g.invitedAt(), g.presentAt());
    }
  }

  /** One slot with its people; once the plenary has decided, nobody can be noted or moved any more. */
  record SlotPage(SlotView slot, boolean decided, List<Invited> people) {}

  record ById(UUID id) {}

  /** The people of one kecamatan of a wave who wait for a seat. */
  record Fill(Integer wave, String territory) {
    Fill {
      if (wave == null) throw Problem.invalid("wave", "wajib diisi", "is required");
      Kecamatan.of("territory", territory);
    }

    Kecamatan where() {
      return Kecamatan.of("territory", territory);
    }
  }

  record Put(UUID id, UUID applicant) {
    Put {
      if (applicant == null) throw Problem.invalid("applicant", "wajib diisi", "is required");
    }
  }

  /** Who came: by the code of the invitation, or by the list; {@code undo} takes back that somebody was missing. */
  record Came(@Maybe String code, @Maybe UUID applicant, @Maybe Boolean present, @Maybe Boolean undo) {
    Came {
      if ((code == null) == (applicant == null)) {
        throw Problem.invalid("code", "isi kode undangan, atau pilih pelamar dari daftar",
            "give the code of the invitation, or choose the applicant from the list");
      }
    }

    Attendance.Mark mark() {
      if (Boolean.TRUE.equals(undo)) return Attendance.Mark.UNDO;
      return Boolean.FALSE.equals(present) ? Attendance.Mark.MISSING : Attendance.Mark.PRESENT;
    }
  }

  /** Where somebody stands after it was noted, and which interview they were invited to. */
  record Noted(UUID applicant, String number, String name, ApplicantState state, int version,
      @Maybe Instant presentAt, @Maybe SlotView slot) {}

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    return List.of(
        Endpoint.<Query, SlotList>get("/api/recruitment/slots", Access.in(Permission.RECRUIT_READ, Query::where),
            Query.class, SlotList.class, this::list),
        Endpoint.<New, SlotView>post("/api/recruitment/slots", Access.in(Permission.RECRUIT_INTERVIEW, New::where),
            New.class, SlotView.class, this::create),
        Endpoint.<Fill, Slots.Filled>post("/api/recruitment/slots/fill", Access.in(Permission.RECRUIT_INTERVIEW,
            fill -> fill.where().territory()), Fill.class, Slots.Filled.class,
            (actor, fill) -> slots.fill(actor, fill.wave(), fill.where())),
        Endpoint.<ById, SlotPage>get("/api/recruitment/slots/:id", Access.scoped(Permission.RECRUIT_READ, OWN),
            ById.class, SlotPage.class, (actor, input) -> page(actor, input.id())),
        Endpoint.<ById, Void>delete("/api/recruitment/slots/:id", Access.scoped(Permission.RECRUIT_INTERVIEW, OWN),
            ById.class, Void.class, (actor, input) -> slots.remove(actor, input.id())),
        Endpoint.<Put, SlotPage>post("/api/recruitment/slots/:id/people", Access.scoped(Permission.RECRUIT_INTERVIEW,
            OWN), Put.class, SlotPage.class, (actor, put) -> slots.put(actor, put.id(), put.applicant())
                .compose(done -> page(actor, put.id()))),
        Endpoint.<ById, Jobs.View>post("/api/recruitment/slots/:id/invitations",
            Access.scoped(Permission.RECRUIT_INTERVIEW, OWN), ById.class, Jobs.View.class, this::print),
        Endpoint.<Came, Noted>post("/api/recruitment/attendance", Access.scoped(Permission.RECRUIT_INTERVIEW, OWN),
            Came.class, Noted.class, this::note));
  }

  private Future<SlotList> list(Actor actor, Query query) {
    Territory territory = query.where() == null ? actor.territory() : query.where();
    return SlotStore.list(hearing.db(), territory, query.wave())
        .map(found -> new SlotList(found.stream().map(SlotView::of).toList()));
  }

  private Future<SlotView> create(Actor actor, New input) {
    Territory.Span span = input.where().spans().get(0);
    return slots.create(actor, new Slot(UUID.randomUUID(), span.low(), span.high(), input.wave(), input.startsAt(),
        input.minutes(), input.place(), input.capacity(), 0)).map(SlotView::of);
  }

  private Future<SlotPage> page(Actor actor, UUID id) {
    return slot(actor, id).compose(slot -> SlotStore.people(hearing.db(), id)
        .compose(people -> SlotStore.decided(hearing.db(), slot.wave(), Kecamatan.around(slot.low()))
            .map(decided -> new SlotPage(SlotView.of(slot), decided, people.stream().map(Invited::of).toList()))));
  }

  private Future<Reply<Jobs.View>> print(Actor actor, ById input) {
    return slot(actor, input.id()).compose(slot -> jobs.create(actor, letters,
        new InterviewLetters.Order(slot.id(), slot.low(), slot.high()), Territory.of(slot.low(), slot.high())))
        .map(Reply::accepted);
  }

  private Future<Slot> slot(Actor actor, UUID id) {
    return SlotStore.one(hearing.db(), actor.territory(), id).map(found -> found.orElseThrow(Problem::notFound));
  }

  private Future<Noted> note(Actor actor, Came came) {
    Future<UUID> who = came.applicant() != null ? Future.succeededFuture(came.applicant())
        : attendance.find(hearing.db(), actor.territory(), came.code());
    return who.compose(id -> attendance.note(actor, id, came.mark())
        .compose(ok -> hearing.applicants().read(hearing.db(), actor.territory(), id)))
        .compose(read -> {
          Applicant row = read.row();
          return SlotStore.seatOf(hearing.db(), row.id()).compose(seat -> seat.isEmpty()
              ? Future.succeededFuture(noted(row, null, null))
              : SlotStore.one(hearing.db(), actor.territory(), seat.get().slot())
                  .map(slot -> noted(row, seat.get().presentAt(), slot.map(SlotView::of).orElse(null))));
        });
  }

  private static Noted noted(Applicant row, Instant presentAt, SlotView slot) {
    return new Noted(row.id(), row.number(), row.name(), row.state(), row.version(), presentAt, slot);
  }
}
