package id.siaga.region;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import io.vertx.core.Future;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The stations of a roll for everybody who needs them; made over the database, or over a running transaction. */
public final class Stations {
  public static final int PAGE_MAX_STATIONS = 2_000;
  private static final int WORDS_MAX = 8;
  private final Sql sql;

  public Stations(Sql sql) {
    this.sql = sql;
  }

  /** Empty when there is no such station, or none in this territory. */
  public Future<Optional<Station>> find(Territory territory, int roll, long code) {
    return StationStore.find(sql, territory, roll, code);
  }

  /** The first page of a territory in the order of the codes. */
  public Future<List<Station>> list(Territory territory, int roll) {
    return search(territory, roll, "", 0);
  }

  /**
   * A page of the stations that fit every word: part of a name or place, a number, or the start of a code.
   *
   * @param after the last code of the page before, or 0
   */
  public Future<List<Station>> search(Territory territory, int roll, String query, long after) {
    String[] words = Arrays.stream(query.toLowerCase(Locale.ROOT).trim().split("[\\s,]+"))
        .filter(word -> !word.isEmpty() && !word.equals("tps")).limit(WORDS_MAX).map(Stations::searched)
        .toArray(String[]::new);
    return StationStore.list(sql, territory, roll, words, after, PAGE_MAX_STATIONS);
  }

  /** The names of the kelurahan and kecamatan of these station codes; a code outside the official list is left out. */
  public Future<Map<Long, Names>> names(Set<Long> codes) {
    Set<Long> lows = codes.stream().map(code -> code / 1000 * 1000).collect(Collectors.toSet());
    return RegionStore.kelurahan(sql, lows).map(found -> codes.stream()
        .filter(code -> found.containsKey(code / 1000 * 1000))
        .collect(Collectors.toMap(code -> code, code -> found.get(code / 1000 * 1000))));
  }

  /** A dotted code is searched without its dots; what LIKE would read as a pattern is taken as it stands. */
  private static String searched(String word) {
    String plain = word.matches("[0-9.]+") ? word.replace(".", "") : word;
    return plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
