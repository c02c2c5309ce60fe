package id.siaga.rounds;

import id.siaga.access.Problem;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps practice and vote apart: which rehearsal the supervisors of a vote may file in from their own phones, and until
 * when. All of it is in memory, because every practice report asks.
 */
public final class Practices {
  private final Rounds rounds;

  /**
   * What clients see of a practice.
   *
   * @param vote whose supervisors practise
   * @param open whether reports are taken at this moment
   * @param closesAt when it closes by itself, by the vote's clock
   */
  public record View(int vote, int round, String name, boolean open, Instant closesAt) {}

  public Practices(Rounds rounds) {
    this.rounds = rounds;
  }

  /** The practice of a vote, open or not. */
  public Optional<Round> of(Round vote) {
    return rounds.all().stream().filter(round -> round.isPractice() && round.practice().vote() == vote.id())
        .findFirst();
  }

  public Optional<View> view(Round vote) {
    return of(vote).map(practice -> view(vote, practice));
  }

  View view(Round vote, Round practice) {
    return new View(vote.id(), practice.id(), practice.name(), open(vote, practice), closesAt(vote));
  }

  /**
   * The round that a report belongs to: the sender's own, or its practice while that is open. Any other is not found.
   *
   * @param named what the report says, or null
   */
  public int roundOf(int own, Integer named) {
    if (named == null || named == own) return own;
    Round vote = rounds.get(own);
    Round practice = of(vote).filter(round -> round.id() == named).orElseThrow(Problem::notFound);
    if (!open(vote, practice)) throw closed();
    return practice.id();
  }

  private boolean open(Round vote, Round practice) {
    return practice.practice().open() && !over(vote);
  }

  /** Whether the morning of the voting day has come: from then on everything is earnest. */
  boolean over(Round vote) {
    return !rounds.now(vote).isBefore(closesAt(vote));
  }

  private static Instant closesAt(Round vote) {
    return vote.at(vote.settings().practiceClosesAt());
  }

  private static Problem closed() {
    return Problem.conflict("Latihan sudah ditutup dan tidak menerima laporan lagi. Hapus saja laporan latihan ini, "
        + "lalu kembali ke halaman utama: di sana langkah tugas yang sesungguhnya.", "Practice has closed and takes no "
        + "more reports. Delete this practice report and go back to the first page: the steps of the real day are "
        + "there.");
  }
}
