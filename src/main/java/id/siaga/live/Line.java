package id.siaga.live;

import id.siaga.journal.Entry;
import java.nio.charset.StandardCharsets;

/**
 * One journal entry as it travels, encoded once for all sockets.
 *
 * @param station 13-digit code, or {@link #NO_STATION}
 */
record Line(long seq, long station, byte[] json) {
  static final long NO_STATION = -1;

  static Line of(Entry entry) {
    String text = new StringBuilder(entry.body().length() + 120)
        .append("{\"seq\":").append(entry.seq())
        .append(",\"kind\":\"").append(entry.kind())
        .append("\",\"station\":").append(entry.station())
        .append(",\"at\":\"").append(entry.at())
        .append("\",\"body\":").append(entry.body()).append('}').toString();
    long station = entry.station() == null ? NO_STATION : entry.station();
    return new Line(entry.seq(), station, text.getBytes(StandardCharsets.UTF_8));
  }
}
