package id.siaga.people;

import java.util.regex.Pattern;

/**
 * Knows the address that people reach us by, for links that leave the building on paper or in messages.
 *
 * @param publicUrl the configured address; empty when there is none
 * @param local host and port at which we listen
 */
public record Links(String publicUrl, boolean tls, String local) {
  private static final Pattern HOST = Pattern.compile("([A-Za-z0-9.-]{1,253}|\\[[0-9a-f:]+])(:\\d{1,5})?");

  /** Refresh cookies travel only encrypted as soon as our address is an encrypted one. */
  public boolean https() {
    return tls || publicUrl.startsWith("https://");
  }

  /** Where somebody sets a password. */
  String password(String hostHeader, String code) {
    return base(hostHeader) + "/console/#/password/" + code;
  }

  /** Where a supervisor's phone enrols; the code after # stays out of every log. */
  public String phone(String base, String code) {
    return base + "/phone/#" + code;
  }

  /** The configured address, or the one that the caller's own request used. */
  public String base(String hostHeader) {
    if (!publicUrl.isEmpty()) return publicUrl;
    boolean plain = hostHeader != null && HOST.matcher(hostHeader).matches();
    return (tls ? "https://" : "http://") + (plain ? hostHeader : local);
  }
}
