package id.siaga;

import id.siaga.db.Migrations;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A database read as a thief of its files would: every row of every table as text, bytes as hexadecimal digits. */
final class Dump {
  private static final String TABLES = "select string_agg(quote_ident(relname), ',') from pg_class c "
      + "join pg_namespace n on n.oid = c.relnamespace where nspname = 'public' and relkind in ('r', 'p') "
      + "and not relispartition";
  /** A number of sixteen digits that stands alone, or an Indonesian mobile number; hexadecimal bytes are no numbers. */
  static final String PERSONAL = "(^|[^0-9a-fx.-])([0-9]{16}|(08|628|[+]628)[0-9]{8,11})($|[^0-9a-f-])";

  private Dump() {}

  /** Where these texts stand in clear, in the words of {@code table: text}. */
  static List<String> find(String url, List<String> needles) {
    return rows(url, table -> {
      List<String> asked = new ArrayList<>();
      for (String needle : needles) {
        String hex = HexFormat.of().formatHex(needle.getBytes(StandardCharsets.UTF_8));
        asked.add("select '" + table + ": " + quoted(needle) + "' where exists (select from " + table
            + " t where position('" + quoted(needle) + "' in t::text) > 0 or position('" + hex + "' in t::text) > 0)");
      }
      return String.join(" union all ", asked);
    });
  }

  /** Rows that hold something shaped like an identity or phone number, without the rest of the row. */
  static List<String> personal(String url) {
    return rows(url, table -> "select '" + table + ": ' || count(*) || ' rows, for example ' || min(regexp_substr("
        + "t::text, '" + PERSONAL + "')) from " + table + " t where t::text ~ '" + PERSONAL
        + "' having count(*) > 0");
  }

  private interface Question {
    String about(String table);
  }

  private static List<String> rows(String url, Question question) {
    try (Connection connection = Migrations.dataSource(url).getConnection();
        Statement statement = connection.createStatement()) {
      String[] tables = one(statement, TABLES).split(",");
      List<String> found = new ArrayList<>();
      for (String table : tables) {
        try (ResultSet rows = statement.executeQuery(question.about(table))) {
          while (rows.next()) found.add(rows.getString(1));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String one(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static String quoted(String text) {
    return text.replace("'", "''");
  }
}
