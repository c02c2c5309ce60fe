package id.siaga.recruitment;

import id.siaga.web.Maybe;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** An applicant as a line of a list, for all who may see who applies. */
public record ApplicantLine(UUID id, String number, String name, @Maybe String sex, long area,
    @Maybe String areaName, int wave, ApplicantState state, int version, Instant submittedAt, String channel,
    int fails, int unsure, @Maybe BigDecimal score, @Maybe Integer rank) {}
