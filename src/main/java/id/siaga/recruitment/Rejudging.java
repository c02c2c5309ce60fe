package id.siaga.recruitment;

import id.siaga.access.Territory;
import id.siaga.db.Db;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Asks the rules of a wave again about all whose files are not decided yet, after the rules were changed. It works in
 * portions with a transaction each, because a wave may have more applicants than one transaction should hold.
 */
final class Rejudging {
  static final String NEXT = """
      select id from applicant where wave = $1::int and state = any($2::text[]) and id > $3::uuid
      order by id limit 100""";
  private static final UUID FIRST = new UUID(0, 0);
  private static final String[] UNDECIDED = Stream.of(ApplicantState.TERKIRIM, ApplicantState.PERLU_PERBAIKAN,
      ApplicantState.DIUSULKAN_TMS, ApplicantState.MS).map(ApplicantState::name).toArray(String[]::new);
  private final Db db;
  private final Applicants applicants;

  Rejudging(Db db, Applicants applicants) {
    this.db = db;
    this.applicants = applicants;
  }

  /** All of this wave. */
  Future<Void> of(int wave) {
    return from(wave, FIRST);
  }

  private Future<Void> from(int wave, UUID after) {
    return db.all(NEXT, Tuple.of(wave, UNDECIDED, after), row -> row.getUUID(0)).compose(ids -> {
      if (ids.isEmpty()) return Future.succeededFuture();
      return portion(ids).compose(done -> from(wave, ids.get(ids.size() - 1)));
    });
  }

  /** The rows are held, so that a correction made meanwhile is not judged by what stood there before. */
  private Future<Void> portion(List<UUID> ids) {
    return db.tx(tx -> ApplicantStore.lock(tx, Territory.COUNTRY, ids)
        .compose(held -> applicants.evaluate(tx, ids)));
  }
}
