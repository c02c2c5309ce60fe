package id.siaga.recruitment;

import id.siaga.access.Territory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One announcement with its rules: the places of an office, or in an extension those of the kelurahan that fell short.
 *
 * @param kind regular or extension
 * @param parent the wave that an extension belongs to, else null
 * @param areas how many supervisors each kelurahan wants, by the first station code of it
 */
public record Wave(int id, String kind, Integer parent, String name, WaveSettings settings, int version,
    Map<Long, Integer> areas) {
  public static final String REGULAR = "regular";
  public static final String EXTENSION = "extension";
  private static final long CODES_PER_AREA = 1_000;

  public Wave {
    areas = Collections.unmodifiableMap(new TreeMap<>(areas));
  }

  /** Whether the other one announces the same, word by word. */
  boolean same(Wave other) {
    return kind.equals(other.kind) && Objects.equals(parent, other.parent) && name.equals(other.name)
        && settings.equals(other.settings) && areas.equals(other.areas);
  }

  public boolean extension() {
    return kind.equals(EXTENSION);
  }

  /** How many supervisors this kelurahan wants; 0 when the wave is not for it. */
  public int need(long area) {
    return areas.getOrDefault(area, 0);
  }

  /** Whether applications for this kelurahan are taken at this moment. */
  public boolean takes(long area, Instant now) {
    return areas.containsKey(area) && open(now);
  }

  public boolean open(Instant now) {
    return !now.isBefore(settings.opensOn().atStartOfDay(settings.zone()).toInstant()) && !over(now);
  }

  /** Whether the last day for applications has passed. */
  public boolean over(Instant now) {
    return now.isAfter(settings.closesOn().atTime(settings.closesAt()).plusMinutes(1).minusNanos(1)
        .atZone(settings.zone()).toInstant());
  }

  /** The day it is where the wave is held. */
  public LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, settings.zone());
  }

  public Territory territory() {
    return territory(areas.keySet());
  }

  static Territory territory(Iterable<Long> areas) {
    List<Territory.Span> spans = new ArrayList<>();
    areas.forEach(area -> spans.add(new Territory.Span(area, area + CODES_PER_AREA - 1)));
    return new Territory(spans);
  }
}
