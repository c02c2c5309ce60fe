package id.siaga.people;

import id.siaga.access.Problem;
import java.time.Clock;
import java.time.Duration;

/**
 * Slows guessing at invitation codes without standing in the way of a hall full of phones behind one address: only
 * wrong tries count, narrowly for one device's key, loosely for an address, and in total.
 */
final class CodeBrake {
  static final int WRONG_PER_DEVICE_MAX = 10;
  static final Duration DEVICE_WINDOW = Duration.ofMinutes(10);
  static final int WRONG_PER_ADDRESS_MAX = 120;
  static final int WRONG_IN_TOTAL_MAX = 1_200;
  static final Duration WINDOW = Duration.ofMinutes(1);
  private static final String TOTAL = "";
  private final WrongTries devices;
  private final WrongTries addresses;
  private final WrongTries total;

  CodeBrake(Clock clock) {
    devices = new WrongTries(WRONG_PER_DEVICE_MAX, DEVICE_WINDOW, clock);
    addresses = new WrongTries(WRONG_PER_ADDRESS_MAX, WINDOW, clock);
    total = new WrongTries(WRONG_IN_TOTAL_MAX, WINDOW, clock);
  }

  /** Throws TOO_MANY; above the total only addresses with a wrong try of their own have to wait. */
  void admit(String deviceKey, String address) {
    int wait = addresses.waitSeconds(address);
    if (deviceKey != null) wait = Math.max(wait, devices.waitSeconds(deviceKey));
    if (addresses.any(address)) wait = Math.max(wait, total.waitSeconds(TOTAL));
    if (wait > 0) throw Problem.tooMany(wait);
  }

  void wrong(String deviceKey, String address) {
    if (deviceKey != null) devices.count(deviceKey);
    addresses.count(address);
    total.count(TOTAL);
  }
}
