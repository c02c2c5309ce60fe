package id.siaga.db;

import java.net.URI;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** Brings the schema up to date before anything else runs; blocking, so call it from a worker or the main thread. */
public final class Migrations {
  private Migrations() {}

  /** @param ownerUrl the login that owns the schema; the application's own role may not change it */
  public static void run(String ownerUrl) {
    Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(dataSource(ownerUrl))
        .locations("classpath:sql")
        .load().migrate();
  }

  /** A plain JDBC source for the rare blocking work of the owner: migrations, wiping a rehearsal, tests. */
  public static PGSimpleDataSource dataSource(String url) {
    URI uri = URI.create(url);
    String[] login = uri.getRawUserInfo().split(":", 2);
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl("jdbc:postgresql://" + uri.getHost() + ":" + (uri.getPort() < 0 ? 5432 : uri.getPort())
        + uri.getPath());
    source.setUser(decoded(login[0]));
    if (login.length > 1) source.setPassword(decoded(login[1]));
    source.setApplicationName("siaga-owner");
    return source;
  }

  private static String decoded(String part) {
    return java.net.URLDecoder.decode(part, java.nio.charset.StandardCharsets.UTF_8);
  }
}
