package id.siaga.training;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.db.Sql;
import id.siaga.documents.IndonesianTime;
import id.siaga.journal.Body;
import id.siaga.training.LessonStore.Versioned;
import id.siaga.training.QuizStore.Try;
import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Lets supervisors try the quiz: draws, marks and keeps; what is right is told only after it was sent. */
final class Quizzes {
  private static final int PERCENT = 100;
  private final Ground ground;
  private final Library library;
  private final DutyPapers papers;
  private final SecureRandom random = new SecureRandom();

  Quizzes(Ground ground, Library library, DutyPapers papers) {
    this.papers = papers;
    this.ground = ground;
    this.library = library;
  }

  static Future<Versioned<TrainingSettings>> settings(Sql sql, int round) {
    return LessonStore.settings(sql, round).map(found -> found.orElse(new Versioned<>(TrainingSettings.PRESET, 0)));
  }

  /** A new try, or the one that is still open: nobody picks among several drawings. */
  Future<Try> start(Actor actor, UUID id) {
    return ground.office().write((tx, out) -> QuizStore.list(tx, actor).compose(tries -> {
      Try again = tries.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
      if (again != null) return Future.succeededFuture(again);
      Try open = tries.stream().filter(one -> one.sentAt() == null).findFirst().orElse(null);
      if (open != null) return Future.succeededFuture(open);
      return settings(tx, actor.round()).compose(settings -> {
        Instant now = ground.now(actor.round());
        mayStart(actor, tries, settings.body(), now);
        return library.questions(tx).compose(bank -> {
          // Ten digits at most: of sixteen it would be shaped like an identity number.
          int seed = random.nextInt();
          List<Draw.Asked> asked = Draw.of(bank, settings.body().questions(), seed);
          if (asked.isEmpty()) {
            throw Problem.conflict("Belum ada soal yang dapat ditanyakan. Hubungi Bawaslu Kota.",
                "There are no questions to ask yet. Phone the Bawaslu office.");
          }
          Try made = new Try(id, asked, settings.body().passPercent(), now, null, null, null, null);
          return ground.own(tx, actor).compose(station -> QuizStore.insert(tx, actor, station, made, seed)
              .compose(rows -> {
                if (rows == 1) {
                  out.add(ground.event("quiz.started", station, actor, body(actor, id)));
                  return Future.succeededFuture(made);
                }
                return QuizStore.open(tx, actor).map(other -> other.orElseThrow(Problem::notFound));
              }));
        });
      });
    }));
  }

  private void mayStart(Actor actor, List<Try> tries, TrainingSettings settings, Instant now) {
    if (tries.stream().anyMatch(one -> Boolean.TRUE.equals(one.passed()))) {
      throw Problem.conflict("Anda sudah lulus kuis; tidak perlu mengulang.",
          "You have passed the quiz; there is no need to repeat it.");
    }
    Instant from = waitUntil(tries, settings);
    if (from != null && from.isAfter(now)) {
      String when = IndonesianTime.moment(from, ground.rounds().get(actor.round()).zone());
      throw Problem.conflict("Baca dahulu penjelasan jawaban yang keliru. Anda dapat mencoba lagi mulai " + when + ".",
          "Please read the explanations first. You can try again from " + when + ".");
    }
  }

  /** When the pause after the last try ends; null when nothing was tried or it was passed. */
  static Instant waitUntil(List<Try> tries, TrainingSettings settings) {
    return tries.stream().filter(one -> one.sentAt() != null).map(Try::sentAt).max(Instant::compareTo)
        .filter(last -> tries.stream().noneMatch(one -> Boolean.TRUE.equals(one.passed())))
        .map(last -> last.plus(Duration.ofMinutes(settings.pauseMinutes()))).orElse(null);
  }

  /** Marks it; the same answers again get the same result, others are too late. */
  Future<Try> send(Actor actor, UUID id, List<Integer> answers) {
    return ground.office().write((tx, out) -> QuizStore.lock(tx, actor, id).compose(found -> {
      Try one = found.orElseThrow(Problem::notFound);
      check(one, answers);
      if (one.sentAt() != null) {
        if (one.answers().equals(answers)) return Future.succeededFuture(one);
        throw Problem.conflict("Jawaban percobaan ini sudah dikirim dan dinilai.",
            "The answers of this try were sent and marked already.");
      }
      int correct = 0;
      for (int i = 0; i < answers.size(); i++) {
        if (answers.get(i) == one.asked().get(i).right()) correct++;
      }
      boolean passed = correct * PERCENT >= one.passPercent() * one.asked().size();
      Try sent = new Try(id, one.asked(), one.passPercent(), one.startedAt(), answers, ground.now(actor.round()),
          correct, passed);
      Body told = body(actor, id).put("correct", correct).put("total", one.asked().size()).put("passed", passed);
      return ground.own(tx, actor).compose(station -> {
        out.add(ground.event("quiz.sent", station, actor, told));
        return QuizStore.send(tx, sent).compose(done -> passed ? papers.certify(tx, out, actor, station, sent)
            : Future.succeededFuture()).map(sent);
      });
    }));
  }

  private static void check(Try one, List<Integer> answers) {
    boolean fits = answers.size() == one.asked().size() && answers.stream().noneMatch(Objects::isNull);
    for (int i = 0; fits && i < answers.size(); i++) {
      fits = answers.get(i) >= -1 && answers.get(i) < one.asked().get(i).options().size();
    }
    if (!fits) {
      throw Problem.invalid("answers", "harus satu jawaban untuk setiap soal", "must be one answer for each question");
    }
  }

  private static Body body(Actor actor, UUID id) {
    return new Body().put("try", id).put("round", actor.round()).put("person", actor.person());
  }
}
