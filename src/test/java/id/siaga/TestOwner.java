package id.siaga;

import id.siaga.db.Migrations;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Connections of the schema's owner that tests ask and tell between two requests. One for each of the last databases is
 * kept, because to prove a password anew for every question costs more than the questions.
 */
final class TestOwner {
  private static final int KEPT_MAX = 6;
  private static final int VALID_MAX_SECONDS = 5;
  private static final Map<String, Connection> KEPT = new LinkedHashMap<>();

  /** What is done with a connection. */
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  private TestOwner() {}

  /** As fresh a session as a new one, and nobody else's meanwhile. */
  static <T> T ask(String url, String what, Work<T> work) {
    try {
      Connection connection = take(url);
      boolean whole = false;
      try {
        T answer = work.with(connection);
        whole = true;
        return answer;
      } finally {
        if (whole) {
          keep(url, connection);
        } else {
          connection.close();
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(what, e);
    }
  }

  private static Connection take(String url) throws SQLException {
    Connection kept;
    synchronized (KEPT) {
      kept = KEPT.remove(url);
    }
    if (kept != null && kept.isValid(VALID_MAX_SECONDS)) return kept;
    if (kept != null) kept.close();
    return Migrations.dataSource(url).getConnection();
  }

  private static void keep(String url, Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("discard all");
    }
    Connection gone;
    synchronized (KEPT) {
      gone = KEPT.put(url, connection);
      if (gone == null && KEPT.size() > KEPT_MAX) gone = KEPT.remove(KEPT.keySet().iterator().next());
    }
    if (gone != null) gone.close();
  }
}
