package id.siaga.staffing;

import id.siaga.access.Problem;
import id.siaga.web.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/**
 * What supervisors are paid for a round and how it is shared; the preset is a file of data and says of itself that the
 * office has not confirmed it yet.
 *
 * @param amount for a whole duty, in rupiah
 * @param rule who gets it: PRESENT (those who were there, in equal parts), DAYS (by the days of the duty), EQUAL (all
 *     who held the station, in equal parts)
 * @param taxPercent kept back
 * @param daysBefore from how many days before the vote the duty lasts, {@code daysAfter} until how many after it
 * @param confirmed whether the office has checked these figures against its own decision
 */
record HonorariumSettings(Long amount, String rule, Integer taxPercent, Integer daysBefore, Integer daysAfter,
    Boolean confirmed) {
  private static final Set<String> RULES = Set.of("PRESENT", "DAYS", "EQUAL");
  private static final long AMOUNT_MAX = 100_000_000;
  private static final int DAYS_MAX = 365;
  static final HonorariumSettings PRESET = preset();

  HonorariumSettings {
    require("amount", amount != null && amount >= 0 && amount <= AMOUNT_MAX);
    require("rule", rule != null && RULES.contains(rule));
    require("taxPercent", taxPercent != null && taxPercent >= 0 && taxPercent <= 100);
    require("daysBefore", daysBefore != null && daysBefore >= 0 && daysBefore <= DAYS_MAX);
    require("daysAfter", daysAfter != null && daysAfter >= 0 && daysAfter <= DAYS_MAX);
    require("confirmed", confirmed != null);
  }

  private static HonorariumSettings preset() {
    try (InputStream in = HonorariumSettings.class.getResourceAsStream("/staffing/honorarium-2024.json")) {
      return Json.MAPPER.readValue(in, HonorariumSettings.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void require(String field, boolean good) {
    if (!good) {
      throw Problem.invalid(field, "wajib diisi dan harus masuk akal", "is required and must make sense");
    }
  }
}
