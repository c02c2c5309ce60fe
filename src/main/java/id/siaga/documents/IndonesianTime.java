package id.siaga.documents;

import id.siaga.web.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * Writes times as Indonesian letters and forms do: Rabu, 27 November 2024, 06.30 WIB. Pages that are read in English
 * have the same shape with English names.
 */
public final class IndonesianTime {
  private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", INDONESIAN);
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH.mm", INDONESIAN);
  private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter ENGLISH_MOMENT = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH.mm",
      Locale.ENGLISH);
  private static final Map<String, String> ZONES = Map.of("Asia/Jakarta", "WIB", "Asia/Pontianak", "WIB",
      "Asia/Makassar", "WITA", "Asia/Jayapura", "WIT");

  private IndonesianTime() {}

  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  public static String day(LocalDate day, Language language) {
    return (language.english() ? ENGLISH_DAY : DAY).format(day);
  }

  public static String moment(Instant at, ZoneId zone) {
    return moment(at, zone, Language.INDONESIAN);
  }

  public static String moment(Instant at, ZoneId zone, Language language) {
    return (language.english() ? ENGLISH_MOMENT : MOMENT).format(at.atZone(zone)) + " "
        + ZONES.getOrDefault(zone.getId(), zone.getId());
  }
}
