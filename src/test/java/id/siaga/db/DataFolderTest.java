package id.siaga.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was backed up is there after it is restored, with the same passwords and in a fresh folder. */
class DataFolderTest {
  @TempDir private Path dir;

  @Test
  void aRestoredFolderHoldsWhatWasBackedUp() throws Exception {
    Path data = dir.resolve("data");
    TestDatabase.lendPrograms(data);
    try (EmbeddedPostgres server = EmbeddedPostgres.start(data)) {
      execute(server, "create table kept as select 992 as stations");
      assertThrows(EmbeddedFailure.class, () -> DataFolder.backup(data, dir.resolve("busy.zip")));
    }
    Path file = dir.resolve("backup.zip");
    assertTrue(DataFolder.backup(data, file) > 100);
    assertTrue(Files.getPosixFilePermissions(file).size() == 2);
    Path other = dir.resolve("other");
    DataFolder.restore(file, other);
    TestDatabase.lendPrograms(other);
    try (EmbeddedPostgres server = EmbeddedPostgres.start(other)) {
      assertEquals(992, number(server, "select stations from kept"));
    }
    assertThrows(EmbeddedFailure.class, () -> DataFolder.restore(file, other));
  }

  private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
    try (Connection connection = Migrations.dataSource(server.ownerUrl()).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int number(EmbeddedPostgres server, String sql) throws SQLException {
    try (Connection connection = Migrations.dataSource(server.ownerUrl()).getConnection();
        Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
