package id.siaga.recruitment;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.people.FieldCipher;
import id.siaga.recruitment.ApplicantStore.Sealed;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Hands on who was appointed or stands in reserve, to whoever places people; the only way out of the applications. */
public final class Decided {
  static final String VERSIONS = """
      select a.id, a.version from unnest($1::bigint[], $2::bigint[]) as t(low, high)
      join applicant a on a.area between t.low and t.high
      where a.state in ('DITETAPKAN', 'CADANGAN')""";
  private final Vertx vertx;
  private final Seal seal;
  private final BlindIndex index;

  /**
   * Somebody who was decided about.
   *
   * @param main appointed, else in reserve
   * @param area the kelurahan, as the first station code of it
   * @param nik the keyed hash of the own number, of the spouse's, and of the family card; each may be null
   */
  public record One(UUID applicant, int version, boolean main, long area, String name, String sex, BigDecimal score,
      Integer rank, String phone, boolean experienced, byte[] nik, byte[] spouse, byte[] household) {}

  public Decided(Vertx vertx, FieldCipher cipher, BlindIndex index) {
    this.vertx = vertx;
    this.seal = new Seal(cipher);
    this.index = index;
  }

  /** The applications of the territory that were decided so, each with its version. */
  public Future<Map<UUID, Integer>> versions(Sql sql, Territory territory) {
    return sql.all(VERSIONS, Tuple.tuple().addArrayOfLong(territory.lows()).addArrayOfLong(territory.highs()),
        row -> Map.entry(row.getUUID(0), row.getInteger(1))).map(rows -> {
          Map<UUID, Integer> versions = new TreeMap<>();
          rows.forEach(row -> versions.put(row.getKey(), row.getValue()));
          return versions;
        });
  }

  /** Opens these, appointed ones first; off the event loop, because hundreds of seals take their time. */
  public Future<List<One>> open(Sql sql, Collection<UUID> ids) {
    return ApplicantStore.any(sql, ids).compose(found -> vertx.executeBlocking(() -> found.stream().map(this::one)
        .sorted(Comparator.comparing((One one) -> !one.main()).thenComparing(One::applicant)).toList(), false));
  }

  private One one(Sealed stored) {
    Applicant row = stored.row();
    Personal personal = seal.open(row.id(), stored.sealed());
    boolean married = personal.marital() == null || personal.marital() == Personal.Marital.KAWIN;
    return new One(row.id(), row.version(), row.state() == ApplicantState.DITETAPKAN, row.area(), row.name(),
        row.sex(), row.score(), row.rank(), personal.phone(),
        personal.experience() != null && !personal.experience().isBlank(), index.nik(personal.nik()),
        married ? index.nik(personal.spouseNik()) : null, index.household(personal.kk()));
  }
}
