package id.siaga.journal;

import java.time.Instant;
import java.util.UUID;

/** An event in its place: the chain's numbers have no gap, and each hash covers everything before it. */
public record Entry(int chain, long seq, String kind, Long station, UUID actor, Instant at, String body) {}
