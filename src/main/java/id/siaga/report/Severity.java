package id.siaga.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How bad an incident is, ascending. */
public enum Severity {
  RENDAH, SEDANG, TINGGI, KRITIS;

  private static final Severity[] ALL = values();

  public static Severity of(int ordinal) {
    return ALL[ordinal];
  }

  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
