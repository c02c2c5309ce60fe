package id.siaga.region;

import id.siaga.db.Db;
import id.siaga.db.Tx;
import id.siaga.journal.Chain;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the built-in list of areas into the database once, and again when a newer program brings another list. */
final class RegionLoader {
  static final int CHUNK_ROWS = 5_000;
  private static final String FILE = "regions/regions.csv";
  private static final Logger LOG = LoggerFactory.getLogger(RegionLoader.class);
  private final Vertx vertx;
  private final Db db;

  RegionLoader(Vertx vertx, Db db) {
    this.vertx = vertx;
    this.db = db;
  }

  Future<Void> load() {
    return vertx.executeBlocking(RegionLoader::builtIn).compose(list -> {
      if (list != null) return load(list);
      LOG.warn("this build has no list of areas (npm run regions makes it): no names, imports are not checked");
      return Future.succeededFuture();
    });
  }

  Future<Void> load(RegionList list) {
    return RegionStore.source(db).compose(known -> known.filter(list.digest()::equals).isPresent()
        ? Future.succeededFuture() : db.tx(tx -> replace(tx, list)));
  }

  private static RegionList builtIn() throws java.io.IOException {
    InputStream file = RegionLoader.class.getClassLoader().getResourceAsStream(FILE);
    return file == null ? null : RegionList.read(file, Chain.sha256());
  }

  /** The lock makes a second process that starts at the same moment wait, and then find nothing to do. */
  private static Future<Void> replace(Tx tx, RegionList list) {
    return RegionStore.slowAllowed(tx).compose(ok -> RegionStore.lockSource(tx)).compose(known -> {
      if (known.filter(list.digest()::equals).isPresent()) return Future.succeededFuture();
      Future<Integer> stored = tx.run(RegionStore.CLEAR, Tuple.tuple());
      for (int from = 0; from < list.codes().size(); from += CHUNK_ROWS) {
        int start = from;
        stored = stored.compose(ok -> tx.run(RegionStore.INSERT, chunk(list, start)));
      }
      return stored.compose(ok -> tx.run(RegionStore.SET_SOURCE, Tuple.of(list.digest())))
          .onSuccess(ok -> LOG.info("list of areas stored: {} rows", list.codes().size())).mapEmpty();
    });
  }

  private static Tuple chunk(RegionList list, int from) {
    int n = Math.min(CHUNK_ROWS, list.codes().size() - from);
    String[] codes = new String[n];
    String[] names = new String[n];
    Integer[] levels = new Integer[n];
    Long[] lows = new Long[n];
    Long[] highs = new Long[n];
    for (int i = 0; i < n; i++) {
      codes[i] = list.codes().get(from + i);
      names[i] = list.names().get(from + i);
      levels[i] = Region.level(codes[i]);
      lows[i] = Region.span(codes[i]).low();
      highs[i] = Region.span(codes[i]).high();
    }
    return Tuple.tuple().addArrayOfString(codes).addArrayOfString(names).addArrayOfInteger(levels)
        .addArrayOfLong(lows).addArrayOfLong(highs);
  }
}
