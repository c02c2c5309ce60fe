package id.siaga.staffing;

import id.siaga.db.Tx;
import id.siaga.staffing.PaperStore.Issued;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The statements about papers that were issued anew; all that follow a first one are kept under that one. */
final class RenewalStore {
  static final String STANDING = """
      select p.id from paper_renewal w join paper p on p.id = w.paper
      where w.root = coalesce((select o.root from paper_renewal o where o.paper = $1::uuid), $1::uuid)
        and p.void_at is null""";
  static final String INSERT = """
      insert into paper_renewal (paper, root)
      values ($1::uuid, coalesce((select o.root from paper_renewal o where o.paper = $2::uuid), $2::uuid))
      on conflict (paper) do nothing""";
  static final String SERVES = """
      select exists (select from assignment a where a.round = $1::int and a.station = $2::bigint
        and a.person = $3::uuid and a.ended_at is null and (a.until is null or a.until > $4::timestamptz))""";

  private RenewalStore() {}

  /** The paper that stands in the place of this one. */
  static Future<Optional<UUID>> standing(Tx tx, UUID paper) {
    return tx.first(STANDING, Tuple.of(paper), row -> row.getUUID(0));
  }

  /** False when it was known before. */
  static Future<Boolean> insert(Tx tx, UUID paper, UUID renews) {
    return tx.run(INSERT, Tuple.of(paper, renews)).map(rows -> rows > 0);
  }

  static Future<Boolean> serves(Tx tx, Issued paper, Instant now) {
    return tx.first(SERVES, Tuple.of(paper.round(), paper.station(), paper.person(), now.atOffset(ZoneOffset.UTC)),
        row -> row.getBoolean(0)).map(found -> found.orElse(false));
  }
}
