package id.siaga.staffing;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.recruitment.Decided;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import io.vertx.sqlclient.data.Numeric;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements about who can be placed: candidates, and people of the register who never applied. */
final class CandidateStore {
  /** Whoever takes over decided applicants waits here for whoever does the same, in this process or another. */
  static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(736733)";
  static final String KNOWN = """
      select c.person, c.applicant, c.applicant_version, c.active from unnest($1::bigint[], $2::bigint[])
        as t(low, high)
      join candidate c on c.area between t.low and t.high where c.applicant_version is not null""";
  static final String SAME = """
      select c.person, c.applicant, c.nik_index from candidate c
      where c.applicant = any($1::uuid[]) or c.nik_index = any($2::bytea[])""";
  static final String TAKEN = "select c.person from candidate c where c.person = any($1::uuid[])";
  static final String RELEASE = """
      update candidate set applicant = null where applicant = any($1::uuid[])""";
  static final String SAVE = """
      insert into candidate (person, applicant, applicant_version, kind, area, sex, score, place_in_rank, experienced,
        nik_index, spouse_index, household_index, updated_at)
      select t.person, t.applicant, t.seen, case when t.main then 'main' else 'reserve' end, t.area,
        nullif(t.sex, ''), nullif(t.score, -1), nullif(t.rank, -1), t.experienced, nullif(t.nik, ''::bytea),
        nullif(t.spouse, ''::bytea), nullif(t.household, ''::bytea), $13::timestamptz
      from unnest($1::uuid[], $2::uuid[], $3::int[], $4::boolean[], $5::bigint[], $6::text[], $7::numeric[],
          $8::int[], $9::boolean[], $10::bytea[], $11::bytea[], $12::bytea[])
        as t(person, applicant, seen, main, area, sex, score, rank, experienced, nik, spouse, household)
      on conflict (person) do update set applicant = excluded.applicant, active = true,
        applicant_version = excluded.applicant_version, kind = excluded.kind, area = excluded.area,
        sex = excluded.sex, score = excluded.score, place_in_rank = excluded.place_in_rank,
        nik_index = excluded.nik_index, spouse_index = excluded.spouse_index,
        household_index = excluded.household_index, version = candidate.version + 1,
        updated_at = excluded.updated_at""";
  static final String DROP = """
      update candidate set active = false, version = version + 1, updated_at = $2::timestamptz
      where person = any($1::uuid[]) and active""";
  private static final String FOUND = """
      with pool as (
        select c.person from unnest($1::bigint[], $2::bigint[]) as t(low, high)
        join candidate c on c.area between t.low and t.high where c.active
        union
        select p.id from unnest($1::bigint[], $2::bigint[]) as t(low, high)
        join person p on p.home_low >= t.low and p.home_low <= t.high and p.home_high <= t.high
        where not exists (select from candidate c where c.person = p.id)
          and not exists (select from login l where l.person = p.id)),
      found as (
        select p.id, p.name, coalesce(c.kind, 'main') as kind,
          coalesce(c.area, case when p.home_high - p.home_low = 999 then p.home_low end) as area, c.sex, c.score,
          c.place_in_rank, coalesce(c.experienced, false) as experienced,
          coalesce(c.second_operator, false) as second_operator, coalesce(c.special, false) as special,
          c.own_station, a.station, coalesce(c.version, 0) as version
        from pool join person p on p.id = pool.person
        left join candidate c on c.person = p.id
        left join assignment a on a.round = $3::int and a.person = p.id and a.main and a.ended_at is null)
      """;
  private static final String WANTED = """
      ($4::text is null or kind = $4::text) and ($5::boolean is null or (station is not null) = $5::boolean)
        and not exists (select from unnest($6::text[]) as w(word) where name not ilike '%' || word || '%')
      """;
  static final String COUNT = FOUND + "select count(*) from found where " + WANTED;
  static final String PAGE = FOUND + """
      select found.*, k.name from found
      left join region k on k.level = 4 and k.low = found.area where
      """ + WANTED.replace("name not", "found.name not") + """
        and ($7::uuid is null or (found.name, id) > (select p.name, p.id from person p where p.id = $7::uuid))
      order by found.name, id limit $8::int""";
  static final String ONE = FOUND + """
      select found.*, k.name from found left join region k on k.level = 4 and k.low = found.area
      where id = $4::uuid""";
  static final String HOLD = """
      select coalesce(c.version, 0), coalesce(c.area, case when p.home_high - p.home_low = 999 then p.home_low end),
        coalesce(c.experienced, false), coalesce(c.second_operator, false), coalesce(c.special, false),
        coalesce(c.own_station, 0)
      from person p left join candidate c on c.person = p.id
      where p.id = $3::uuid and coalesce(c.active, true)
        and not exists (select from login l where l.person = p.id)
        and exists (select from unnest($1::bigint[], $2::bigint[]) as t(low, high)
          where coalesce(c.area, p.home_low) >= t.low and coalesce(c.area, p.home_high) <= t.high)
      for no key update of p""";
  static final String MARK = """
      insert into candidate (person, kind, area, experienced, second_operator, special, own_station, updated_at)
      values ($1::uuid, 'main', $2::bigint, coalesce($3::boolean, false), coalesce($4::boolean, false),
        coalesce($5::boolean, false), nullif($6::bigint, 0), $7::timestamptz)
      on conflict (person) do update set experienced = coalesce($3::boolean, candidate.experienced),
        second_operator = coalesce($4::boolean, candidate.second_operator),
        special = coalesce($5::boolean, candidate.special),
        own_station = case when $6::bigint is null then candidate.own_station else nullif($6::bigint, 0) end,
        version = candidate.version + 1, updated_at = $7::timestamptz""";

