package id.siaga.training;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.documents.QrSvg;
import id.siaga.training.Lesson.Module;
import id.siaga.training.LessonStore.Versioned;
import id.siaga.training.PledgeStore.Pledge;
import id.siaga.training.QuizStore.Try;
import id.siaga.web.Attachment;
import id.siaga.web.Endpoint;
import id.siaga.web.FromHeader;
import id.siaga.web.Maybe;
import id.siaga.web.None;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** The calls of a supervisor's phone: where to be when, the pass, the pledge, the modules, the quiz. */
final class DutyEndpoints {
  private static final String OWN = "about the caller alone";
  private static final int SIGN_MAX_BYTES = 96 * 1024;
  private final Ground ground;
  private final Library library;
  private final Quizzes quizzes;
  private final Pledges pledges;
  private final Pass pass;
  private final DutyPapers papers;

  /** What the answers are made of. */
  record Parts(Library library, Quizzes quizzes, Pledges pledges, Pass pass, DutyPapers papers) {}

  DutyEndpoints(Ground ground, Parts parts) {
    this.ground = ground;
    this.library = parts.library();
    this.quizzes = parts.quizzes();
    this.pledges = parts.pledges();
    this.pass = parts.pass();
    this.papers = parts.papers();
  }

  record Call(UUID id, String kind, Instant startsAt, int minutes, String place, @Maybe String module,
      boolean closed, @Maybe Instant cameAt) {}

  /** The code that is shown at the door, and its QR as the side in modules and a path of one unit each. */
  record PassView(String code, int size, String path) {}

  record PledgeView(PledgeText text, @Maybe Instant signedAt, @Maybe String way) {}

  record QuizView(int questions, int passPercent, List<TryLine> tries, @Maybe UUID open, @Maybe Instant waitUntil,
      @Maybe Instant passedAt, @Maybe String certificate) {}

  record Print(@FromHeader("host") String host) {}

  record TryLine(UUID id, Instant startedAt, Instant sentAt, int correct, int total, boolean passed) {}

  record Mine(List<Call> gatherings, PassView pass, PledgeView pledge, QuizView quiz) {}

  record Modules(List<Module> modules) {}

  /** A drawn signature: PNG in base64, under the version of the text that was shown. */
  record Sign(Integer text, String picture) {
    Sign {
      if (text == null) throw Problem.invalid("text", "wajib diisi", "is required");
      byte[] png = decoded(picture);
      if (png == null || png.length == 0 || png.length > Pledges.DRAWN_MAX_BYTES) {
        throw Problem.invalid("picture", "harus gambar PNG (base64), paling besar 64 KB",
            "must be a PNG picture in base64 of at most 64 KB");
      }
    }

    byte[] png() {
      return decoded(picture);
    }

    private static byte[] decoded(String base64) {
      return base64 == null || !base64.matches("[A-Za-z0-9+/]+={0,2}") || base64.length() % 4 != 0 ? null
          : Base64.getDecoder().decode(base64);
    }
  }

  record Start(UUID id) {
    Start {
      if (id == null) throw Problem.invalid("id", "wajib diisi", "is required");
    }
  }

  record ById(UUID id) {}

  record Send(UUID id, List<Integer> answers) {
    Send {
      if (answers == null) throw Problem.invalid("answers", "wajib diisi", "is required");
    }
  }

  /** One question; what is right and why stands there once the try is sent, -1 where nothing was chosen. */
  record Shown(String module, String text, List<String> options, @Maybe Integer chosen, @Maybe Integer right,
      @Maybe String why) {}

  record TryView(UUID id, Instant startedAt, int passPercent, List<Shown> questions, @Maybe Instant sentAt,
      @Maybe Integer correct, @Maybe Boolean passed) {
    static TryView of(Try one) {
      List<Shown> questions = new ArrayList<>();
      for (int i = 0; i < one.asked().size(); i++) {
        Draw.Asked asked = one.asked().get(i);
        questions.add(one.sentAt() == null
            ? new Shown(asked.module(), asked.text(), asked.options(), null, null, null)
            : new Shown(asked.module(), asked.text(), asked.options(), one.answers().get(i), asked.right(),
                asked.why()));
      }
      return new TryView(one.id(), one.startedAt(), one.passPercent(), questions, one.sentAt(), one.correct(),
          one.passed());
    }
  }

