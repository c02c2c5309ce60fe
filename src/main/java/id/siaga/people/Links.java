package id.siaga.people;

import java.util.regex.Pattern;

/** Knows the address that people reach us by, for links that leave the building on paper or in messages. */
public record Links(String publicUrl, boolean tls) {
  private static final Pattern HOST = Pattern.compile("([A-Za-z0-9.-]{1,253}|\\[[0-9a-f:]+])(:\\d{1,5})?");

  /** Refresh cookies travel only encrypted as soon as our address is an encrypted one. */
  public boolean https() {
    return tls || publicUrl.startsWith("https://");
  }

  /** The configured address, or the one that the caller's own request used. */
  public String base(String hostHeader) {
    if (!publicUrl.isEmpty()) return publicUrl;
    boolean plain = hostHeader != null && HOST.matcher(hostHeader).matches();
    return (tls ? "https://" : "http://") + (plain ? hostHeader : "127.0.0.1");
  }
}
