package id.siaga;

import id.siaga.web.WebVerticle;
import io.vertx.core.Vertx;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches the certificate's files: they are renewed every few weeks, and nobody should have to restart for it. */
final class Certificate {
  private static final int LOOK_EVERY_MS = 30_000;
  private static final Logger LOG = LoggerFactory.getLogger(Certificate.class);
  private final Config.Tls tls;
  private String seen;

  Certificate(Config.Tls tls) {
    this.tls = tls;
    this.seen = state();
  }

  PemKeyCertOptions options() {
    return new PemKeyCertOptions().setCertPath(tls.certFile()).setKeyPath(tls.keyFile());
  }

  void watch(Vertx vertx, List<WebVerticle> doors) {
    vertx.setPeriodic(LOOK_EVERY_MS, tick -> look(doors));
  }

  void look(List<WebVerticle> doors) {
    String now = state();
    if (now.equals(seen) || now.contains("?")) return;
    seen = now;
    doors.forEach(door -> door.renew(options())
        .onSuccess(done -> LOG.info("certificate renewed"))
        .onFailure(failure -> LOG.error("the renewed certificate cannot be used; the old one stays", failure)));
  }

  private String state() {
    return stamp(tls.certFile()) + " " + stamp(tls.keyFile());
  }

  private static String stamp(String file) {
    try {
      Path path = Path.of(file);
      return Files.getLastModifiedTime(path) + "/" + Files.size(path);
    } catch (IOException e) {
      return "?";
    }
  }
}
