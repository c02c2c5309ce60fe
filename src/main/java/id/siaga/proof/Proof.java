package id.siaga.proof;

import id.siaga.db.Migrations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks that nobody changed, removed or renumbered what the journals recorded, and that every recorded report is still
 * there. One snapshot, read in small portions, so neither a running server nor a long journal is in the way.
 */
public final class Proof {
  public static final int WHOLE = 0;
  public static final int TAMPERED = 2;
  public static final int INCOMPLETE = 3;
  static final int FINDINGS_MAX = 20;
  static final int PORTION_ROWS = 500;

  /** Something that does not fit; the worst code decides. */
  public record Finding(int code, String text) {}

  /** How far a chain was walked. */
  public record Walked(int chain, long entries) {}

  /** What was looked at and what did not fit; tampering outranks what is missing. */
  public record Result(List<Walked> chains, List<Finding> findings) {
    public int exitCode() {
      if (findings.stream().anyMatch(f -> f.code == TAMPERED)) return TAMPERED;
      return findings.isEmpty() ? WHOLE : INCOMPLETE;
    }
  }

  private record Head(int chain, long seq, byte[] hash) {}

  private Proof() {}

  /** Needs no more than the application's own right to read. */
  public static Result check(String url) {
    try (Connection connection = Migrations.dataSource(url).getConnection()) {
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      List<Walked> walked = new ArrayList<>();
      List<Finding> findings = new ArrayList<>();
      for (Head head : heads(connection)) {
        walked.add(new Walked(head.chain, new ChainWalk(connection, head.chain, findings).walk(head.seq, head.hash)));
      }
      return new Result(walked, findings);
    } catch (SQLException e) {
      throw new IllegalStateException("Jurnal tidak dapat dibaca / the journal cannot be read: " + e.getMessage(), e);
    }
  }

  private static List<Head> heads(Connection connection) throws SQLException {
    List<Head> heads = new ArrayList<>();
    try (Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery("select chain, seq, hash from journal_head order by chain")) {
      while (rows.next()) heads.add(new Head(rows.getInt(1), rows.getLong(2), rows.getBytes(3)));
    }
    return heads;
  }
}