  /** A candidate as far as it tells whether something of the application is new. */
  record Known(UUID person, UUID applicant, int version, boolean active) {}

  /** Somebody who is a candidate already, by application or by number. */
  record Same(UUID person, UUID applicant, Buffer nik) {}

  /** The version of somebody held until the transaction ends, their home kelurahan if it is known, and their marks. */
  record Held(int version, Long area, boolean experienced, boolean secondOperator, boolean special, long ownStation) {
    /** Whether these marks were made just before, by who then lost the answer. */
    boolean has(CandidateInput.Marks wish) {
      return version == wish.version() + 1 && (wish.experienced() == null || wish.experienced() == experienced)
          && (wish.secondOperator() == null || wish.secondOperator() == secondOperator)
          && (wish.special() == null || wish.special() == special)
          && (wish.ownStation() == null || wish.ownStation() == ownStation);
    }
  }

  private CandidateStore() {}

  static Future<List<Integer>> oneAtATime(Sql tx) {
    return tx.all(ONE_AT_A_TIME, Tuple.tuple(), row -> 1);
  }

  static Future<List<Known>> known(Sql sql, Territory where) {
    return sql.all(KNOWN, Tuple.tuple().addArrayOfLong(where.lows()).addArrayOfLong(where.highs()),
        row -> new Known(row.getUUID(0), row.getUUID(1), row.getInteger(2), row.getBoolean(3)));
  }

  static Future<List<Same>> same(Sql sql, List<Decided.One> people) {
    return sql.all(SAME, Tuple.tuple()
        .addArrayOfUUID(people.stream().map(Decided.One::applicant).toArray(UUID[]::new))
        .addArrayOfBuffer(people.stream().filter(one -> one.nik() != null).map(one -> Buffer.buffer(one.nik()))
            .toArray(Buffer[]::new)), row -> new Same(row.getUUID(0), row.getUUID(1), row.getBuffer(2)));
  }

  static Future<List<UUID>> taken(Sql sql, Collection<UUID> people) {
    return sql.all(TAKEN, Tuple.tuple().addArrayOfUUID(people.toArray(UUID[]::new)), row -> row.getUUID(0));
  }

