package id.siaga.recruitment;

import id.siaga.web.Maybe;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An applicant as the desk decides about them.
 *
 * @param personal with masked numbers; absent for readers who do not screen, as are notes
 * @param duplicates other applications with the same NIK or phone; outside of the reader's territory only their state
 * @param claimedByName who is looking at it now, if somebody else is
 * @param may the moves that the reader can make now
 */
public record ApplicantView(UUID id, String number, String name, @Maybe String sex, long area,
    @Maybe String areaName, int wave, ApplicantState state, int version, Instant submittedAt, String channel,
    int fails, int unsure, @Maybe BigDecimal score, @Maybe Integer rank, @Maybe Personal personal,
    List<Verdict> verdicts, List<Document> documents, List<Done> moves, List<Duplicate> duplicates,
    @Maybe String claimedByName, List<Move> may) {

  /** A document that is there, and how often it was looked at. */
  public record Document(UUID id, DocumentKind kind, String type, long bytes, Instant storedAt, long views) {}

  /**
   * One line of the history.
   *
   * @param move a move, or CORRECT or JUDGE
   * @param byName absent for the applicant
   */
  public record Done(int version, String move, ApplicantState to, @Maybe String byName, Instant at,
      List<String> reasons, @Maybe String note) {}

  /** @param by nik or phone */
  public record Duplicate(@Maybe UUID id, @Maybe String number, @Maybe String name, ApplicantState state, String by) {}
}
