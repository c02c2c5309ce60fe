package id.siaga.live;

import id.siaga.journal.Entry;
import java.util.List;

/**
 * The newest entries of one chain in memory, from which every socket is served.
 *
 * <p>Written under its lock, read by all event loops without one: a slot holds an immutable {@link Line} that knows its
 * own number, so a reader that was overtaken sees a foreign number and knows that its place is gone.
 */
final class Ring {
  static final int MAX_ENTRIES = 65_536;
  static final long MAX_BYTES = 32L << 20;
  private final Line[] slots = new Line[MAX_ENTRIES];
  private long bytes;
  private volatile long first;
  private volatile long head;

  /** Starts empty after this number. */
  Ring(long head) {
    this.head = head;
    this.first = head + 1;
  }

  /** The newest number. */
  long head() {
    return head;
  }

  /** The oldest number held; one above the head when there is none. */
  long first() {
    return first;
  }

  /** The line of this number, or null when it is not held. */
  Line line(long seq) {
    if (seq < first || seq > head) return null;
    Line line = slots[slot(seq)];
    return line != null && line.seq() == seq ? line : null;
  }

  /** Adds what follows the head; what is already known is passed over. */
  synchronized void append(List<Entry> entries) {
    long last = head;
    for (Entry entry : entries) {
      if (entry.seq() <= last) continue;
      if (entry.seq() != last + 1) clear(entry.seq());
      last = entry.seq();
      while (last - first >= MAX_ENTRIES) dropOldest();
      put(Line.of(entry));
    }
    while (bytes > MAX_BYTES && first < last) dropOldest();
    head = last;
  }

  /** Adds older entries in front, as far as they join the oldest one without a gap. */
  synchronized void prepend(List<Entry> older) {
    for (int i = older.size() - 1; i >= 0; i--) {
      Entry entry = older.get(i);
      if (entry.seq() >= first) continue;
      if (entry.seq() != first - 1 || head - entry.seq() >= MAX_ENTRIES) return;
      put(Line.of(entry));
      first = entry.seq();
    }
  }

  private void put(Line line) {
    slots[slot(line.seq())] = line;
    bytes += line.json().length;
  }

  private void dropOldest() {
    int slot = slot(first);
    Line line = slots[slot];
    first = first + 1;
    slots[slot] = null;
    if (line != null) bytes -= line.json().length;
  }

  private void clear(long next) {
    java.util.Arrays.fill(slots, null);
    bytes = 0;
    first = next;
  }

  private static int slot(long seq) {
    return (int) (seq & (MAX_ENTRIES - 1));
  }
}
