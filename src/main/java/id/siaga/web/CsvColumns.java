package id.siaga.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which columns an import knows, by which names people call them, and which it cannot do without. */
public final class CsvColumns {
  private final Map<String, String> byName = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();

  /** A column that the file must have; its cells may still be empty. */
  public CsvColumns required(String column, String... aliases) {
    required.add(column);
    return optional(column, aliases);
  }

  public CsvColumns optional(String column, String... aliases) {
    byName.put(normal(column), column);
    for (String alias : aliases) byName.put(normal(alias), column);
    return this;
  }

  /** Columns that other programs write and that say nothing new here. */
  public CsvColumns ignored(String... names) {
    for (String name : names) byName.put(normal(name), "");
    return this;
  }

  /** The place of each known column in this header; every surprise becomes a note on row {@code row}. */
  Map<String, Integer> places(List<String> header, int row, ImportNotes notes) {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String name = normal(header.get(i));
      String column = byName.get(name);
      if (column == null && !name.isEmpty()) {
        notes.warn(row, name, "kolom ini tidak dikenal dan diabaikan", "this column is not known and is ignored");
      } else if (column != null && !column.isEmpty() && places.putIfAbsent(column, i) != null) {
        notes.error(row, name, "kolom ini ada dua kali", "this column occurs twice");
      }
    }
    for (String column : required) {
      if (!places.containsKey(column)) missing(column, row, notes);
    }
    return places;
  }

  static String normal(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_./-]+", "_");
  }

  private void missing(String column, int row, ImportNotes notes) {
    List<String> aliases = byName.entrySet().stream()
        .filter(e -> e.getValue().equals(column) && !e.getKey().equals(column)).map(Map.Entry::getKey).toList();
    String other = String.join(", ", aliases);
    notes.error(row, column,
        "kolom wajib “" + column + "” tidak ada" + (other.isEmpty() ? "" : " (boleh juga bernama: " + other + ")"),
        "the required column “" + column + "” is missing" + (other.isEmpty() ? "" : " (also known as: " + other + ")"));
  }
}
