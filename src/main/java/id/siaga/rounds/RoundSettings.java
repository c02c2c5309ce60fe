package id.siaga.rounds;

import id.siaga.access.Problem;
import java.time.LocalTime;

/**
 * What may differ from one vote to the next: the clock of the day and the limits of judgement. Nothing of it is a
 * constant in code; the preset is that of 27 November 2024.
 *
 * @param presentBy when a supervisor must be at the station
 * @param nearMetres how far from the station a check-in counts as being there
 * @param weakAccuracyMetres a position less exact than this is marked weak
 * @param graceMinutes how long after its time a station counts as silent
 * @param sessionDaysAfter how many days after the vote a phone's session lasts
 * @param dutyDaysAfter how many days after the vote a supervisor's duty lasts, and with it their card
 * @param practiceClosesAt when practice ends by itself on the voting day, so that nobody files the real day as practice
 */
public record RoundSettings(LocalTime presentBy, LocalTime opensAt, LocalTime closesAt, Integer nearMetres,
    Integer weakAccuracyMetres, Integer graceMinutes, Integer sessionDaysAfter, Integer dutyDaysAfter,
    LocalTime practiceClosesAt) {
  public static final RoundSettings PRESET_2024 = new RoundSettings(LocalTime.of(6, 30), LocalTime.of(7, 0),
      LocalTime.of(13, 0), 300, 100, 1, 7, 7, LocalTime.of(4, 0));
  private static final int DUTY_DAYS_OF_OLDER_ROUNDS = 7;

  public RoundSettings {
    require("presentBy", presentBy != null);
    require("opensAt", opensAt != null && !opensAt.isBefore(presentBy));
    require("closesAt", closesAt != null && closesAt.isAfter(opensAt));
    require("nearMetres", nearMetres != null && nearMetres >= 10 && nearMetres <= 100_000);
    require("weakAccuracyMetres", weakAccuracyMetres != null && weakAccuracyMetres >= 10);
    require("graceMinutes", graceMinutes != null && graceMinutes >= 0 && graceMinutes <= 240);
    require("sessionDaysAfter", sessionDaysAfter != null && sessionDaysAfter >= 0 && sessionDaysAfter <= 60);
    if (dutyDaysAfter == null) dutyDaysAfter = DUTY_DAYS_OF_OLDER_ROUNDS;
    require("dutyDaysAfter", dutyDaysAfter >= 0 && dutyDaysAfter <= 60);
    require("practiceClosesAt", practiceClosesAt != null && !practiceClosesAt.isAfter(presentBy));
  }

  private static void require(String field, boolean good) {
    if (!good) {
      throw Problem.invalid(field, "wajib diisi dan harus masuk akal (jam berurutan, angka dalam batas)",
          "is required and must make sense (times in order, figures within limits)");
    }
  }
}
