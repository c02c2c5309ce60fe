package id.siaga.live;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the sockets of the process and of each person, so that neither script nor stuck page can take them all. */
final class Seats {
  static final int PROCESS_MAX_SOCKETS = 20_000;
  static final int PERSON_MAX_SOCKETS = 20;
  private final AtomicInteger all = new AtomicInteger();
  private final Map<UUID, Integer> byPerson = new ConcurrentHashMap<>();

  boolean full() {
    return all.get() >= PROCESS_MAX_SOCKETS;
  }

  boolean take(UUID person) {
    int mine = byPerson.merge(person, 1, Integer::sum);
    all.incrementAndGet();
    if (mine <= PERSON_MAX_SOCKETS) return true;
    leave(person);
    return false;
  }

  void leave(UUID person) {
    byPerson.computeIfPresent(person, (who, count) -> count == 1 ? null : count - 1);
    all.decrementAndGet();
  }

  int taken() {
    return all.get();
  }
}
