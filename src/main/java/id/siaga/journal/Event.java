package id.siaga.journal;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that changed, before it has its place in a chain.
 *
 * @param station 13-digit code, or null when it concerns no station
 * @param actor the person behind it, or null for the system itself
 * @param at by the clock of the chain's round, kept to the microsecond
 * @param body canonical JSON of ids, codes, states and figures; never a name, free text or a position
 */
public record Event(String kind, Long station, UUID actor, Instant at, String body) {}
