package id.siaga.recruitment;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import io.vertx.core.Future;
import java.util.EnumSet;
import java.util.Set;

/**
 * Announces the results of one kecamatan: all who stand at a step go to the next one, a bounded number in each
 * transaction, so that a large kecamatan holds up nobody else. Announcing again moves only who has come since.
 */
final class Announcements {
  static final int BATCH_MAX = 500;
  private static final Set<ApplicantState> BEFORE = EnumSet.of(ApplicantState.TERKIRIM, ApplicantState.PERLU_PERBAIKAN,
      ApplicantState.DIUSULKAN_TMS);
  private final Hearing hearing;

  /** What can be announced: who passed the file check, and whose names are open for public feedback. */
  enum Step {
    FILES(ApplicantState.MS, Move.PASS_FILES), FEEDBACK(ApplicantState.LULUS_ADMINISTRASI, Move.OPEN_FEEDBACK);

    final ApplicantState from;
    final Move move;

    Step(ApplicantState from, Move move) {
      this.from = from;
      this.move = move;
    }

    static Step of(String name) {
      for (Step step : values()) {
        if (step.name().equals(name)) return step;
      }
      throw Problem.invalid("step", "pilih FILES atau FEEDBACK", "must be FILES or FEEDBACK");
    }
  }

  /**
   * What an announcement did.
   *
   * @param moved how many it moved
   * @param behind how many still stand before this step
   */
  record Announced(int moved, int behind) {}

  Announcements(Hearing hearing) {
    this.hearing = hearing;
  }

  Future<Announced> make(Actor actor, int wave, Kecamatan where, Step step) {
    hearing.waves().get(wave);
    Set<ApplicantState> behind = EnumSet.copyOf(BEFORE);
    if (step == Step.FEEDBACK) behind.add(ApplicantState.MS);
    return batches(actor, wave, where, step, 0).compose(moved ->
        AnnouncementStore.count(hearing.db(), wave, where, behind).map(left -> new Announced(moved, left)));
  }

  private Future<Integer> batches(Actor actor, int wave, Kecamatan where, Step step, int before) {
    return hearing.office().write((tx, out) -> AnnouncementStore.take(tx, wave, where, step.from, BATCH_MAX)
        .compose(ids -> ids.isEmpty() ? Future.succeededFuture(0)
            : hearing.applicants().moveAll(tx, out, actor, ids, step.move)))
        .compose(moved -> moved < BATCH_MAX ? Future.succeededFuture(before + moved)
            : batches(actor, wave, where, step, before + moved));
  }
}
