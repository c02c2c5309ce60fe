package id.siaga.live;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.access.Actor;
import id.siaga.journal.Entry;
import id.siaga.web.Json;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whose sockets must end, read from the office's journal: sessions that are over, people whose rights changed. */
record Revoked(Set<UUID> people, Set<UUID> sessions) {
  static final String KIND = "access.changed";

  static Revoked in(List<Entry> entries) {
    Revoked revoked = new Revoked(new HashSet<>(), new HashSet<>());
    for (Entry entry : entries) {
      if (!entry.kind().equals(KIND)) continue;
      JsonNode body = Json.parse(entry.body().getBytes(StandardCharsets.UTF_8));
      if (body.hasNonNull("session")) {
        revoked.sessions.add(UUID.fromString(body.get("session").asText()));
      } else if (body.hasNonNull("person")) {
        revoked.people.add(UUID.fromString(body.get("person").asText()));
      }
    }
    return revoked;
  }

  boolean isEmpty() {
    return people.isEmpty() && sessions.isEmpty();
  }

  boolean concerns(Actor actor) {
    return codeFor(actor.person(), actor.session()) != null;
  }

  /** Why a socket of this person and session must end; null when it need not. */
  CloseCode codeFor(UUID person, UUID session) {
    if (sessions.contains(session)) return CloseCode.SIGN_IN;
    return people.contains(person) ? CloseCode.RIGHTS_CHANGED : null;
  }
}
