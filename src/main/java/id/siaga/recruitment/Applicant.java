package id.siaga.recruitment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An applicant as the office handles them, without what is sealed.
 *
 * @param area the kelurahan, as the first station code of it
 * @param number ten random characters, known to the applicant from the moment of sending
 * @param channel online, officer or import
 * @param step where a draft was left
 */
public record Applicant(UUID id, String number, int wave, long area, ApplicantState state, Instant stateAt,
    int version, String channel, UUID officer, String name, String sex, List<Verdict> verdicts, int fails, int unsure,
    String step, UUID claimedBy, Instant claimedAt, BigDecimal score, Integer rank, Instant createdAt,
    Instant submittedAt) {}
