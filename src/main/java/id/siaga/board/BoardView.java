package id.siaga.board;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.journal.Chain;
import id.siaga.journal.Entry;
import id.siaga.journal.Tailer;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import id.siaga.web.Json;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cells of every open round in memory, kept by reading the journal, so that showing the board or counting it costs
 * the database nothing.
 *
 * <p>A snapshot names a number of the journal that it certainly contains; events after it may already be in, which is
 * harmless because each event carries the whole state after it.
 */
public final class BoardView {
  private static final Logger LOG = LoggerFactory.getLogger(BoardView.class);

  private static final class Sheet {
    final NavigableMap<Long, Cell> cells = new ConcurrentSkipListMap<>();
    final List<Entry> early = new ArrayList<>();
    volatile boolean loaded;
    volatile long seq;
  }

  private final Db db;
  private final Rounds rounds;
  private final Tailer tailer;
  private final Map<Integer, Sheet> sheets = new ConcurrentHashMap<>();
  private final List<Promise<Void>> waiting = new ArrayList<>();
  private boolean refreshing;
  private volatile boolean stale;

  public BoardView(Db db, Rounds rounds, Tailer tailer) {
    this.db = db;
    this.rounds = rounds;
    this.tailer = tailer;
  }

  /** Loads every open round and follows the journal from there. */
  public Future<Void> start() {
    tailer.listen(this::appended);
    return reload();
  }

  /** The number that the snapshot contains; read it before the cells. */
  public long seq(int round) {
    Sheet sheet = sheets.get(round);
    return sheet == null ? 0 : sheet.seq;
  }

  public List<Cell> cells(int round, Territory territory) {
    Sheet sheet = sheets.get(round);
    if (sheet == null) return List.of();
    List<Cell> out = new ArrayList<>();
    territory.spans().forEach(s -> out.addAll(sheet.cells.subMap(s.low(), true, s.high(), true).values()));
    return out;
  }

  public Cell cell(int round, long station) {
    Sheet sheet = sheets.get(round);
    return sheet == null ? null : sheet.cells.get(station);
  }

  private void appended(int chain, List<Entry> entries) {
    if (chain == Chain.OFFICE) {
      boolean changed = entries.stream()
          .anyMatch(e -> e.kind().equals("stations.imported") || e.kind().startsWith("round."));
      if (changed) stale = true;
    }
    if (stale) refresh();
    if (chain == Chain.OFFICE) return;
    Sheet sheet = sheets.computeIfAbsent(chain, id -> new Sheet());
    synchronized (sheet) {
      if (sheet.loaded) {
        entries.forEach(entry -> apply(sheet, entry));
      } else {
        sheet.early.addAll(entries);
      }
    }
  }

  /** False as long as no station of the round is known here. */
  boolean has(int round) {
    Sheet sheet = sheets.get(round);
    return sheet != null && !sheet.cells.isEmpty();
  }

  /** Completes when all has been read anew, by a pass that began after this call; on any thread. */
  synchronized Future<Void> readAnew() {
    Promise<Void> read = Promise.promise();
    waiting.add(read);
    stale = true;
    refresh();
    return read.future();
  }

  /** One pass at a time, so that an older picture never comes in after a newer one; a failed pass is made again. */
  private synchronized void refresh() {
    if (refreshing) return;
    refreshing = true;
    stale = false;
    List<Promise<Void>> served = List.copyOf(waiting);
    waiting.clear();
    rounds.reload().compose(done -> reload()).onComplete(done -> {
      refreshed(done.cause());
      served.forEach(Promise::complete);
    });
  }

  private synchronized void refreshed(Throwable failure) {
    refreshing = false;
    if (failure != null) {
      LOG.warn("board not read anew; trying again at the next entry: {}", failure.toString());
      stale = true;
      if (waiting.isEmpty()) return;
    }
    if (stale) refresh();
  }

  private Future<Void> reload() {
    return Future.join(rounds.all().stream().map(this::load).toList()).mapEmpty();
  }

  private Future<Void> load(Round round) {
    Sheet sheet = sheets.computeIfAbsent(round.id(), id -> new Sheet());
    synchronized (sheet) {
      sheet.loaded = false;
    }
    Future<Void> read = BoardStore.all(db, round).map(snapshot -> {
      synchronized (sheet) {
        snapshot.forEach(s -> sheet.cells.put(s.cell().code(), s.cell()));
        long seq = snapshot.isEmpty() ? 0 : snapshot.get(0).seq();
        sheet.seq = Math.max(sheet.seq, seq);
        follow(sheet, seq);
      }
      return null;
    });
    return read.onFailure(failed -> {
      synchronized (sheet) {
        follow(sheet, 0);
      }
    });
  }

  /** Applies what came in meanwhile and goes on from there, with a new picture or with the one that it has. */
  private static void follow(Sheet sheet, long seq) {
    sheet.early.stream().filter(e -> e.seq() > seq).forEach(e -> apply(sheet, e));
    sheet.early.clear();
    sheet.loaded = true;
  }

  private static void apply(Sheet sheet, Entry entry) {
    if (entry.station() != null) {
      sheet.cells.computeIfPresent(entry.station(), (code, cell) -> cell.after(entry, body(entry)));
    }
    sheet.seq = Math.max(sheet.seq, entry.seq());
  }

  private static JsonNode body(Entry entry) {
    return Json.parse(entry.body().getBytes(StandardCharsets.UTF_8));
  }
}
