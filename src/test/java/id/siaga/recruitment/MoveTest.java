package id.siaga.recruitment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.access.Problem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table of moves: walked at random, and read as a whole. */
class MoveTest {
  private static final int MOVES = 100_000;
  private static final long SEED = 20_241_127;

  /** The plan of the recruitment as it was agreed, written down a second time and by hand. */
  private static final List<String> AGREED = List.of("DRAF SUBMIT TERKIRIM", "TERKIRIM ASK_REPAIR PERLU_PERBAIKAN",
      "PERLU_PERBAIKAN RESUBMIT TERKIRIM", "TERKIRIM PASS MS", "MS UNDO_PASS TERKIRIM",
      "TERKIRIM PROPOSE_REJECT DIUSULKAN_TMS", "PERLU_PERBAIKAN PROPOSE_REJECT DIUSULKAN_TMS",
      "DIUSULKAN_TMS CONFIRM_REJECT TMS",
      "DIUSULKAN_TMS DISMISS_REJECT TERKIRIM", "MS PASS_FILES LULUS_ADMINISTRASI",
      "LULUS_ADMINISTRASI OPEN_FEEDBACK MASA_TANGGAPAN", "MASA_TANGGAPAN CLARIFY KLARIFIKASI",
      "KLARIFIKASI CLEAR MASA_TANGGAPAN", "MASA_TANGGAPAN SCHEDULE DIJADWALKAN_WAWANCARA",
      "DIJADWALKAN_WAWANCARA SCHEDULE DIJADWALKAN_WAWANCARA", "TIDAK_HADIR SCHEDULE DIJADWALKAN_WAWANCARA",
      "DIJADWALKAN_WAWANCARA ATTEND HADIR", "DIJADWALKAN_WAWANCARA MISS TIDAK_HADIR",
      "HADIR UNDO_ATTEND DIJADWALKAN_WAWANCARA", "HADIR SCORE DINILAI",
      "DINILAI RESCORE HADIR", "DINILAI CHOOSE TERPILIH", "DINILAI RESERVE CADANGAN",
      "DINILAI NOT_CHOOSE TIDAK_TERPILIH", "CADANGAN PROMOTE TERPILIH", "TERPILIH DECREE DITETAPKAN");
  private static final Set<ApplicantState> OUT = EnumSet.of(ApplicantState.TMS, ApplicantState.TIDAK_TERPILIH,
      ApplicantState.MENGUNDURKAN_DIRI, ApplicantState.GUGUR);

  @Test
  void aHundredThousandRandomMovesNeverLeaveTheTable() {
    Random random = new Random(SEED);
    Map<ApplicantState, Integer> seen = new EnumMap<>(ApplicantState.class);
    ApplicantState state = ApplicantState.DRAF;
    int refused = 0;
    for (int i = 0; i < MOVES; i++) {
      Move move = Move.values()[random.nextInt(Move.values().length)];
      Optional<ApplicantState> after = move.after(state);
      assertEquals(agreed(state, move), after, state + " " + move);
      assertEquals(after.isPresent(), Move.from(state).contains(move));
      if (after.isEmpty()) {
        refused++;
        ApplicantState before = state;
        Problem problem = assertThrows(Problem.class, () -> move.require(before));
        assertEquals(409, problem.kind().status);
        assertTrue(problem.detail(false).contains(state.words(false)), problem.detail(false));
      } else {
        state = move.require(state);
        seen.merge(state, 1, Integer::sum);
      }
      // Whoever is out is tried a few times more; the next one begins anywhere, so that late states are walked too.
      if (OUT.contains(state) && random.nextInt(4) == 0) {
        state = ApplicantState.values()[random.nextInt(ApplicantState.values().length)];
      }
    }
    assertTrue(refused > MOVES / 2, "refused " + refused);
    assertEquals(EnumSet.allOf(ApplicantState.class).size() - 1, seen.size(), "every state is reached: " + seen);
  }

  @Test
  void whoeverIsOutStaysOut() {
    for (ApplicantState state : ApplicantState.values()) {
      assertEquals(OUT.contains(state), state.terminal(), state.name());
      for (Move move : Move.values()) {
        if (OUT.contains(state)) assertTrue(move.after(state).isEmpty(), state + " " + move);
      }
    }
  }

  @Test
  void everyStateIsReachedFromADraftAndEveryMoveLeadsSomewhere() {
    Set<ApplicantState> reached = EnumSet.of(ApplicantState.DRAF);
    Deque<ApplicantState> left = new ArrayDeque<>(reached);
    while (!left.isEmpty()) {
      ApplicantState state = left.pop();
      Move.from(state).forEach(move -> {
        if (reached.add(move.require(state))) left.push(move.target());
      });
    }
    assertEquals(EnumSet.allOf(ApplicantState.class), reached);
  }

  @Test
  void reasonsBelongToTheirMoves() {
    for (Move move : Move.values()) {
      assertEquals(move.needsReason(), !Reason.of(move).isEmpty(), move.name());
      if (move.needsReason()) {
        assertThrows(Problem.class, () -> Reason.check(move, List.of(), null));
        Reason.check(move, List.of(Reason.of(move).get(0)), null);
        assertThrows(Problem.class, () -> Reason.check(move, List.of(Reason.LAINNYA), " "));
        Reason.check(move, List.of(Reason.LAINNYA), "catatan");
      } else {
        assertThrows(Problem.class, () -> Reason.check(move, List.of(Reason.USIA), null));
      }
    }
    assertFalse(Move.PASS.byAnotherPerson());
    assertTrue(Move.CONFIRM_REJECT.byAnotherPerson());
  }

  private static Optional<ApplicantState> agreed(ApplicantState state, Move move) {
    boolean in = state != ApplicantState.DRAF && state != ApplicantState.TIDAK_HADIR && !OUT.contains(state);
    if (move == Move.WITHDRAW) return in ? Optional.of(ApplicantState.MENGUNDURKAN_DIRI) : Optional.empty();
    if (move == Move.DROP) {
      return in && state != ApplicantState.DITETAPKAN ? Optional.of(ApplicantState.GUGUR) : Optional.empty();
    }
    return AGREED.stream().map(line -> line.split(" "))
        .filter(line -> line[0].equals(state.name()) && line[1].equals(move.name()))
        .map(line -> ApplicantState.valueOf(line[2])).findFirst();
  }
}
