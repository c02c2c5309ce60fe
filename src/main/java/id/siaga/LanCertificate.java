package id.siaga;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A self-made certificate for this machine's addresses, because phones give location, keys and offline pages only to
 * encrypted ones. Made with the JDK's keytool, kept while the addresses stay the same.
 */
final class LanCertificate {
  private static final int VALID_DAYS = 397;
  private static final int KEYTOOL_MAX_SECONDS = 30;
  private static final String ALIAS = "siaga";

  private LanCertificate() {}

  /** This machine's addresses on its networks, those of local networks first. */
  static List<InetAddress> addresses() {
    List<InetAddress> found = new ArrayList<>();
    try {
      for (NetworkInterface card : NetworkInterface.networkInterfaces().toList()) {
        if (card.isUp() && !card.isLoopback()) {
          card.inetAddresses().filter(address -> address instanceof Inet4Address).forEach(found::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.sort(Comparator.comparing((InetAddress a) -> !a.isSiteLocalAddress()));
    if (found.isEmpty()) {
      throw new IllegalStateException("Komputer ini tidak terhubung ke jaringan; --lan tidak dapat dipakai."
          + " / This machine is on no network; --lan cannot be used.");
    }
    return found;
  }

  /** Certificate and key files in the folder of keys. */
  static Config.Tls make(Path dataDir, List<InetAddress> addresses) {
    Path keys = dataDir.resolve("keys");
    Path names = keys.resolve("lan.names");
    Config.Tls tls = new Config.Tls(keys.resolve("lan.crt").toString(), keys.resolve("lan.key").toString());
    StringBuilder san = new StringBuilder("SAN=dns:localhost,ip:127.0.0.1");
    addresses.forEach(address -> san.append(",ip:").append(address.getHostAddress()));
    try {
      Files.createDirectories(keys);
      boolean same = Files.exists(Path.of(tls.certFile())) && Files.exists(names)
          && Files.readString(names).equals(san.toString());
      if (!same) {
        make(keys, tls, san.toString());
        Files.writeString(names, san);
      }
      return tls;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("Sertifikat tidak dapat dibuat / the certificate cannot be made: "
          + e.getMessage(), e);
    }
  }

  private static void make(Path keys, Config.Tls tls, String san) throws IOException, GeneralSecurityException {
    Path secret = keys.resolve("lan.secret");
    Path store = keys.resolve("lan.p12");
    byte[] random = new byte[18];
    new SecureRandom().nextBytes(random);
    String password = Base64.getUrlEncoder().encodeToString(random);
    try {
      Files.deleteIfExists(store);
      write(secret, password);
      keytool(store, secret, san);
      KeyStore made = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(store)) {
        made.load(in, password.toCharArray());
      }
      write(Path.of(tls.certFile()), pem("CERTIFICATE", made.getCertificate(ALIAS).getEncoded()));
      write(Path.of(tls.keyFile()), pem("PRIVATE KEY", made.getKey(ALIAS, password.toCharArray()).getEncoded()));
    } finally {
      Files.deleteIfExists(secret);
      Files.deleteIfExists(store);
    }
  }

  private static void keytool(Path store, Path secret, String san) throws IOException {
    String program = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process process = new ProcessBuilder(program, "-genkeypair", "-alias", ALIAS, "-keyalg", "EC", "-groupname",
        "secp256r1", "-validity", String.valueOf(VALID_DAYS), "-dname", "CN=Siaga TPS (demo)", "-ext", san, "-ext",
        "bc:c=ca:true", "-ext", "eku=serverAuth", "-storetype", "PKCS12", "-keystore", store.toString(),
        "-storepass:file", secret.toString()).redirectErrorStream(true).start();
    try {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      boolean good = process.waitFor(KEYTOOL_MAX_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
      if (!good) throw new IOException("keytool: " + said);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("keytool: interrupted");
    }
  }

  private static String pem(String what, byte[] der) {
    return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
        + "\n-----END " + what + "-----\n";
  }

  private static void write(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, text);
  }
}
