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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The screening desk and the entry of paper applications, for the office of the kecamatan. */
public final class RecruitmentFeature implements Feature {
  private static final int NOTE_MAX_CHARS = 2_000;
  private static final int REASONS_MAX = 8;
  private static final int QUERY_MAX_CHARS = 100;
  private final Applicants applicants;
  private final ScreeningDesk desk;

  public RecruitmentFeature(Applicants applicants, Applicants.Parts parts) {
    this.applicants = applicants;
    this.desk = new ScreeningDesk(applicants, parts);
  }

  /** Which applicants to list; the territory defaults to the caller's whole one. */
  public record Query(@Maybe String territory, @Maybe Integer wave, @Maybe ApplicantState state, @Maybe String q,
      @Maybe String verdict, @Maybe String sex, @Maybe String after) {
    public Query {
      if (territory != null) Territory.parse("territory", territory);
      choice("verdict", verdict, Set.of("fails", "unsure"));
      choice("sex", sex, Set.of("L", "P"));
      if (q != null && q.length() > QUERY_MAX_CHARS) throw Problem.invalid("q", "terlalu panjang", "too long");
      PageMark.parse(after);
    }
  }

  /** A page of applicants, and how many there are in all. */
  public record Applications(List<ApplicantLine> applicants, int total, @Maybe String next) {}

  /**
   * The territory whose queue is wanted.
   *
   * @param behind an application that was put aside: the next one is the first after it
   */
  public record Where(@Maybe String territory, @Maybe UUID behind) {}

  /** How much is left to look at, how many rejections wait for another person, and the next one, claimed. */
  public record Queue(int left, int proposed, @Maybe ApplicantView next) {}

  /** One applicant. */
  public record ById(UUID id) {}

  /** The whole number of an identity card. */
  public record Nik(String nik) {}

  /** A move with an applicant who was seen in this version. */
  public record MoveWish(UUID id, Move move, int version, @Maybe List<Reason> reasons, @Maybe String note) {
    public MoveWish {
      if (move == null) throw Problem.invalid("move", "wajib diisi", "is required");
      reasons = reasons == null ? List.of() : reasons.stream().distinct().toList();
      if (reasons.size() > REASONS_MAX || reasons.stream().anyMatch(Objects::isNull)) {
        throw Problem.invalid("reasons", "paling banyak 8 alasan", "at most 8 reasons");
      }
      if (note != null && note.length() > NOTE_MAX_CHARS) {
        throw Problem.invalid("note", "paling banyak 2.000 huruf", "at most 2,000 characters");
      }
    }
  }

  /** @param verdict passes, fails, or clear to leave it to the rule again */
  public record JudgementWish(UUID id, int rule, String verdict, int version) {
    public JudgementWish {
      if (rule < 1 || rule > Requirement.values().length) {
        throw Problem.invalid("rule", "nomor syarat tidak dikenal", "no requirement has this number");
      }
      if (verdict == null) throw Problem.invalid("verdict", "wajib diisi", "is required");
      choice("verdict", verdict, Set.of("passes", "fails", "clear"));
    }
  }

  /** What an officer mends; see {@link Personal#with} for gaps and blanks. */
  public record Correction(UUID id, int version, @Maybe String name, @Maybe String sex, @Maybe Personal personal) {}

  /** An application handed in on paper. */
  public record Paper(int wave, long area, String name, String sex, Personal personal) {}

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    String scoped = "found through the caller's territory";
    String one = "/api/recruitment/applicants/:id";
    return List.of(
        Endpoint.<Query, Applications>get("/api/recruitment/applicants",
            Access.in(Permission.RECRUIT_READ, q -> named(q.territory())), Query.class, Applications.class,
            this::list),
        Endpoint.<Paper, ApplicantView>post("/api/recruitment/applicants", Access.scoped(Permission.RECRUIT_ENTER,
            "an area outside the caller's territory is not found"), Paper.class, ApplicantView.class, this::enter),
        Endpoint.<Where, Queue>get("/api/recruitment/queue", Access.in(Permission.RECRUIT_SCREEN,
            w -> named(w.territory())), Where.class, Queue.class, this::queue),
        Endpoint.<ById, ApplicantView>get(one, Access.scoped(Permission.RECRUIT_READ, scoped), ById.class,
            ApplicantView.class, (actor, in) -> desk.view(actor, in.id())),
        Endpoint.<Correction, ApplicantView>put(one, Access.scoped(Permission.RECRUIT_ENTER, scoped),
            Correction.class, ApplicantView.class, this::correct),
        Endpoint.<ById, Nik>get(one + "/nik", Access.scoped(Permission.DOCUMENT_READ, scoped), ById.class, Nik.class,
            (actor, in) -> desk.nik(actor, in.id()).map(Nik::new)),
        Endpoint.<MoveWish, ApplicantView>post(one + "/moves", Access.scoped(Permission.RECRUIT_READ,
            scoped + "; each move names the permission that it needs"), MoveWish.class, ApplicantView.class,
            this::move),
        Endpoint.<JudgementWish, ApplicantView>post(one + "/judgements", Access.scoped(Permission.RECRUIT_SCREEN,
            scoped), JudgementWish.class, ApplicantView.class, this::judge),
        Endpoint.<ById, Void>post(one + "/release", Access.scoped(Permission.RECRUIT_SCREEN, scoped), ById.class,
            Void.class, (actor, in) -> desk.release(actor, in.id())));
  }

  private Future<Applications> list(Actor actor, Query q) {
    return desk.words(actor, q.q()).compose(words -> desk.list(new DeskStore.Filter(within(actor, q.territory()),
            q.wave(), q.state(), words, q.verdict(), q.sex()), PageMark.parse(q.after())))
        .map(page -> new Applications(page.rows(), page.total(), page.next() == null ? null : page.next().text()));
  }

  private Future<Queue> queue(Actor actor, Where where) {
    Territory territory = within(actor, where.territory());
    return desk.next(actor, territory, where.behind()).compose(next -> desk.counts(actor, territory)
        .map(counts -> new Queue(counts.left(), counts.proposed(), next)));
  }

  private Future<ApplicantView> enter(Actor actor, Paper paper) {
    Applicants.Entry entry = new Applicants.Entry(paper.wave(), paper.area(),
        new Form(paper.name(), paper.sex(), paper.personal()));
    return applicants.enter(actor, entry).compose(id -> desk.view(actor, id));
  }

  private Future<ApplicantView> correct(Actor actor, Correction in) {
    return applicants.correct(actor, in.id(), in.version(), new Form(in.name(), in.sex(), in.personal()))
        .compose(ok -> desk.view(actor, in.id()));
  }

  private Future<ApplicantView> move(Actor actor, MoveWish in) {
    return desk.move(actor, new Applicants.Wish(in.id(), in.version(), in.move(), in.reasons(), in.note()));
  }

  private Future<ApplicantView> judge(Actor actor, JudgementWish in) {
    Boolean passes = in.verdict().equals("clear") ? null : (Boolean) in.verdict().equals("passes");
    return applicants.judge(actor, in.id(), in.version(), in.rule(), passes)
        .compose(ok -> desk.view(actor, in.id()));
  }

  private static Territory named(String code) {
    return code == null ? null : Territory.parse("territory", code);
  }

  private static Territory within(Actor actor, String code) {
    return code == null ? actor.territory() : Territory.parse("territory", code);
  }

  private static void choice(String field, String value, Set<String> allowed) {
    if (value == null || allowed.contains(value)) return;
    String choices = String.join(", ", allowed.stream().sorted().toList());
    throw Problem.invalid(field, "pilih " + choices, "must be one of " + choices);
  }
}
