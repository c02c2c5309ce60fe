package id.siaga.recruitment;

import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.web.Maybe;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What people send about waves, checked as soon as it is read. */
final class WaveInput {
  private static final int NAME_MAX_CHARS = 120;
  private static final int AREAS_MAX = 100_000;
  private static final int NEED_MAX = 10_000;
  private static final long AREA_LOW = 1_000_000_000_000L;
  private static final long AREA_HIGH = 9_999_999_999_000L;

  private WaveInput() {}

  /** How many supervisors a kelurahan wants, by the first station code of it. */
  record Area(Long area, Integer need) {
    Area {
      checkArea("areas.area", area);
      if (need == null || need < 0 || need > NEED_MAX) {
        throw Problem.invalid("areas.need", "harus 0 sampai " + NEED_MAX, "must be 0 to " + NEED_MAX);
      }
    }
  }

  /**
   * A new wave.
   *
   * @param settings the preset of 2024 when absent
   * @param areas one supervisor for each station of the current roll when absent
   */
  record New(String name, @Maybe WaveSettings settings, @Maybe List<Area> areas) {
    New {
      name = named(name);
      areas = distinct(areas);
    }

    /** Null when the areas are to follow from the stations. */
    Territory where() {
      return areas == null ? null : Wave.territory(needs().keySet());
    }

    Map<Long, Integer> needs() {
      return byArea(areas);
    }
  }

  /** A changed wave; what is absent stays as it is, and the version is the one that was seen. */
  record Change(int id, Integer version, @Maybe String name, @Maybe WaveSettings settings,
      @Maybe List<Area> areas) {
    Change {
      if (version == null) throw Problem.invalid("version", "wajib diisi", "is required");
      name = name == null ? null : named(name);
      areas = distinct(areas);
    }

    Wave over(Wave old) {
      return new Wave(old.id(), old.kind(), old.parent(), name == null ? old.name() : name,
          settings == null ? old.settings() : settings, version, areas == null ? old.areas() : byArea(areas));
    }
  }

  /**
   * A wave for those kelurahan that fell short.
   *
   * @param areas some of them; all of them when absent
   * @param opensOn as the wave's rules foresee when absent, and so {@code closesOn}
   */
  record Extend(int wave, @Maybe List<Long> areas, @Maybe LocalDate opensOn, @Maybe LocalDate closesOn) {
    Extend {
      if (areas != null) {
        if (areas.isEmpty() || areas.size() > AREAS_MAX) throw count();
        areas.forEach(area -> checkArea("areas", area));
        areas = areas.stream().distinct().sorted().toList();
      }
    }
  }

  /** @param wave the newest one when absent */
  record Board(@Maybe Integer wave, @Maybe String territory) {
    Territory where() {
      return territory == null ? null : Territory.parse("territory", territory);
    }
  }

  private static void checkArea(String field, Long area) {
    if (area == null || area < AREA_LOW || area > AREA_HIGH || area % 1000 != 0) {
      throw Problem.invalid(field, "harus kode kelurahan yang diakhiri 000, misalnya 3673011001000",
          "must be the code of a kelurahan that ends with 000, for example 3673011001000");
    }
  }

  private static String named(String name) {
    String text = name == null ? "" : name.strip();
    if (text.isEmpty() || text.length() > NAME_MAX_CHARS) {
      throw Problem.invalid("name", "wajib diisi, paling banyak " + NAME_MAX_CHARS + " huruf",
          "is required, at most " + NAME_MAX_CHARS + " characters");
    }
    return text;
  }

  private static List<Area> distinct(List<Area> areas) {
    if (areas == null) return null;
    if (areas.isEmpty() || areas.size() > AREAS_MAX) throw count();
    if (areas.contains(null) || areas.stream().map(Area::area).distinct().count() < areas.size()) {
      throw Problem.invalid("areas", "setiap kelurahan hanya boleh sekali", "each kelurahan may stand only once");
    }
    return List.copyOf(areas);
  }

  private static Problem count() {
    return Problem.invalid("areas", "sebutkan sedikitnya satu kelurahan", "name at least one kelurahan");
  }

  private static Map<Long, Integer> byArea(List<Area> areas) {
    Map<Long, Integer> needs = new TreeMap<>();
    areas.forEach(area -> needs.put(area.area(), area.need()));
    return needs;
  }
}
