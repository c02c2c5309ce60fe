package id.siaga.live;

import id.siaga.access.Territory;
import java.util.ArrayList;
import java.util.List;

/**
 * The sockets of one event loop that watch the same territory of the same chain: what follows a cursor is looked up and
 * encoded once for all of them.
 */
final class Audience {
  static final int FRAME_MAX_EVENTS = 256;
  static final int FRAME_MAX_BYTES = 64 * 1024;
  private static final int REMEMBERED_STEPS = 4;

  /** What makes two sockets the same audience. */
  record Key(int chain, Territory territory, boolean whole) {}

  final Key key;
  final List<LiveSocket> sockets = new ArrayList<>();
  final Figures figures = new Figures();
  private final Ring ring;
  private final Step[] steps = new Step[REMEMBERED_STEPS];
  private final List<Line> lines = new ArrayList<>();
  private int next;
  private long scannedTo;
  private long lastVisible;

  Audience(Key key, Ring ring) {
    this.key = key;
    this.ring = ring;
    this.scannedTo = ring.head();
  }

  long head() {
    return ring.head();
  }

  Ring ring() {
    return ring;
  }

  /** The newest number that concerns a station of this territory, or anything at all for readers of the whole. */
  long lastVisible() {
    long head = ring.head();
    for (; scannedTo < head; scannedTo++) {
      Line line = ring.line(scannedTo + 1);
      if (line == null || visible(line)) lastVisible = scannedTo + 1;
    }
    return lastVisible;
  }

  /** What a socket with this cursor gets next; the frame stays ours and is only lent. */
  Step after(long cursor) {
    long head = ring.head();
    for (Step step : steps) {
      if (step != null && step.from() == cursor && step.current(head)) return step;
    }
    Step step = find(cursor, head);
    Step old = steps[next];
    if (old != null && old.frame() != null) old.frame().release();
    steps[next] = step;
    next = (next + 1) % REMEMBERED_STEPS;
    return step;
  }

  private Step find(long cursor, long head) {
    lines.clear();
    int bytes = 0;
    long to = cursor;
    while (to < head) {
      Line line = ring.line(to + 1);
      if (line == null) return new Step(cursor, cursor, head, null, true);
      if (visible(line)) {
        bytes += line.json().length;
        boolean full = lines.size() >= FRAME_MAX_EVENTS || bytes > FRAME_MAX_BYTES;
        if (full && !lines.isEmpty()) break;
        lines.add(line);
      }
      to++;
    }
    return new Step(cursor, to, head, lines.isEmpty() ? null : SharedFrame.events(lines), false);
  }

  private boolean visible(Line line) {
    if (key.whole()) return true;
    return line.station() != Line.NO_STATION && key.territory().covers(line.station());
  }

  /** Gives back remembered frames; they are encoded again if somebody still needs them. */
  void forget() {
    for (int i = 0; i < steps.length; i++) {
      if (steps[i] != null && steps[i].frame() != null) steps[i].frame().release();
      steps[i] = null;
    }
  }

  void close() {
    forget();
    figures.close();
  }
}
