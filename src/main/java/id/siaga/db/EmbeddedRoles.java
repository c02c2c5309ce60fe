package id.siaga.db;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.util.PasswordUtil;

/** Exists to give the embedded server its two accounts and its database; running it again changes nothing. */
final class EmbeddedRoles {
  static final String DATABASE = "siaga";
  static final String OWNER = "siaga_owner";
  static final String APP = "siaga_app";

  private static final String ROLES = """
    DO $$ BEGIN
     IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'siaga_owner') THEN
      CREATE ROLE siaga_owner LOGIN CREATEDB;
     END IF;
     IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'siaga_app') THEN
      CREATE ROLE siaga_app LOGIN;
     END IF;
    END $$""";
  private static final String DATABASE_MISSING = """
    SELECT NOT EXISTS (SELECT FROM pg_database WHERE datname = 'siaga')""";
  private static final String CREATE_DATABASE = """
    CREATE DATABASE siaga OWNER siaga_owner TEMPLATE template0 ENCODING 'UTF8'""";
  private static final String RIGHTS = """
    REVOKE ALL ON DATABASE siaga FROM PUBLIC;
    GRANT CONNECT ON DATABASE siaga TO siaga_app;
    REVOKE CONNECT ON DATABASE postgres FROM PUBLIC;
    REVOKE CONNECT ON DATABASE template1 FROM PUBLIC""";

  /**
   * Repetition protects passwords that can be guessed; these are 256 random bits (RFC 5802 §9). The usual 4096
   * cost each new connection up to a quarter of a second of an event loop while a process is young.
   */
  private static final int ITERATIONS = 1;
  private static final int SALT_BYTES = 16;

  private EmbeddedRoles() { }

  static void ensure(int port, EmbeddedKeys keys) {
    Properties login = new Properties();
    login.setProperty("user", EmbeddedCluster.ADMIN);
    login.setProperty("password", keys.admin());
    String address = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?sslmode=disable&loginTimeout=10";
    try (Connection admin = DriverManager.getConnection(address, login);
        Statement sql = admin.createStatement()) {
      sql.execute(ROLES);
      sql.execute("ALTER ROLE " + OWNER + " PASSWORD '" + verifier(keys.owner()) + "'");
      sql.execute("ALTER ROLE " + APP + " PASSWORD '" + verifier(keys.app()) + "'");
      try (ResultSet answer = sql.executeQuery(DATABASE_MISSING)) {
        answer.next();
        if (answer.getBoolean(1)) {
          sql.execute(CREATE_DATABASE);
        }
      }
      sql.execute(RIGHTS);
    } catch (SQLException refused) {
      throw new EmbeddedFailure("Akun basis data tidak dapat disiapkan: " + refused.getMessage(),
        "The accounts of the database cannot be prepared: " + refused.getMessage(), refused);
    }
  }

  private static String verifier(String password) {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return PasswordUtil.encodeScramSha256(password.toCharArray(), ITERATIONS, salt);
  }
}
