package id.siaga.recruitment;

import id.siaga.documents.IndonesianTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Orders the scored applicants of one kelurahan: by score, and equal scores by the rules of the wave in their order.
 * Every tie is explained in one sentence that names the rule and the figures, never a person.
 */
final class Ranking {
  private static final BigDecimal NONE = BigDecimal.valueOf(-1);
  private final WaveSettings settings;

  /** Somebody with a complete score; {@code experienced} is only asked for where scores are equal. */
  record Candidate(ScoreStore.Scored row, Tally tally, boolean experienced) {
    BigDecimal score() {
      return tally.score();
    }
  }

  /** A sentence in both languages. */
  record Words(String id, String en) {}

  /** A place, and why it is this one where scores were equal. */
  record Ranked(int rank, Candidate candidate, Words tie) {}

  Ranking(WaveSettings settings) {
    this.settings = settings;
  }

  List<Ranked> order(List<Candidate> candidates) {
    List<Candidate> sorted = new ArrayList<>(candidates);
    Comparator<Candidate> order = Comparator.comparing(Candidate::score).reversed();
    for (String rule : settings.tieBreak()) order = order.thenComparing(by(rule));
    sorted.sort(order.thenComparing(candidate -> candidate.row().number()));
    List<Ranked> ranked = new ArrayList<>(sorted.size());
    for (int i = 0; i < sorted.size(); i++) ranked.add(new Ranked(i + 1, sorted.get(i), tie(sorted, i)));
    return ranked;
  }

  private Words tie(List<Candidate> sorted, int i) {
    Candidate own = sorted.get(i);
    if (i > 0 && sorted.get(i - 1).score().compareTo(own.score()) == 0) {
      return words(sorted.get(i - 1), own, false);
    }
    boolean next = i + 1 < sorted.size() && sorted.get(i + 1).score().compareTo(own.score()) == 0;
    return next ? words(own, sorted.get(i + 1), true) : null;
  }

  /** Better ones first. */
  private static Comparator<Candidate> by(String rule) {
    if (rule.equals("experience")) return Comparator.comparing(candidate -> candidate.experienced() ? 0 : 1);
    if (rule.equals("earlier")) {
      return Comparator.comparing(candidate -> candidate.row().submittedAt(),
          Comparator.nullsLast(Comparator.naturalOrder()));
    }
    return Comparator.comparing((Candidate candidate) -> mean(candidate, rule)).reversed();
  }

  private static BigDecimal mean(Candidate candidate, String rule) {
    return candidate.tally().means().getOrDefault(rule.substring("score:".length()), NONE);
  }

  private Words words(Candidate first, Candidate second, boolean own) {
    String other = own ? second.row().number() : first.row().number();
    String rule = settings.tieBreak().stream().filter(one -> by(one).compare(first, second) != 0).findFirst()
        .orElse(null);
    Words why = why(rule, first, second);
    String score = id(first.score());
    return new Words("Nilai akhir " + score + " sama dengan nomor " + other + "; "
        + (own ? "didahulukan" : "ditempatkan sesudahnya") + " karena " + why.id() + ".",
        "The score of " + first.score().toPlainString() + " equals that of number " + other + "; placed "
        + (own ? "before it" : "after it") + " because " + why.en() + ".");
  }

  private Words why(String rule, Candidate first, Candidate second) {
    if (rule == null) {
      return new Words("seluruh ketentuan sama, diurutkan menurut nomor pendaftaran",
          "all rules are equal and the registration number decides");
    }
    if (rule.equals("experience")) {
      return new Words("yang berpengalaman sebagai penyelenggara didahulukan",
          "experience as an organiser comes first");
    }
    if (rule.equals("earlier")) {
      return new Words("yang mendaftar lebih dahulu didahulukan (" + moment(first.row().submittedAt()) + " sebelum "
          + moment(second.row().submittedAt()) + ")", "the earlier application comes first ("
          + moment(first.row().submittedAt()) + " before " + moment(second.row().submittedAt()) + ")");
    }
    String code = rule.substring("score:".length());
    String label = settings.criteria().stream().filter(criterion -> criterion.code().equals(code)).findFirst()
        .map(WaveSettings.Criterion::label).orElse(code);
    BigDecimal better = mean(first, rule);
    BigDecimal worse = mean(second, rule);
    return new Words("nilai " + label + " " + id(better) + " lebih tinggi daripada " + id(worse),
        label + " with " + plain(better) + " is higher than " + plain(worse));
  }

  private String moment(Instant at) {
    return at == null ? "-" : IndonesianTime.moment(at, settings.zone());
  }

  /** A figure as Indonesian letters write it: 82,5. */
  static String id(BigDecimal figure) {
    return plain(figure).replace('.', ',');
  }

  private static String plain(BigDecimal figure) {
    BigDecimal rounded = figure.setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
    return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
  }
}
