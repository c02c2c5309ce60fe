package id.siaga.training;

import id.siaga.access.Problem;
import id.siaga.web.Maybe;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a phone says about itself: the id makes a check that is sent again the same one.
 *
 * @param storage kept when the browser promised not to clear it, open when it works without that promise
 * @param freeMb what is left of it, where the browser tells
 * @param sentAt by the phone's own clock, which is what is looked at
 * @param test the test report that was kept on the phone and read again before it was sent
 */
record DeviceCheck(UUID id, String camera, String location, String storage, @Maybe Integer freeMb, Instant sentAt,
    Boolean installed, @Maybe UUID test) {
  /** Enough for the photos of a day. */
  static final int FREE_MIN_MB = 50;
  static final int CLOCK_MAX_SECONDS = 120;
  private static final int SECONDS_MAX = 1_000_000_000;
  private static final Set<String> PERMISSIONS = Set.of("granted", "denied", "prompt", "none");
  private static final Set<String> STORAGES = Set.of("kept", "open", "failed");

  DeviceCheck {
    given("id", id);
    given("sentAt", sentAt);
    given("installed", installed);
    oneOf("camera", camera, PERMISSIONS);
    oneOf("location", location, PERMISSIONS);
    oneOf("storage", storage, STORAGES);
    if (freeMb != null && freeMb < 0) {
      throw Problem.invalid("freeMb", "tidak boleh kurang dari 0", "must not be less than 0");
    }
  }

  /** How many seconds the phone's clock is ahead. */
  int clockOff(Instant wall) {
    long seconds = Duration.between(wall, sentAt).toSeconds();
    return (int) Math.max(-SECONDS_MAX, Math.min(SECONDS_MAX, seconds));
  }

  /** What must still be mended, the first of it first. */
  List<Blocker> problems(Instant wall) {
    List<Blocker> found = new ArrayList<>();
    if (!camera.equals("granted")) found.add(Blocker.CAMERA);
    if (!location.equals("granted")) found.add(Blocker.LOCATION);
    if (storage.equals("failed") || freeMb != null && freeMb < FREE_MIN_MB) found.add(Blocker.STORAGE);
    if (Math.abs(clockOff(wall)) > CLOCK_MAX_SECONDS) found.add(Blocker.CLOCK);
    if (test == null) found.add(Blocker.NO_TEST);
    return found;
  }

  private static void given(String field, Object value) {
    if (value == null) throw Problem.invalid(field, "wajib diisi", "is required");
  }

  private static void oneOf(String field, String value, Set<String> known) {
    if (value == null || !known.contains(value)) {
      List<String> sorted = known.stream().sorted().toList();
      throw Problem.invalid(field, "harus salah satu dari " + String.join(", ", sorted),
          "must be one of " + String.join(", ", sorted));
    }
  }
}
