package id.siaga;

import id.siaga.db.Db;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the operator of this installation should know; shown to admins, who can have it changed. */
final class Notices {
  /** The newest minor version of each PostgreSQL that is known to be free of published holes. */
  private static final Map<Integer, Integer> GOOD_MINOR = Map.of(15, 20, 16, 16, 17, 12, 18, 6);

  private Notices() {}

  static Future<List<String>> of(Config config, Db db) {
    return db.first("select current_setting('server_version_num')::int", Tuple.tuple(), row -> row.getInteger(0))
        .map(version -> {
          List<String> notices = new ArrayList<>();
          if (config.database().embedded()) notices.add("EMBEDDED_DATABASE");
          if (old(version.orElse(0))) notices.add("OLD_DATABASE");
          boolean local = config.host().startsWith("127.") || config.host().equals("localhost");
          boolean https = config.tls().on() || config.doors().publicUrl().startsWith("https:");
          if (!local && !https) notices.add("NO_HTTPS");
          return notices;
        });
  }

  static boolean old(int versionNumber) {
    Integer good = GOOD_MINOR.get(versionNumber / 10_000);
    return good == null ? versionNumber < 150_000 : versionNumber % 10_000 < good;
  }
}
