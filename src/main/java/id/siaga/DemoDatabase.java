package id.siaga;

import id.siaga.access.Territory;
import id.siaga.db.Migrations;
import id.siaga.rounds.RoundClock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * The marks of a demonstration database, so that its people and reports are never taken for real ones, and the clock
 * of its round. Blocking, as the owner of the schema, before and beside the server.
 */
final class DemoDatabase {
  private final String ownerUrl;

  /** What the database holds. */
  enum Kind { EMPTY, REAL, DEMO_UNFINISHED, DEMO }

  private interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  DemoDatabase(String ownerUrl) {
    this.ownerUrl = ownerUrl;
  }

  /** Refuses to serve sample data as real, and to play with a real office. */
  static void requireKind(String ownerUrl, boolean demo) {
    Kind kind = new DemoDatabase(ownerUrl).kind();
    if (demo && kind == Kind.REAL) {
      throw new IllegalArgumentException("Basis data ini milik kantor sungguhan; demo tidak memakainya. Pilih folder"
          + " lain dengan SIAGA_DATA_DIR. / This database belongs to a real office; the demo leaves it alone. Choose"
          + " another folder with SIAGA_DATA_DIR.");
    }
    if (!demo && kind != Kind.REAL && kind != Kind.EMPTY) {
      throw new IllegalArgumentException("Basis data ini berisi data contoh; jalankan ./siaga demo, atau pilih folder"
          + " lain dengan SIAGA_DATA_DIR. / This database holds sample data; run ./siaga demo, or choose another"
          + " folder with SIAGA_DATA_DIR.");
    }
  }

  Kind kind() {
    return run(connection -> {
      try (Statement sql = connection.createStatement()) {
        if (!truth(sql, "select to_regclass('public.office') is not null")) return Kind.EMPTY;
        try (ResultSet office = sql.executeQuery("select demo, seeded from office")) {
          if (!office.next()) return Kind.EMPTY;
          if (!office.getBoolean(1)) return Kind.REAL;
          return office.getBoolean(2) ? Kind.DEMO : Kind.DEMO_UNFINISHED;
        }
      }
    });
  }

  /** Takes everything away; never from a real office. */
  void clear() {
    if (kind() == Kind.REAL) throw new IllegalStateException("a real office is never cleared");
    run(connection -> execute(connection, "drop schema public cascade; create schema public"));
  }

  /** The first row that is written: from here on this is a demonstration, finished or not. */
  void mark(Territory territory) {
    Territory.Span span = territory.spans().get(0);
    run(connection -> execute(connection, "insert into office (demo, seeded, territory_low, territory_high, created_at)"
        + " values (true, false, " + span.low() + ", " + span.high() + ", now())"));
  }

  void seeded() {
    run(connection -> execute(connection, "update office set seeded = true"));
  }

  void setClock(int round, RoundClock clock) {
    run(connection -> {
      try (PreparedStatement sql = connection.prepareStatement(
          "update round set clock_wall_start = ?, clock_start = ?, clock_speed = ? where id = ?")) {
        sql.setTimestamp(1, Timestamp.from(clock.wallStart()));
        sql.setTimestamp(2, Timestamp.from(clock.start()));
        sql.setDouble(3, clock.speed());
        sql.setInt(4, round);
        return sql.executeUpdate();
      }
    });
  }

  /** Puts the vote's clock back to its last event, however long the demonstration was switched off. */
  void haltClock(double speed) {
    run(connection -> {
      try (PreparedStatement sql = connection.prepareStatement(
          "update round r set clock_wall_start = ?, clock_speed = ?, clock_start = coalesce((select j.at from journal j"
              + " where j.chain = r.id order by j.seq desc limit 1), clock_start)"
              + " where clock_wall_start is not null and id = (select max(id) from round where kind <> 'rehearsal')")) {
        sql.setTimestamp(1, Timestamp.from(Instant.now()));
        sql.setDouble(2, speed);
        return sql.executeUpdate();
      }
    });
  }

  private <T> T run(Work<T> work) {
    try (Connection connection = Migrations.dataSource(ownerUrl).getConnection()) {
      return work.run(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("Basis data tidak dapat dibaca / the database cannot be read: "
          + e.getMessage(), e);
    }
  }

  private static boolean truth(Statement sql, String query) throws SQLException {
    try (ResultSet row = sql.executeQuery(query)) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static Boolean execute(Connection connection, String statements) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      return sql.execute(statements);
    }
  }
}
