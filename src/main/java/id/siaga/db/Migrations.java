package id.siaga.db;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.postgresql.ds.PGSimpleDataSource;

/** Brings the schema up to date before anything else runs; blocking, so call it from a worker or the main thread. */
public final class Migrations {
  /** What the server acts as; migrations give it its rights. */
  public static final String APPLICATION_ROLE = "siaga_app";
  private static final String ENSURE_ROLE = """
      do $$ begin
        if not exists (select from pg_roles where rolname = 'siaga_app') then
          create role siaga_app nologin;
        end if;
      end $$""";
  private static final String JOIN_ROLE = """
      do $$ begin
        if not pg_has_role(current_user, 'siaga_app', 'member') then
          execute format('grant siaga_app to %I', current_user);
        end if;
      end $$""";

  static final String NEWEST = """
      select version from flyway_schema_history where success order by installed_rank desc limit 1""";

  private Migrations() {}

  /**
   * Migrates.
   *
   * @param ownerUrl the login that owns the schema
   * @param serves whether the server runs under this same login, and must be able to step down from it
   * @return the version that the schema has now
   */
  public static String run(String ownerUrl, boolean serves) {
    prepare(ownerUrl, serves ? ENSURE_ROLE + ";" + JOIN_ROLE : ENSURE_ROLE);
    Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(dataSource(ownerUrl))
        .locations("classpath:sql")
        .load();
    MigrateResult done = flyway.migrate();
    // Only the version before when nothing was left to do.
    return done.targetSchemaVersion == null ? done.initialSchemaVersion : done.targetSchemaVersion;
  }

  /** Whether the database still has the schema that this process migrated to. */
  public static Future<Boolean> at(Sql sql, String version) {
    return sql.first(NEWEST, Tuple.tuple(), row -> row.getString(0)).map(found -> found.filter(version::equals))
        .map(Optional::isPresent);
  }

  private static void prepare(String ownerUrl, String sql) {
    try (Connection connection = dataSource(ownerUrl).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("Database tidak dapat disiapkan: pemilik harus boleh membuat peran siaga_app. / "
          + "The database cannot be prepared: its owner must be allowed to create the role siaga_app. "
          + e.getMessage(),
          e);
    }
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
