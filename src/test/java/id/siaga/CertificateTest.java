package id.siaga;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A certificate that is renewed on disk is used without a restart. */
class CertificateTest {
  @TempDir private Path dir;

  @Test
  void aRenewedCertificateIsServedWithoutRestart() throws Exception {
    make("pertama");
    try (TestServer test = TestServer.start(Clock.systemUTC(), TestDatabase.create(), Map.of(
        "SIAGA_TLS_CERT", dir.resolve("cert.pem").toString(), "SIAGA_TLS_KEY", dir.resolve("key.pem").toString()))) {
      assertEquals("CN=pertama", subject(test.server.port()));
      make("kedua");
      test.server.certificateLook();
      assertEquals("CN=kedua", Eventually.get(() -> subject(test.server.port()), "CN=kedua"::equals));
    }
  }

  private void make(String name) throws Exception {
    Path store = dir.resolve(name + ".p12");
    Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
        "-genkeypair", "-alias", "siaga", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=" + name,
        "-validity", "2", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", "rahasia")
        .redirectErrorStream(true).start();
    keytool.getInputStream().readAllBytes();
    assertEquals(0, keytool.waitFor());
    KeyStore keys = KeyStore.getInstance(store.toFile(), "rahasia".toCharArray());
    pem("CERTIFICATE", keys.getCertificate("siaga").getEncoded(), dir.resolve("cert.pem"));
    pem("PRIVATE KEY", keys.getKey("siaga", "rahasia".toCharArray()).getEncoded(), dir.resolve("key.pem"));
  }

  private static void pem(String kind, byte[] der, Path file) throws IOException {
    Files.writeString(file, "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'})
        .encodeToString(der) + "\n-----END " + kind + "-----\n");
  }

  private static String subject(int port) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Anybody()}, null);
      try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port)) {
        socket.startHandshake();
        return ((X509Certificate) List.of(socket.getSession().getPeerCertificates()).get(0)).getSubjectX500Principal()
            .getName();
      }
    } catch (IOException | java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Accepts any certificate: the test asks which one is served, not whether it is trusted. */
  private static final class Anybody implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
