package id.siaga.staffing;

import static id.siaga.staffing.ReplacementState.BATAL;
import static id.siaga.staffing.ReplacementState.BERSEDIA;
import static id.siaga.staffing.ReplacementState.DIAJUKAN;
import static id.siaga.staffing.ReplacementState.DITAWARKAN;
import static id.siaga.staffing.ReplacementState.KLARIFIKASI;
import static id.siaga.staffing.ReplacementState.PLENO;
import static id.siaga.staffing.ReplacementState.SELESAI;

import id.siaga.access.Problem;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * THE table of a replacement: every step, from which states, to which state. On the voting day itself an offer needs
 * neither clarification nor plenary, because the station has nobody.
 */
enum ReplacementMove {
  REQUEST(DIAJUKAN, EnumSet.noneOf(ReplacementState.class)),
  CLARIFY(KLARIFIKASI, EnumSet.of(DIAJUKAN)),
  TO_PLENO(PLENO, EnumSet.of(DIAJUKAN, KLARIFIKASI)),
  OFFER(DITAWARKAN, EnumSet.of(PLENO, DITAWARKAN)),
  ACCEPT(BERSEDIA, EnumSet.of(DITAWARKAN)),
  FINISH(SELESAI, EnumSet.of(BERSEDIA)),
  CANCEL(BATAL, EnumSet.of(DIAJUKAN, KLARIFIKASI, PLENO, DITAWARKAN));

  private static final Set<ReplacementState> SHORT_WAY = EnumSet.of(DIAJUKAN, KLARIFIKASI);
  private final ReplacementState to;
  private final Set<ReplacementState> from;

  ReplacementMove(ReplacementState to, Set<ReplacementState> from) {
    this.to = to;
    this.from = from;
  }

  ReplacementState to() {
    return to;
  }

  /** @param today whether it is the round's voting day */
  boolean allowedFrom(ReplacementState state, boolean today) {
    return from.contains(state) || this == OFFER && today && SHORT_WAY.contains(state);
  }

  /** Those that somebody of the office makes by name; the others follow from what else they do. */
  boolean byHand() {
    return this == CLARIFY || this == TO_PLENO || this == FINISH || this == CANCEL;
  }

  static List<ReplacementMove> from(ReplacementState state, boolean today) {
    return Arrays.stream(values()).filter(move -> move.allowedFrom(state, today)).toList();
  }

  /** CONFLICT in the words of the present state where the table does not allow it. */
  void require(ReplacementState state, boolean today) {
    if (allowedFrom(state, today)) return;
    boolean early = this == OFFER && SHORT_WAY.contains(state);
    throw Problem.conflict("Penggantian ini sekarang: " + state.words(false) + ". "
        + (early ? "Sebelum hari pemungutan, catat dahulu keputusan pleno."
            : "Langkah ini tidak dapat dilakukan dari sana."),
        "This replacement now stands at: " + state.words(true) + ". "
        + (early ? "Before the voting day, note the plenary's decision first."
            : "This step is not possible from there."));
  }
}
