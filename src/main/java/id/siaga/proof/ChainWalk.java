package id.siaga.proof;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.journal.Chain;
import id.siaga.journal.Event;
import id.siaga.web.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Walks one journal from its first entry to its head, and beside it the reports that it recorded. */
final class ChainWalk {
  private final Connection connection;
  private final int chain;
  private final List<Proof.Finding> findings;
  private byte[] previous = Chain.GENESIS;
  private long last;
  private long entries;
  private long gapFrom;
  private long gapTo;

  ChainWalk(Connection connection, int chain, List<Proof.Finding> findings) {
    this.connection = connection;
    this.chain = chain;
    this.findings = findings;
  }

  /** The number of entries seen. */
  long walk(long headSeq, byte[] headHash) throws SQLException {
    try (PreparedStatement journal = portioned("select seq, kind, station, actor, at, body, hash from journal"
            + " where chain = ? order by seq");
        PreparedStatement stored = portioned("select seq, id, digest, salt from report where round = ? order by seq");
        ResultSet rows = journal.executeQuery(); ResultSet reports = stored.executeQuery()) {
      boolean more = reports.next();
      while (rows.next()) {
        Event event = entry(rows);
        if (!event.kind().equals("report.filed")) continue;
        while (more && reports.getLong(1) < last) more = unknown(reports);
        boolean there = more && reports.getLong(1) == last;
        report(event, there ? reports : null);
        if (there) more = reports.next();
      }
      head(headSeq, headHash);
      while (more) more = unknown(reports);
    }
    return entries;
  }

  private Event entry(ResultSet row) throws SQLException {
    long seq = row.getLong(1);
    Event event = new Event(row.getString(2), row.getObject(3, Long.class), row.getObject(4, UUID.class),
        row.getObject(5, OffsetDateTime.class).toInstant(), row.getString(6));
    entries++;
    byte[] hash = row.getBytes(7);
    if (seq == last + 1) {
      boolean fits = Arrays.equals(hash, Chain.hash(previous, chain, seq, event));
      if (!fits) {
        tampered("catatan / entry " + seq + " (" + event.kind() + ") tidak cocok dengan sidiknya / does not fit");
      }
    } else {
      // The hash before is unknown behind a gap; from the next entry on all can be checked again.
      gap(last + 1, seq - 1);
    }
    previous = hash;
    last = seq;
    return event;
  }

  /** The stored report must be the one to which the journal is committed. */
  private void report(Event event, ResultSet stored) throws SQLException {
    if (stored == null) {
      missing("laporan dari catatan / the report of entry " + last + " tidak ada lagi / is gone");
      return;
    }
    JsonNode body = Json.parse(event.body().getBytes(StandardCharsets.UTF_8));
    MessageDigest sha = Chain.sha256();
    sha.update(stored.getBytes(4));
    String commitment = Base64.getUrlEncoder().withoutPadding().encodeToString(sha.digest(stored.getBytes(3)));
    boolean fits = body.path("report").asText().equals(stored.getString(2))
        && body.path("commitment").asText().equals(commitment);
    if (!fits) {
      tampered("laporan / report " + stored.getString(2) + " tidak cocok dengan catatan / does not fit entry " + last);
    }
  }

  /** A report without its entry: told already when its number is missing. Says whether another one follows. */
  private boolean unknown(ResultSet reports) throws SQLException {
    long seq = reports.getLong(1);
    if (seq < gapFrom || seq > gapTo) {
      tampered("laporan / report " + reports.getString(2) + " (" + seq
          + ") tidak ada di jurnal / is not in the journal");
    }
    return reports.next();
  }

  private void head(long seq, byte[] hash) {
    if (last < seq) {
      gap(last + 1, seq);
    } else if (last > seq || !Arrays.equals(previous, hash)) {
      tampered("akhir jurnal tidak cocok / the journal's head does not fit (" + last + ", " + seq + ")");
    }
  }

  private void gap(long from, long to) {
    gapFrom = from;
    gapTo = to;
    missing("nomor / number " + from + (to > from ? "–" + to : "") + " hilang / is missing");
  }

  private void tampered(String text) {
    add(Proof.TAMPERED, text);
  }

  private void missing(String text) {
    add(Proof.INCOMPLETE, text);
  }

  private void add(int code, String text) {
    boolean first = findings.stream().noneMatch(f -> f.code() == code);
    if (first || findings.size() < Proof.FINDINGS_MAX) {
      findings.add(new Proof.Finding(code, "rantai / chain " + chain + ": " + text));
    }
  }

  private PreparedStatement portioned(String query) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(query);
    statement.setInt(1, chain);
    statement.setFetchSize(Proof.PORTION_ROWS);
    return statement;
  }
}
