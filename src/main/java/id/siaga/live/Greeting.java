package id.siaga.live;

import java.util.regex.Pattern;

/** Recognises the only message that clients may send: a small {@code {"ping":…}}, answered by a tick. */
final class Greeting {
  private static final Pattern PING =
      Pattern.compile("\\s*\\{\\s*\"ping\"\\s*:\\s*(\\d{1,18}|\"[\\w.-]{0,64}\")\\s*}\\s*");

  private Greeting() {}

  static boolean isPing(String text) {
    return PING.matcher(text).matches();
  }
}
