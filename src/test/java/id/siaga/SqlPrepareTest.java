package id.siaga;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.siaga.db.Migrations;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * Shows every named statement to a migrated database as the application's own role: a typing error, a dropped column
 * or a missing right fails here in seconds and not on voting day.
 */
class SqlPrepareTest {
  private static final int STATEMENT_MAX_CHARS = 2_000;
  private static final Map<String, String> STATEMENTS = new TreeMap<>();

  @BeforeAll
  static void find() throws IllegalAccessException {
    STATEMENTS.putAll(statements());
  }

  @Test
  void everyStatementCanBePreparedAndPlanned() throws Exception {
    assertTrue(STATEMENTS.size() >= 8, "too few found: " + STATEMENTS.keySet());
    PGSimpleDataSource source = Migrations.dataSource(TestDatabase.create().url());
    source.setPreferQueryMode(PreferQueryMode.SIMPLE);
    List<String> wrong = new ArrayList<>();
    try (Connection connection = source.getConnection(); Statement run = connection.createStatement()) {
      for (Map.Entry<String, String> statement : STATEMENTS.entrySet()) {
        // Planning asks for the rights as well; preparing alone does not.
        attempt(run, statement.getKey(), "prepare checked as " + statement.getValue(), wrong);
        attempt(run, statement.getKey(), "explain (generic_plan) " + statement.getValue(), wrong);
        run.execute("deallocate all");
      }
    }
    assertTrue(wrong.isEmpty(), wrong.size() + " of " + STATEMENTS.size() + ":\n" + String.join("\n", wrong));
  }

  @Test
  void statementsAreShort() {
    List<String> wrong = new ArrayList<>();
    STATEMENTS.forEach((name, sql) -> {
      if (sql.length() >= STATEMENT_MAX_CHARS) wrong.add(name + " has " + sql.length() + " characters");
    });
    assertTrue(wrong.isEmpty(), String.join("\n", wrong));
  }

  private static void attempt(Statement run, String name, String sql, List<String> wrong) {
    try {
      run.execute(sql);
    } catch (SQLException e) {
      wrong.add(name + ": " + e.getSQLState() + " " + e.getMessage().replaceAll("\\s+", " "));
    }
  }

  /** The string constants of the product that are statements on data, by class and field. */
  private static Map<String, String> statements() throws IllegalAccessException {
    Map<String, String> found = new TreeMap<>();
    for (JavaClass imported : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("id.siaga")) {
      Class<?> type = imported.reflect();
      if (type.getName().startsWith("id.siaga.db.Embedded")) continue;
      for (Field field : type.getDeclaredFields()) {
        if (field.getType() != String.class || !Modifier.isStatic(field.getModifiers())) continue;
        field.setAccessible(true);
        String text = (String) field.get(null);
        if (text != null && isSql(text)) found.put(type.getName() + "." + field.getName(), text);
      }
    }
    // A constant that others begin with is their common part, not a statement of its own.
    List<String> all = new ArrayList<>(found.values());
    found.values().removeIf(part -> all.stream().anyMatch(sql -> sql.length() > part.length() && sql.startsWith(part)));
    return found;
  }

  private static boolean isSql(String text) {
    return text.strip().toLowerCase(Locale.ROOT).matches(
        "(?s)(select|insert\\s+into|update|delete\\s+from|with|merge\\s+into)\\s.*");
  }
}
