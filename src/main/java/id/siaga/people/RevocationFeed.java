package id.siaga.people;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.access.Revocations;
import id.siaga.access.Tokens;
import id.siaga.db.Db;
import id.siaga.journal.Chain;
import id.siaga.journal.Entry;
import id.siaga.journal.Tailer;
import id.siaga.web.Json;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Carries every access.changed of the office's chain, whichever process wrote it, to the tokens of this process: those
 * of the last minutes at start, then each as the tailer reads it.
 */
final class RevocationFeed {
  /** A token's life and a minute for clocks that differ between processes. */
  private static final long LOOK_BACK_SECONDS = Tokens.LIFETIME.plusMinutes(1).toSeconds();
  private final Db db;
  private final Revocations revocations;
  private final Clock clock;

  RevocationFeed(Db db, Revocations revocations, Clock clock) {
    this.db = db;
    this.revocations = revocations;
    this.clock = clock;
  }

  /** Listens first and loads then: what falls between is seen twice, never missed. */
  Future<Void> start(Tailer tailer) {
    tailer.listen((chain, entries) -> {
      if (chain == Chain.OFFICE) entries.forEach(this::act);
    });
    return SessionStore.accessChanges(db, clock.instant().minusSeconds(LOOK_BACK_SECONDS)).map(entries -> {
      entries.forEach(this::act);
      return null;
    });
  }

  private void act(Entry entry) {
    act(entry.kind(), entry.seq(), entry.at(), entry.body());
  }

  void act(String kind, long seq, Instant at, String body) {
    if (!kind.equals(AccessChange.KIND)) return;
    JsonNode fields = Json.parse(body.getBytes(StandardCharsets.UTF_8));
    JsonNode session = fields.get("session");
    if (session != null) {
      revocations.sessionEnded(UUID.fromString(session.asText()), at);
    } else {
      revocations.rightsChanged(UUID.fromString(fields.get("person").asText()), seq, at);
    }
  }
}
