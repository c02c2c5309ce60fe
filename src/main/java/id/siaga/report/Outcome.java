package id.siaga.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.access.Problem;
import id.siaga.web.Maybe;
import java.util.UUID;

/** What became of one item: stored, a duplicate of what is stored, or rejected without a trace. */
public record Outcome(String status, long seq, Problem problem) {
  static Outcome stored(long seq) {
    return new Outcome("stored", seq, null);
  }

  static Outcome duplicate(long seq) {
    return new Outcome("duplicate", seq, null);
  }

  static Outcome rejected(Problem problem) {
    return new Outcome("rejected", 0, problem);
  }

  static Outcome conflict() {
    return rejected(Problem.conflict("Nomor kiriman ini sudah dipakai untuk isi yang lain.",
        "This id was already used for another item."));
  }

  /** The wire form of one result. */
  public record Line(UUID id, String status, @Maybe Long seq, @Maybe ObjectNode problem) {}
}
