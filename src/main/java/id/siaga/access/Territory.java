package id.siaga.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The part of the country that somebody may see, as closed intervals of 13-digit station codes.
 *
 * <p>Every area of the official code is one interval, so containment is two comparisons wherever it is asked:
 * here, in the live hub, and in SQL by joining {@code unnest(lows, highs)}.
 */
public record Territory(List<Span> spans) {
  /** The interval of the whole country. */
  public static final Territory COUNTRY = of(0L, 9_999_999_999_999L);
  public static final Territory NOWHERE = new Territory(List.of());
  private static final int CODE_DIGITS = 13;

  /** One closed interval of station codes. */
  public record Span(long low, long high) {
    boolean covers(long station) {
      return low <= station && station <= high;
    }
  }

  public Territory {
    spans = merged(spans);
  }

  public static Territory of(long low, long high) {
    return new Territory(List.of(new Span(low, high)));
  }

  public static Territory station(long code) {
    return of(code, code);
  }

  /** Parses an area code of any level, with or without dots: 36, 36.73, 36.73.01, 36.73.01.1001, or a station. */
  public static Territory parse(String field, String code) {
    String digits = code == null ? "" : code.replace(".", "").trim();
    boolean level = switch (digits.length()) {
      case 2, 4, 6, 10, CODE_DIGITS -> true;
      default -> false;
    };
    if (!level || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw Problem.invalid(field, "kode wilayah harus 2, 4, 6, 10, atau 13 angka, misalnya 36.73.01",
          "area code must have 2, 4, 6, 10 or 13 digits, for example 36.73.01");
    }
    long low = Long.parseLong(digits);
    long width = 1;
    for (int i = digits.length(); i < CODE_DIGITS; i++) {
      low *= 10;
      width *= 10;
    }
    return of(low, low + width - 1);
  }

  public boolean covers(long station) {
    for (Span span : spans) {
      if (span.covers(station)) return true;
    }
    return false;
  }

  public boolean contains(Territory other) {
    return other.spans.stream().allMatch(o -> spans.stream().anyMatch(s -> s.low <= o.low && o.high <= s.high));
  }

  public Territory intersect(Territory other) {
    List<Span> common = new ArrayList<>();
    for (Span a : spans) {
      for (Span b : other.spans) {
        long low = Math.max(a.low, b.low);
        long high = Math.min(a.high, b.high);
        if (low <= high) common.add(new Span(low, high));
      }
    }
    return new Territory(common);
  }

  public boolean isEmpty() {
    return spans.isEmpty();
  }

  public Long[] lows() {
    return spans.stream().map(Span::low).toArray(Long[]::new);
  }

  public Long[] highs() {
    return spans.stream().map(Span::high).toArray(Long[]::new);
  }

  private static List<Span> merged(List<Span> spans) {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort(Comparator.comparingLong(Span::low));
    List<Span> out = new ArrayList<>();
    for (Span span : sorted) {
      Span last = out.isEmpty() ? null : out.get(out.size() - 1);
      if (last != null && span.low <= last.high + 1) {
        out.set(out.size() - 1, new Span(last.low, Math.max(last.high, span.high)));
      } else {
        out.add(span);
      }
    }
    return List.copyOf(out);
  }
}
