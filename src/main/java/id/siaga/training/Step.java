package id.siaga.training;

import java.util.Arrays;
import java.util.List;

/** How far a station is on the way to the voting day; each step stands on all those before it. */
enum Step {
  EMPTY("Kosong", "Empty"),
  ASSIGNED("Ditugaskan", "Assigned"),
  ACCEPTED("Bersedia", "Accepted"),
  SWORN("Dilantik", "Sworn in"),
  TRAINED("Lulus bimtek", "Trained"),
  PHONE_READY("Siap bertugas", "Ready");

  final String id;
  final String en;

  Step(String id, String en) {
    this.id = id;
    this.en = en;
  }

  /** Whether nothing is in the way any more. */
  boolean ready() {
    return this == PHONE_READY;
  }

  /** What may keep somebody at this step. */
  List<Blocker> blockers() {
    return Arrays.stream(Blocker.values()).filter(blocker -> blocker.step == this).toList();
  }

  static Step of(Blocker blocker) {
    return blocker == null ? PHONE_READY : blocker.step;
  }
}
