package id.siaga.live;

/** The newest counters frame of an audience; an older one that a slow socket did not get in time is never sent. */
final class Figures {
  private SharedFrame frame;
  private int version;
  private long upTo;
  private boolean asking;
  private boolean closed;

  /** Whether to ask for new figures, given the newest number that may have changed them. */
  boolean due(long lastVisible) {
    return !asking && !closed && lastVisible > upTo;
  }

  void ask() {
    asking = true;
  }

  void failed() {
    asking = false;
  }

  void take(CounterCache.Counted counted) {
    asking = false;
    if (closed) return;
    upTo = counted.seq();
    version++;
    if (frame != null) frame.release();
    frame = SharedFrame.control("{\"control\":\"counters\",\"seq\":" + counted.seq() + ",\"totals\":"
        + counted.json() + "}");
  }

  /** Counts up with each new frame; 0 while there was none. */
  int version() {
    return version;
  }

  SharedFrame frame() {
    return frame;
  }

  void close() {
    if (frame != null) frame.release();
    frame = null;
    closed = true;
  }
}
