package id.siaga.recruitment;

import static id.siaga.recruitment.ApplicantState.CADANGAN;
import static id.siaga.recruitment.ApplicantState.DIJADWALKAN_WAWANCARA;
import static id.siaga.recruitment.ApplicantState.DINILAI;
import static id.siaga.recruitment.ApplicantState.DITETAPKAN;
import static id.siaga.recruitment.ApplicantState.DIUSULKAN_TMS;
import static id.siaga.recruitment.ApplicantState.DRAF;
import static id.siaga.recruitment.ApplicantState.GUGUR;
import static id.siaga.recruitment.ApplicantState.HADIR;
import static id.siaga.recruitment.ApplicantState.KLARIFIKASI;
import static id.siaga.recruitment.ApplicantState.LULUS_ADMINISTRASI;
import static id.siaga.recruitment.ApplicantState.MASA_TANGGAPAN;
import static id.siaga.recruitment.ApplicantState.MENGUNDURKAN_DIRI;
import static id.siaga.recruitment.ApplicantState.MS;
import static id.siaga.recruitment.ApplicantState.PERLU_PERBAIKAN;
import static id.siaga.recruitment.ApplicantState.RUNNING;
import static id.siaga.recruitment.ApplicantState.TERKIRIM;
import static id.siaga.recruitment.ApplicantState.TERPILIH;
import static id.siaga.recruitment.ApplicantState.TIDAK_HADIR;
import static id.siaga.recruitment.ApplicantState.TIDAK_TERPILIH;
import static id.siaga.recruitment.ApplicantState.TMS;

import id.siaga.access.Permission;
import id.siaga.access.Problem;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * THE table of the recruitment: every step that can be made with an applicant, from which states, to which state, and
 * who may make it. No other code changes a state, so what does not stand here cannot happen.
 */
public enum Move {
  SUBMIT(TERKIRIM, Permission.RECRUIT_ENTER, "dikirim", "sent", EnumSet.of(DRAF)),
  ASK_REPAIR(PERLU_PERBAIKAN, Permission.RECRUIT_SCREEN, "dikembalikan untuk diperbaiki", "returned for repair",
      EnumSet.of(TERKIRIM)),
  RESUBMIT(TERKIRIM, Permission.RECRUIT_ENTER, "dikirim kembali", "sent again", EnumSet.of(PERLU_PERBAIKAN)),
  PASS(MS, Permission.RECRUIT_SCREEN, "dinyatakan memenuhi syarat", "found eligible", EnumSet.of(TERKIRIM)),
  UNDO_PASS(TERKIRIM, Permission.RECRUIT_SCREEN, "kelulusan dibatalkan", "eligibility taken back", EnumSet.of(MS)),
  PROPOSE_REJECT(DIUSULKAN_TMS, Permission.RECRUIT_SCREEN, "diusulkan tidak memenuhi syarat",
      "proposed as not eligible", EnumSet.of(TERKIRIM, PERLU_PERBAIKAN)),
  CONFIRM_REJECT(TMS, Permission.RECRUIT_SCREEN, "dinyatakan tidak memenuhi syarat", "found not eligible",
      EnumSet.of(DIUSULKAN_TMS)),
  DISMISS_REJECT(TERKIRIM, Permission.RECRUIT_SCREEN, "usulan penolakan dibatalkan", "proposed rejection dismissed",
      EnumSet.of(DIUSULKAN_TMS)),
  PASS_FILES(LULUS_ADMINISTRASI, Permission.RECRUIT_DECIDE, "dinyatakan lulus administrasi",
      "passed the file check", EnumSet.of(MS)),
  OPEN_FEEDBACK(MASA_TANGGAPAN, Permission.RECRUIT_DECIDE, "dibuka untuk tanggapan masyarakat",
      "opened for public feedback", EnumSet.of(LULUS_ADMINISTRASI)),
  CLARIFY(KLARIFIKASI, Permission.FEEDBACK_HANDLE, "diklarifikasi", "being clarified", EnumSet.of(MASA_TANGGAPAN)),
  CLEAR(MASA_TANGGAPAN, Permission.FEEDBACK_HANDLE, "klarifikasi selesai", "clarified", EnumSet.of(KLARIFIKASI)),
  SCHEDULE(DIJADWALKAN_WAWANCARA, Permission.RECRUIT_INTERVIEW, "dijadwalkan wawancara", "scheduled for interview",
      EnumSet.of(MASA_TANGGAPAN, DIJADWALKAN_WAWANCARA, TIDAK_HADIR)),
  ATTEND(HADIR, Permission.RECRUIT_INTERVIEW, "hadir wawancara", "attended", EnumSet.of(DIJADWALKAN_WAWANCARA)),
  MISS(TIDAK_HADIR, Permission.RECRUIT_INTERVIEW, "tidak hadir wawancara", "did not attend",
      EnumSet.of(DIJADWALKAN_WAWANCARA)),
  UNDO_ATTEND(DIJADWALKAN_WAWANCARA, Permission.RECRUIT_INTERVIEW, "catatan kehadiran dibatalkan",
      "attendance taken back", EnumSet.of(HADIR)),
  SCORE(DINILAI, Permission.RECRUIT_INTERVIEW, "dinilai", "scored", EnumSet.of(HADIR)),
  RESCORE(HADIR, Permission.RECRUIT_INTERVIEW, "penilaian dibuka kembali", "scoring reopened", EnumSet.of(DINILAI)),
  CHOOSE(TERPILIH, Permission.RECRUIT_DECIDE, "terpilih", "chosen", EnumSet.of(DINILAI)),
  RESERVE(CADANGAN, Permission.RECRUIT_DECIDE, "menjadi cadangan", "put in reserve", EnumSet.of(DINILAI)),
  NOT_CHOOSE(TIDAK_TERPILIH, Permission.RECRUIT_DECIDE, "tidak terpilih", "not chosen", EnumSet.of(DINILAI)),
  PROMOTE(TERPILIH, Permission.RECRUIT_DECIDE, "naik dari cadangan", "promoted from the reserve",
      EnumSet.of(CADANGAN)),
  DECREE(DITETAPKAN, Permission.RECRUIT_DECIDE, "ditetapkan", "appointed by decree", EnumSet.of(TERPILIH)),
  WITHDRAW(MENGUNDURKAN_DIRI, Permission.RECRUIT_ENTER, "mengundurkan diri", "withdrew", plus(RUNNING, DITETAPKAN)),
  DROP(GUGUR, Permission.RECRUIT_DECIDE, "digugurkan", "dropped", RUNNING);

