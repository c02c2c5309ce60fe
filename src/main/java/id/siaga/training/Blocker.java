package id.siaga.training;

import java.util.ArrayList;
import java.util.List;

/** What keeps a station from its next step, in words that name what to do; in the order of the steps. */
enum Blocker {
  NOBODY(Step.EMPTY, "Belum ada pengawas", "Nobody is placed yet"),
  DECLINED(Step.ASSIGNED, "Menolak penugasan: perlu pengganti", "Declined: somebody else is needed"),
  NO_ANSWER(Step.ASSIGNED, "Belum menjawab penugasan", "Has not answered yet"),
  NOT_SWORN(Step.ACCEPTED, "Belum hadir pelantikan", "Has not come to an oath"),
  NOT_SIGNED(Step.ACCEPTED, "Pakta integritas belum ditandatangani", "The integrity pact is not signed"),
  NO_QUIZ(Step.SWORN, "Belum mengerjakan kuis", "Has not taken the quiz"),
  QUIZ_NOT_PASSED(Step.SWORN, "Belum lulus kuis", "Has not passed the quiz"),
  NO_PHONE(Step.TRAINED, "HP belum diaktifkan", "No phone is enrolled"),
  NOT_CHECKED(Step.TRAINED, "HP belum diperiksa", "The phone is not checked"),
  CAMERA(Step.TRAINED, "Kamera HP belum diizinkan", "The camera is not allowed"),
  LOCATION(Step.TRAINED, "Lokasi HP belum diizinkan", "The location is not allowed"),
  STORAGE(Step.TRAINED, "Penyimpanan HP penuh atau tidak berfungsi", "The phone's storage is full or does not work"),
  CLOCK(Step.TRAINED, "Jam HP tidak tepat", "The phone's clock is wrong"),
  NO_TEST(Step.TRAINED, "Laporan uji belum diterima", "No test report was received");

  final Step step;
  final String id;
  final String en;

  Blocker(Step step, String id, String en) {
    this.step = step;
    this.id = id;
    this.en = en;
  }

  /** The wire form: a code for programs, words for people. */
  record Said(String code, String id, String en) {}

  Said said() {
    return new Said(name(), id, en);
  }

  static Said saidOf(Blocker blocker) {
    return blocker == null ? null : blocker.said();
  }

  static List<Said> all(List<Blocker> blockers) {
    return new ArrayList<>(blockers.stream().map(Blocker::said).toList());
  }

  static Blocker of(String name) {
    return name == null ? null : valueOf(name);
  }
}
