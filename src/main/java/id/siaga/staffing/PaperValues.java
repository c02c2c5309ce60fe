package id.siaga.staffing;

import id.siaga.documents.IndonesianTime;
import id.siaga.rounds.Round;
import id.siaga.staffing.PaperStore.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What every paper says about its place and its round. */
final class PaperValues {
  private PaperValues() {}

  static Map<String, String> of(Round round, Long station, Place place) {
    Map<String, String> values = new HashMap<>();
    values.put("putaran", round.name());
    values.put("hari_pemungutan", IndonesianTime.day(round.votingDay()));
    values.put("kelurahan", place.kelurahan());
    values.put("kecamatan", place.kecamatan());
    values.put("kecamatan_kapital", place.kecamatan() == null ? null : place.kecamatan().toUpperCase(Locale.ROOT));
    values.put("kota", place.kota());
    values.put("wilayah", area(station, place));
    if (station != null) {
      values.put("tps", String.format("TPS %03d", station % 1000));
      values.put("nomor_tps", String.valueOf(station % 1000));
      values.put("kode_tps", String.valueOf(station));
    }
    return values;
  }

  /** The official code tells a village from a town quarter by the first digit of its last four. */
  private static String area(Long station, Place place) {
    List<String> parts = new ArrayList<>();
    if (place.kelurahan() != null) {
      parts.add((station != null && station / 1_000_000 % 10 == 2 ? "Desa " : "Kelurahan ") + place.kelurahan());
    }
    if (place.kecamatan() != null) parts.add("Kecamatan " + place.kecamatan());
    if (place.kota() != null) parts.add(place.kota());
    return String.join(", ", parts);
  }
}