  private static final Map<ApplicantState, List<Move>> FROM = new EnumMap<>(ApplicantState.class);

  static {
    for (ApplicantState state : ApplicantState.values()) {
      FROM.put(state, Arrays.stream(values()).filter(move -> move.from.contains(state)).toList());
    }
  }

  private final ApplicantState to;
  private final Permission permission;
  private final String id;
  private final String en;
  private final Set<ApplicantState> from;

  Move(ApplicantState to, Permission permission, String id, String en, Set<ApplicantState> from) {
    this.to = to;
    this.permission = permission;
    this.id = id;
    this.en = en;
    this.from = from;
  }

  /** All moves that a state allows. */
  public static List<Move> from(ApplicantState state) {
    return FROM.get(state);
  }

  /** The state after this move, or empty where the table does not allow it. */
  public Optional<ApplicantState> after(ApplicantState state) {
    return from.contains(state) ? Optional.of(to) : Optional.empty();
  }

  /** The state after this move; CONFLICT in the words of the present state where the table does not allow it. */
  public ApplicantState require(ApplicantState state) {
    return after(state).orElseThrow(() -> Problem.conflict(
        "Status pelamar ini sekarang: " + state.words(false) + ". Langkah ini tidak dapat dilakukan dari sana.",
        "This applicant now stands at: " + state.words(true) + ". This step is not possible from there."));
  }

  /** The state that it leads to. */
  public ApplicantState target() {
    return to;
  }

  /** What somebody of the office needs to make this move. */
  public Permission permission() {
    return permission;
  }

  /** Whether an applicant may make it too, with an application of their own. */
  public boolean byApplicant() {
    return this == SUBMIT || this == RESUBMIT || this == WITHDRAW;
  }

  /** Whether whoever proposed it may not be the one who makes it: a rejection takes two persons. */
  public boolean byAnotherPerson() {
    return this == CONFIRM_REJECT;
  }

  /** Whether a reason must be given. */
  public boolean needsReason() {
    return this == ASK_REPAIR || this == PROPOSE_REJECT || this == DROP;
  }

  /** What happened, in the words of the reader. */
  public String words(boolean english) {
    return english ? en : id;
  }

  private static Set<ApplicantState> plus(Set<ApplicantState> states, ApplicantState one) {
    Set<ApplicantState> more = EnumSet.copyOf(states);
    more.add(one);
    return more;
  }
}
