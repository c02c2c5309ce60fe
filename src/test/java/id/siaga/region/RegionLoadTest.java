package id.siaga.region;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.siaga.Config;
import id.siaga.TestDatabase;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.journal.Chain;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The whole official list goes in at once; a newer list replaces it. Other tests run on a small part of it. */
class RegionLoadTest {
  private static final Path WHOLE = Path.of("webroot", "regions", "regions.csv");
  private final Config.Database database = TestDatabase.create();
  private final Vertx vertx = Vertx.vertx();
  private final Db db = Db.open(vertx, database.url(), 2);
  private final RegionLoader loader = new RegionLoader(vertx, db);

  @AfterEach
  void close() throws Exception {
    wait(db.close());
    wait(vertx.close());
  }

  @Test
  void holdsTheWholeCountry() throws Exception {
    Assumptions.assumeTrue(Files.exists(WHOLE), "made by npm run regions");
    wait(loader.load(RegionList.read(Files.newInputStream(WHOLE), Chain.sha256())));
    assertEquals(38, count("level = 1"));
    assertEquals(514, count("level = 2"));
    assertEquals(7285, count("level = 3"));
    assertEquals(83762, count("level = 4"));
    assertEquals(83762, TestDatabase.count(database, "select count(*) from region k join region c on c.level = 3"
        + " and c.low = k.low / 10000000 * 10000000 where k.level = 4"), "every kelurahan has its kecamatan");
    assertEquals(RegionStore.LIST_MAX_ROWS, wait(RegionStore.list(db, Territory.COUNTRY)).size());
  }

  @Test
  void aNewerListReplacesTheOld() throws Exception {
    wait(loader.load(list("code,name\n36,Banten\n36.73,\"Kota \"\"Lama\"\"\"\n")));
    assertEquals(1, count("name = 'Kota \"Lama\"'"));
    wait(loader.load(list("code,name\n36,Banten\n36.73,Kota Serang\n36.73.01,Serang\n")));
    assertEquals(3, count("true"));
    assertEquals(0, count("name like '%Lama%'"));
  }

  private static RegionList list(String csv) throws IOException {
    return RegionList.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), Chain.sha256());
  }

  private long count(String where) {
    return TestDatabase.count(database, "select count(*) from region where " + where);
  }

  private static <T> T wait(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
  }
}
