package id.siaga.recruitment;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.db.Tx;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Opens a further wave for exactly those kelurahan that fell short, each of them once. */
final class Extensions {
  private final Waves waves;

  Extensions(Waves waves) {
    this.waves = waves;
  }

  Future<Wave> open(Actor actor, WaveInput.Extend input) {
    Wave parent = waves.get(input.wave());
    LocalDate opens = input.opensOn() == null ? parent.settings().extensionOpensOn() : input.opensOn();
    LocalDate closes = input.closesOn() == null ? parent.settings().extensionClosesOn() : input.closesOn();
    WaveSettings rules = parent.settings().extension(opens, closes);
    return waves.create(actor, tx -> lacking(tx, actor, parent, input.areas()).map(areas ->
        new Wave(0, Wave.EXTENSION, parent.id(), "Perpanjangan " + parent.name(), rules, 0, areas)));
  }

  /** Judged inside the transaction, while no other extension can be opened. */
  private Future<Map<Long, Integer>> lacking(Tx tx, Actor actor, Wave parent, List<Long> asked) {
    return Needs.board(tx, actor.territory(), parent, waves.family(parent.id())).map(board -> {
      Map<Long, Integer> areas = new TreeMap<>();
      for (Needs.Row row : board.rows()) {
        if (asked == null ? row.lack() != null && !row.extended() : asked.contains(row.area())) {
          areas.put(row.area(), checked(row, asked).need());
        }
      }
      if (asked != null && areas.size() < asked.size()) {
        throw Problem.invalid("areas", "ada kelurahan yang bukan bagian gelombang ini",
            "one of these kelurahan is not part of this wave");
      }
      if (areas.isEmpty()) throw nobody(board);
      return areas;
    });
  }

  private static Needs.Row checked(Needs.Row row, List<Long> asked) {
    if (asked == null) return row;
    String name = row.areaName() == null ? String.valueOf(row.area() / 1000) : row.areaName();
    if (row.extended()) {
      throw Problem.conflict("Kelurahan " + name + " sudah diperpanjang.",
          "Kelurahan " + name + " has been extended already.");
    }
    if (row.lack() == null) {
      throw Problem.conflict("Kelurahan " + name + " tidak perlu diperpanjang: kuotanya terpenuhi.",
          "Kelurahan " + name + " needs no extension: its quota is met.");
    }
    return row;
  }

  private static Problem nobody(Needs.Board board) {
    return board.totals().extended() > 0
        ? Problem.conflict("Semua kelurahan yang kurang sudah diperpanjang.",
            "Every kelurahan that falls short has been extended already.")
        : Problem.conflict("Tidak ada kelurahan yang perlu diperpanjang.", "No kelurahan needs an extension.");
  }
}
