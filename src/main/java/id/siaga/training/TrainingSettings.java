package id.siaga.training;

import id.siaga.access.Problem;

/**
 * How a round tests what was learnt; nothing of it is a constant in code.
 *
 * @param questions how many each try has
 * @param passPercent how many percent must be right
 * @param pauseMinutes how long to wait after a try that was not passed
 */
record TrainingSettings(int questions, int passPercent, int pauseMinutes) {
  static final TrainingSettings PRESET = new TrainingSettings(20, 75, 5);

  TrainingSettings {
    within("questions", questions, 5, 60);
    within("passPercent", passPercent, 1, 100);
    within("pauseMinutes", pauseMinutes, 0, 1_440);
  }

  private static void within(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw Problem.invalid(field, "harus " + least + " sampai " + most, "must be " + least + " to " + most);
    }
  }
}
