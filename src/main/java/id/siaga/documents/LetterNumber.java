package id.siaga.documents;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Numbers letters by a pattern that the office sets: {@code {nomor}} counts in its own series, which is all of the
 * pattern but the month, so that numbers run through the year and begin anew with the next.
 */
public final class LetterNumber {
  private static final String[] MONTHS = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};

  /**
   * What counts together.
   *
   * @param key tells areas apart by their code, because two may have one name
   * @param printed the same with the name of the area, as its letters read
   */
  public record Series(String key, String printed) {}

  private LetterNumber() {}

  /**
   * The series of an area.
   *
   * @param code of the area that the pattern calls {@code {kecamatan}}
   * @param name of the same area
   */
  public static Series series(String pattern, String code, String name, LocalDate day) {
    String dated = pattern.replace("{tahun}", String.valueOf(day.getYear()));
    return new Series(dated.replace("{kecamatan}", code),
        dated.replace("{kecamatan}", name.toUpperCase(Locale.ROOT).replace(' ', '-')));
  }

  public static String of(Series series, int count, LocalDate day) {
    return series.printed().replace("{nomor}", String.format("%03d", count))
        .replace("{bulan}", MONTHS[day.getMonthValue() - 1]);
  }
}
