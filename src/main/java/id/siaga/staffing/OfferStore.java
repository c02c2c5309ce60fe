package id.siaga.staffing;

import id.siaga.db.Sql;
import id.siaga.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements about offers; they change only while their replacement's row is held. */
final class OfferStore {
  static final String INSERT = """
      insert into replacement_offer (id, replacement, person, code_hash, by, at, expires_at)
      select t.id, $1::uuid, t.person, t.code_hash, $2::uuid, $3::timestamptz, $4::timestamptz
      from unnest($5::uuid[], $6::uuid[], $7::bytea[]) as t(id, person, code_hash)
      on conflict (replacement, person) do nothing""";
  private static final String COLUMNS = """
      select f.id, f.replacement, f.person, p.name, p.phone, f.at, f.expires_at, f.answer, f.answered_at,
        f.barred, f.barred_at
      from replacement_offer f join person p on p.id = f.person
      """;
  static final String OF = COLUMNS + "where f.replacement = $1::uuid order by f.at, p.name, f.id";
  static final String BY_CODE = COLUMNS + "where f.code_hash = $1::bytea";
  static final String ANSWER = """
      update replacement_offer set answer = $2::text, answered_at = $3::timestamptz where id = $1::uuid""";
  static final String BAR = """
      update replacement_offer set barred = $2::text, barred_at = $3::timestamptz where id = $1::uuid""";
  static final String LOSE = """
      update replacement_offer set answer = 'LOST', answered_at = $3::timestamptz
      where replacement = $1::uuid and id <> $2::uuid and answer is null""";
  static final String FREE = """
      select p.id from person p
      join unnest($1::bigint[], $2::bigint[]) as t(low, high)
        on p.home_low >= t.low and p.home_low <= t.high and p.home_high <= t.high
      where p.id = any($3::uuid[]) and not exists (select from login l where l.person = p.id)
        and not exists (select from candidate c where c.person = p.id and not c.active)
        and not exists (select from assignment a where a.round = $4::int and a.person = p.id and a.main
          and a.ended_at is null)""";

  static final String PLACE = """
      select r.round, r.station, r.state, exists (select from session s where s.person = f.person
        and s.round = r.round and s.ended_at is null), exists (select from assignment a where a.round = r.round
        and a.station = r.station and a.person = f.person and a.main and a.ended_at is null),
        exists (select from assignment a where a.round = r.round and a.station = r.station and a.main
          and a.ended_at is null and a.person <> f.person and a.person is distinct from r.out_person)
      from replacement_offer f join replacement r on r.id = f.replacement where f.id = $1::uuid""";

  /**
   * What an offer is about.
   *
   * @param filled whether somebody else has the place by now, through this replacement or past it
   */
  record Place(int round, long station, String state, boolean enrolled, boolean serves, boolean filled) {}

  /**
   * An offer as it stands.
   *
   * @param barred the rule that kept them out when they last said yes
   */
  record Offer(UUID id, UUID replacement, UUID person, String name, byte[] phone, Instant at, Instant expiresAt,
      String answer, Instant answeredAt, String barred, Instant barredAt) {
    boolean answered(String how) {
      return how.equals(answer);
    }
  }

  record New(UUID id, UUID person, byte[] codeHash) {}

  private OfferStore() {}

  static Future<Integer> insert(Tx tx, UUID replacement, UUID by, Instant at, Instant expiresAt, List<New> offers) {
    return tx.run(INSERT, Tuple.tuple().addUUID(replacement).addUUID(by).addOffsetDateTime(ReplacementStore.utc(at))
        .addOffsetDateTime(ReplacementStore.utc(expiresAt))
        .addArrayOfUUID(offers.stream().map(New::id).toArray(UUID[]::new))
        .addArrayOfUUID(offers.stream().map(New::person).toArray(UUID[]::new))
        .addArrayOfBuffer(offers.stream().map(o -> Buffer.buffer(o.codeHash())).toArray(Buffer[]::new)));
  }

  static Future<List<Offer>> of(Sql sql, UUID replacement) {
    return sql.all(OF, Tuple.of(replacement), OfferStore::offer);
  }

  static Future<Optional<Offer>> byCode(Sql sql, byte[] codeHash) {
    return sql.first(BY_CODE, Tuple.of(Buffer.buffer(codeHash)), OfferStore::offer);
  }

  static Future<Optional<Place>> place(Sql sql, UUID offer) {
    return sql.first(PLACE, Tuple.of(offer), row -> new Place(row.getInteger(0), row.getLong(1), row.getString(2),
        row.getBoolean(3), row.getBoolean(4), row.getBoolean(5)));
  }

  static Future<Integer> answer(Tx tx, UUID offer, String answer, Instant at) {
    return tx.run(ANSWER, Tuple.of(offer, answer, ReplacementStore.utc(at)));
  }

  static Future<Integer> bar(Tx tx, UUID offer, String rule, Instant at) {
    return tx.run(BAR, Tuple.of(offer, rule, ReplacementStore.utc(at)));
  }

  /** All other offers that nobody has answered yet come too late. */
  static Future<Integer> lose(Tx tx, UUID replacement, UUID but, Instant at) {
    return tx.run(LOSE, Tuple.of(replacement, but, ReplacementStore.utc(at)));
  }

  /** Those of these people who belong to the territory, are no staff and have no station in this round. */
  static Future<List<UUID>> free(Sql sql, Long[] lows, Long[] highs, List<UUID> people, int round) {
    return sql.all(FREE, Tuple.tuple().addArrayOfLong(lows).addArrayOfLong(highs)
        .addArrayOfUUID(people.toArray(UUID[]::new)).addInteger(round), row -> row.getUUID(0));
  }

  private static Offer offer(Row row) {
    return new Offer(row.getUUID(0), row.getUUID(1), row.getUUID(2), row.getString(3),
        ReplacementStore.bytes(row.getBuffer(4)), ReplacementStore.instant(row.getOffsetDateTime(5)),
        ReplacementStore.instant(row.getOffsetDateTime(6)), row.getString(7),
        ReplacementStore.instant(row.getOffsetDateTime(8)), row.getString(9),
        ReplacementStore.instant(row.getOffsetDateTime(10)));
  }
}