  /** Writes these people with the applications they stand for; the marks of known ones stay as they are. */
  static Future<Integer> save(Sql sql, List<UUID> people, List<Decided.One> as, Instant now) {
    Tuple args = Tuple.tuple().addArrayOfUUID(people.toArray(UUID[]::new))
        .addArrayOfUUID(as.stream().map(Decided.One::applicant).toArray(UUID[]::new))
        .addArrayOfInteger(as.stream().map(Decided.One::version).toArray(Integer[]::new))
        .addArrayOfBoolean(as.stream().map(Decided.One::main).toArray(Boolean[]::new))
        .addArrayOfLong(as.stream().map(Decided.One::area).toArray(Long[]::new))
        .addArrayOfString(as.stream().map(one -> one.sex() == null ? "" : one.sex()).toArray(String[]::new))
        .addValue(as.stream().map(one -> one.score() == null ? Numeric.create(-1) : Numeric.create(one.score()))
            .toArray(Numeric[]::new))
        .addArrayOfInteger(as.stream().map(one -> one.rank() == null ? -1 : one.rank()).toArray(Integer[]::new))
        .addArrayOfBoolean(as.stream().map(Decided.One::experienced).toArray(Boolean[]::new))
        .addArrayOfBuffer(as.stream().map(one -> filled(one.nik())).toArray(Buffer[]::new))
        .addArrayOfBuffer(as.stream().map(one -> filled(one.spouse())).toArray(Buffer[]::new))
        .addArrayOfBuffer(as.stream().map(one -> filled(one.household())).toArray(Buffer[]::new))
        .addOffsetDateTime(now.atOffset(ZoneOffset.UTC));
    UUID[] applicants = as.stream().map(Decided.One::applicant).toArray(UUID[]::new);
    return sql.run(RELEASE, Tuple.tuple().addArrayOfUUID(applicants)).compose(ok -> sql.run(SAVE, args));
  }

  static Future<Integer> drop(Sql sql, Collection<UUID> people, Instant now) {
    return sql.run(DROP, Tuple.tuple().addArrayOfUUID(people.toArray(UUID[]::new))
        .addOffsetDateTime(now.atOffset(ZoneOffset.UTC)));
  }

  static Future<Long> count(Sql sql, CandidateInput.Query query) {
    return sql.first(COUNT, args(query), row -> row.getLong(0)).map(found -> found.orElse(0L));
  }

  static Future<List<CandidateView>> page(Sql sql, CandidateInput.Query query, UUID after, int limit) {
    return sql.all(PAGE, args(query).addUUID(after).addInteger(limit), CandidateStore::view);
  }

  static Future<Optional<CandidateView>> one(Sql sql, Territory where, int round, UUID person) {
    return sql.first(ONE, Tuple.of(where.lows(), where.highs(), round, person), CandidateStore::view);
  }

  static Future<Optional<Held>> hold(Sql sql, Territory where, UUID person) {
    return sql.first(HOLD, Tuple.of(where.lows(), where.highs(), person),
        row -> new Held(row.getInteger(0), row.getLong(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4),
            row.getLong(5)));
  }

  static Future<Integer> mark(Sql sql, CandidateInput.Marks marks, long area, Instant now) {
    return sql.run(MARK, Tuple.of(marks.person(), area, marks.experienced(), marks.secondOperator(),
        marks.special()).addLong(marks.ownStation()).addOffsetDateTime(now.atOffset(ZoneOffset.UTC)));
  }

  private static Tuple args(CandidateInput.Query query) {
    return Tuple.tuple().addArrayOfLong(query.where().lows()).addArrayOfLong(query.where().highs())
        .addInteger(query.round()).addString(query.kind()).addBoolean(query.placed())
        .addArrayOfString(query.words());
  }

  private static Buffer filled(byte[] bytes) {
    return bytes == null ? Buffer.buffer() : Buffer.buffer(bytes);
  }

  private static CandidateView view(Row row) {
    return new CandidateView(row.getUUID(0), row.getString(1), row.getString(2), row.getLong(3), row.getString(13),
        row.getString(4), row.getBigDecimal(5), row.getInteger(6), row.getBoolean(7), row.getBoolean(8),
        row.getBoolean(9), row.getLong(10), row.getLong(11), row.getInteger(12));
  }
}
