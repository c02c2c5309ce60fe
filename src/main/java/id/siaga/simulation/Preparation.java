package id.siaga.simulation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * How far one supervisor comes before the voting day, decided by the station's code alone, so that the demonstration's
 * office and the phones that play the day tell the same.
 *
 * @param wrong how many answers of the quiz are wrong; -1 when it is not tried
 */
record Preparation(Reply reply, boolean signs, int wrong, Device device, boolean reachable) {
  static final int NOT_TRIED = -1;
  private static final long SEED = 20241127;
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;
  private static final double DECLINES = 0.02;
  private static final double IS_SILENT = 0.04;
  private static final double SIGNS = 0.96;
  private static final double TRIES = 0.94;
  private static final double FAILS = 0.05;
  private static final double ANSWERS_TESTS = 0.88;
  private static final int WRONG_AND_PASSED = 5;
  private static final int WRONG_AND_FAILED = 7;
  private static final int ROOM_MB = 900;
  private static final int NO_ROOM_MB = 12;

  /** What they say to their place. */
  enum Reply { ACCEPTED, DECLINED, OPEN }

  /** What their phone shows when it is tried. */
  enum Device { READY, NO_ROOM, NO_LOCATION, NOT_TRIED }

  static Preparation of(long station) {
    SplittableRandom random = new SplittableRandom(SEED * SPREAD + station);
    double reply = random.nextDouble();
    boolean signs = random.nextDouble() < SIGNS;
    boolean tries = random.nextDouble() < TRIES;
    boolean fails = random.nextDouble() < FAILS;
    int some = random.nextInt(WRONG_AND_PASSED);
    double device = random.nextDouble();
    return new Preparation(
        reply < DECLINES ? Reply.DECLINED : reply < DECLINES + IS_SILENT ? Reply.OPEN : Reply.ACCEPTED, signs,
        !tries ? NOT_TRIED : fails ? WRONG_AND_FAILED + some : some,
        device < 0.03 ? Device.NO_ROOM : device < 0.07 ? Device.NO_LOCATION : device < 0.1 ? Device.NOT_TRIED
            : Device.READY, random.nextDouble() < ANSWERS_TESTS);
  }

  /** What the phone says about itself. */
  Map<String, Object> check() {
    Map<String, Object> check = new LinkedHashMap<>();
    check.put("id", UUID.randomUUID());
    check.put("camera", "granted");
    check.put("location", device == Device.NO_LOCATION ? "denied" : "granted");
    check.put("storage", "kept");
    check.put("freeMb", device == Device.NO_ROOM ? NO_ROOM_MB : ROOM_MB);
    check.put("sentAt", Instant.now().toString());
    check.put("installed", true);
    check.put("test", UUID.randomUUID());
    return check;
  }
}
