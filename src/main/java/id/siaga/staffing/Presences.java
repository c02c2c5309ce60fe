package id.siaga.staffing;

import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.documents.IndonesianTime;
import id.siaga.rounds.Round;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reads from the reports of a voting day who came to their station, when, and when they were done. */
final class Presences {
  private final Db db;

  /** A person at a station. */
  record Key(long station, UUID person) {}

  /** From when to when; {@code left} is null until somebody says that they are done. */
  record Seen(Instant arrived, Instant left) {
    /** As a certificate says it. */
    Map<String, String> fields(ZoneId zone) {
      Map<String, String> fields = new HashMap<>();
      fields.put("jam_hadir", IndonesianTime.moment(arrived, zone));
      fields.put("jam_selesai", left == null ? null : IndonesianTime.moment(left, zone));
      return fields;
    }
  }

  Presences(Db db) {
    this.db = db;
  }

  Future<Map<Key, Seen>> of(Round round, Territory territory) {
    return HonorariumStore.presences(db, round.id(), territory).map(rows -> {
      Map<Key, Seen> seen = new HashMap<>();
      rows.forEach(row -> seen.put(new Key(row.station(), row.person()), new Seen(row.arrived(), row.left())));
      return seen;
    });
  }
}
