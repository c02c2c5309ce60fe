package id.siaga.documents;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Numbers letters by a pattern that the office sets: {@code {nomor}} counts in its own series, which is all of the
 * pattern but the month, so that numbers run through the year and begin anew with the next.
 */
public final class LetterNumber {
  private static final String[] MONTHS = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};

  private LetterNumber() {}

  /** What counts together. */
  public static String series(String pattern, String kecamatan, LocalDate day) {
    return pattern.replace("{kecamatan}", kecamatan.toUpperCase(Locale.ROOT).replace(' ', '-'))
        .replace("{tahun}", String.valueOf(day.getYear()));
  }

  public static String of(String series, int count, LocalDate day) {
    return series.replace("{nomor}", String.format("%03d", count))
        .replace("{bulan}", MONTHS[day.getMonthValue() - 1]);
  }
}
