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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A database read as a thief of its files would: every row of every table as text, bytes as hexadecimal digits. */
final class Dump {
  private static final String TABLES = "select string_agg(quote_ident(relname), ',') from pg_class c "
      + "join pg_namespace n on n.oid = c.relnamespace where nspname = 'public' and relkind in ('r', 'p') "
      + "and not relispartition";
  /** A number of sixteen digits that stands alone, or an Indonesian mobile number; hexadecimal bytes are no numbers. */
  static final String PERSONAL = "(^|[^0-9a-fx.-])([0-9]{16}|(08|628|[+]628)[0-9]{8,11})($|[^0-9a-f-])";
  private static final String SHAPE = "(case when line ~ '" + PERSONAL + "' then regexp_substr(line, '" + PERSONAL
      + "') end)";

  private Dump() {}

  /**
   * Where these texts, or anything shaped like an identity or phone number, stand in clear: a line for each table and
   * sign, without the rest of the rows.
   */
  static List<String> find(String url, List<String> needles) {
    return rows(url, Stream.concat(Stream.of(SHAPE), needles.stream().map(Dump::needle))
        .collect(Collectors.joining(", ")));
  }

  private static String needle(String text) {
    String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    return "(case when position('" + quoted(text) + "' in line) > 0 or position('" + hex + "' in line) > 0 then '"
        + quoted(text) + "' end)";
  }

  /** @param signs what a row may show, each an expression over its {@code line}, null where it does not */
  private static List<String> rows(String url, String signs) {
    try (Connection connection = Migrations.dataSource(url).getConnection();
        Statement statement = connection.createStatement()) {
      String[] tables = one(statement, TABLES).split(",");
      List<String> found = new ArrayList<>();
      for (String table : tables) {
        // Without the offset each sign would put the row into words of its own.
        try (ResultSet rows = statement.executeQuery("select '" + table + ": ' || min(sign) || ' in ' || count(*) || "
            + "' rows' from (select t::text as line from " + table + " t offset 0) l, lateral (values " + signs
            + ") s(sign) where sign is not null group by case when sign ~ '" + PERSONAL + "' then '' else sign end")) {
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
