package id.siaga.journal;

import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.db.Sql;
import id.siaga.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The append-only log that live updates, resume, audit and proof all read.
 *
 * <p>Invariants: a writer holds the head row of its chain until it commits, so numbers become visible in order and
 * without gaps, and a rollback gives them back. Head rows are taken in ascending chain order. The append is the last
 * statement of its transaction (the intake takes the head first, because it needs it to tell duplicates apart).
 */
public final class Journal {
  public static final int PAGE_MAX_ENTRIES = 1_000;
  static final String LOCK = """
      select seq, hash from journal_head where chain = $1::int for update""";
  static final String APPEND = """
      with rows as (
        insert into journal(chain, seq, kind, station, actor, at, body, hash)
        select $1::int, t.seq, t.kind, nullif(t.station, -1), t.actor, t.at, t.body, t.hash
        from unnest($2::bigint[], $3::text[], $4::bigint[], $5::uuid[], $6::timestamptz[], $7::text[], $8::bytea[])
          as t(seq, kind, station, actor, at, body, hash))
      update journal_head set seq = $9::bigint, hash = $10::bytea where chain = $1::int""";
  static final String AFTER = """
      select chain, seq, kind, station, actor, at, body from journal
      where chain = $1::int and seq > $2::bigint
        and ($3::bigint = 0 and $4::bigint = 9999999999999 or station between $3::bigint and $4::bigint)
      order by seq limit $5::int""";
  static final String NEWS = """
      select j.chain, j.seq, j.kind, j.station, j.actor, j.at, j.body
      from journal_head h
      left join unnest($1::int[], $2::bigint[]) as known(chain, seq) on known.chain = h.chain
      cross join lateral (
        select * from journal n where n.chain = h.chain and n.seq > coalesce(known.seq, 0)
        order by n.seq limit $3::int) j
      where h.seq > coalesce(known.seq, 0)
      order by j.chain, j.seq""";
  static final String HEADS = "select chain, seq from journal_head order by chain";

  /** The last entry of a chain, held by the transaction that read it. */
  public record Head(int chain, long seq, byte[] hash) {}

  private final Db db;
  private volatile Runnable wake = () -> {};

  public Journal(Db db) {
    this.db = db;
  }

  /** Tells the tailer of this process that something was committed; a hint, never needed for being right. */
  public void wakes(Runnable tailer) {
    wake = tailer;
  }

  public void committed() {
    wake.run();
  }

  /** Runs the work in one transaction, then wakes the tailer. */
  public <T> Future<T> write(java.util.function.Function<Tx, Future<T>> work) {
    return db.tx(work).onSuccess(done -> committed());
  }

  public Future<Head> lock(Tx tx, int chain) {
    return tx.first(LOCK, Tuple.of(chain), row -> new Head(chain, row.getLong(0), row.getBuffer(1).getBytes()))
        .map(head -> head.orElseThrow(() -> new IllegalStateException("no chain " + chain)));
  }

  /** Appends as the last statement of the transaction; the result is the number of the first event. */
  public Future<Long> append(Tx tx, int chain, List<Event> events) {
    if (events.isEmpty()) return Future.succeededFuture(0L);
    return lock(tx, chain).compose(head -> append(tx, head, events));
  }

  public Future<Long> append(Tx tx, Head head, List<Event> events) {
    int n = events.size();
    Long[] seqs = new Long[n];
    String[] kinds = new String[n];
    Long[] stations = new Long[n];
    UUID[] actors = new UUID[n];
    OffsetDateTime[] ats = new OffsetDateTime[n];
    String[] bodies = new String[n];
    Buffer[] hashes = new Buffer[n];
    byte[] previous = head.hash();
    for (int i = 0; i < n; i++) {
      Event event = events.get(i);
      seqs[i] = head.seq() + 1 + i;
      kinds[i] = event.kind();
      stations[i] = event.station() == null ? -1L : event.station();
      actors[i] = event.actor();
      ats[i] = event.at().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
      bodies[i] = event.body();
      previous = Chain.hash(previous, head.chain(), seqs[i], event);
      hashes[i] = Buffer.buffer(previous);
    }
    Tuple args = Tuple.tuple().addInteger(head.chain()).addArrayOfLong(seqs).addArrayOfString(kinds)
        .addArrayOfLong(stations).addArrayOfUUID(actors).addArrayOfOffsetDateTime(ats).addArrayOfString(bodies)
        .addArrayOfBuffer(hashes).addLong(head.seq() + n).addBuffer(Buffer.buffer(previous));
    return tx.run(APPEND, args).map(head.seq() + 1);
  }

  /** Entries after a cursor in ascending order; the territory must be one span, the whole country means all entries. */
  public Future<List<Entry>> after(int chain, long seq, Territory territory, int limit) {
    Territory.Span span = territory.spans().get(0);
    return db.all(AFTER, Tuple.of(chain, seq, span.low(), span.high(), Math.min(limit, PAGE_MAX_ENTRIES)),
        Journal::entry);
  }

  /** What follows the last known number of each chain, chain by chain and at most a page of each. */
  public Future<List<Entry>> news(Map<Integer, Long> known) {
    List<Map.Entry<Integer, Long>> all = List.copyOf(known.entrySet());
    return db.all(NEWS, Tuple.of(all.stream().map(Map.Entry::getKey).toArray(Integer[]::new),
        all.stream().map(Map.Entry::getValue).toArray(Long[]::new), PAGE_MAX_ENTRIES), Journal::entry);
  }

  /** The chains and their last numbers. */
  public Future<List<long[]>> heads() {
    return heads(db);
  }

  public Future<List<long[]>> heads(Sql sql) {
    return sql.all(HEADS, Tuple.tuple(), row -> new long[] {row.getInteger(0), row.getLong(1)});
  }

  public static List<Event> list(Event... events) {
    return new ArrayList<>(List.of(events));
  }

  private static Entry entry(Row row) {
    return new Entry(row.getInteger(0), row.getLong(1), row.getString(2), row.getLong(3), row.getUUID(4),
        row.getOffsetDateTime(5).toInstant(), row.getString(6));
  }
}