  List<Endpoint<?, ?>> all() {
    Access<Object> self = Access.scoped(Permission.DUTY_SELF, OWN);
    return List.of(
        Endpoint.<None, Mine>get("/api/me/training", self, None.class, Mine.class, (actor, none) -> mine(actor)),
        Endpoint.<None, Modules>get("/api/me/training/modules", self, None.class, Modules.class,
            (actor, none) -> library.modules(ground.db()).map(Modules::new)),
        Endpoint.<Sign, PledgeView>put("/api/me/training/pledge", self, Sign.class, PledgeView.class,
            (actor, in) -> pledges.sign(actor, in.text(), in.png()).compose(done -> pledge(actor)))
            .bodyMax(SIGN_MAX_BYTES),
        Endpoint.<Start, TryView>post("/api/me/training/tries", self, Start.class, TryView.class,
            (actor, in) -> quizzes.start(actor, in.id()).map(TryView::of)),
        Endpoint.<ById, TryView>get("/api/me/training/tries/:id", self, ById.class, TryView.class,
            (actor, in) -> QuizStore.one(ground.db(), actor, in.id())
                .map(found -> TryView.of(found.orElseThrow(Problem::notFound)))),
        Endpoint.<Send, TryView>put("/api/me/training/tries/:id", self, Send.class, TryView.class,
            (actor, in) -> quizzes.send(actor, in.id(), in.answers()).map(TryView::of)),
        Endpoint.<Print, Attachment>get("/api/me/training/certificate.pdf", self, Print.class, Attachment.class,
            this::certificate));
  }

  private Future<Attachment> certificate(Actor actor, Print in) {
    return papers.certificate(ground.db(), actor.round(), actor.person()).compose(had ->
        papers.printOwn(had.orElseThrow(Problem::notFound).id(), in.host()))
        .map(pdf -> new Attachment(pdf, "sertifikat-bimtek.pdf", "application/pdf"));
  }

  private Future<Mine> mine(Actor actor) {
    QrSvg.Drawing qr = QrSvg.drawing(pass.of(actor.round(), actor.person()));
    PassView shown = new PassView(pass.of(actor.round(), actor.person()), qr.size(), qr.path());
    return GuestStore.mine(ground.db(), actor.round(), actor.person()).compose(calls -> pledge(actor)
        .compose(pledge -> quiz(actor).map(quiz -> new Mine(calls, shown, pledge, quiz))));
  }

  private Future<PledgeView> pledge(Actor actor) {
    return papers.pledge(ground.db(), actor).compose(text -> PledgeStore.of(ground.db(), actor.round(), actor.person())
        .map(found -> new PledgeView(text, found.map(Pledge::signedAt).orElse(null), found.map(Pledge::way)
            .orElse(null))));
  }

  private Future<QuizView> quiz(Actor actor) {
    return Quizzes.settings(ground.db(), actor.round()).compose(settings -> QuizStore.list(ground.db(), actor)
        .compose(tries -> papers.certificate(ground.db(), actor.round(), actor.person())
            .map(had -> quiz(tries, settings, had.map(DutyPapers.Had::number).orElse(null)))));
  }

  private static QuizView quiz(List<Try> tries, Versioned<TrainingSettings> settings, String certificate) {
    List<TryLine> sent = tries.stream().filter(one -> one.sentAt() != null).map(one -> new TryLine(one.id(),
        one.startedAt(), one.sentAt(), one.correct(), one.asked().size(), one.passed())).toList();
    UUID open = tries.stream().filter(one -> one.sentAt() == null).map(Try::id).findFirst().orElse(null);
    Instant passedAt = sent.stream().filter(TryLine::passed).map(TryLine::sentAt).min(Instant::compareTo).orElse(null);
    return new QuizView(settings.body().questions(), settings.body().passPercent(), sent, open,
        Quizzes.waitUntil(tries, settings.body()), passedAt, certificate);
  }
}
