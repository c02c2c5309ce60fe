package id.siaga.recruitment;

import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.db.Sql;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import io.vertx.sqlclient.data.Numeric;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The statements about plenaries, found when their whole kecamatan is the caller's. */
final class PlenoStore {
  /** Seats are shared by a wave and its extensions: whoever gives one away waits here for whoever does the same. */
  static final String HOLD_SEATS = "select pg_advisory_xact_lock($1::int, $2::int)";
  static final String HOLD_ALL = """
      select a.id, a.number, a.name, a.area, a.state from applicant a
      where a.wave = $1::int and a.area between $2::bigint and $3::bigint and a.state <> 'DRAF'
      order by a.id for update""";
  static final String ALL_OF = """
      select a.id, a.number, a.name, a.area, a.state from applicant a
      where a.wave = $1::int and a.area between $2::bigint and $3::bigint and a.state <> 'DRAF' order by a.id""";
  static final String OPEN_FEEDBACK = """
      select distinct f.applicant from feedback f
      where f.applicant = any($1::uuid[]) and f.state in ('DITERIMA', 'DIKLARIFIKASI')""";
  static final String CHOSEN = """
      select a.area, count(*)::int from applicant a
      where a.wave = any($1::int[]) and a.area between $2::bigint and $3::bigint
        and a.state in ('TERPILIH', 'DITETAPKAN') group by a.area""";
  static final String INSERT = """
      insert into pleno (id, wave, area_low, area_high, number, held_at, chair)
      values ($1::uuid, $2::int, $3::bigint, $4::bigint, $5::text, $6::timestamptz, $7::uuid)""";
  static final String ADD_LINES = """
      insert into pleno_line (pleno, applicant, area, rank, outcome, name, score, tie, reason)
      select $1::uuid, t.applicant, t.area, t.rank, t.outcome, t.name, t.score, nullif(t.tie, ''),
        nullif(t.reason, ''::bytea)
      from unnest($2::uuid[], $3::bigint[], $4::int[], $5::text[], $6::text[], $7::numeric[], $8::text[],
          $9::bytea[]) as t(applicant, area, rank, outcome, name, score, tie, reason)""";
  static final String ADD_AREAS = """
      insert into pleno_area (pleno, area, need, seats, absent)
      select $1::uuid, t.area, t.need, t.seats, t.absent
      from unnest($2::bigint[], $3::int[], $4::int[], $5::int[]) as t(area, need, seats, absent)""";
  static final String COLUMNS = """
      select p.id, p.wave, p.area_low, p.area_high, p.number, p.held_at, c.name, p.published_at
      from pleno p join person c on c.id = p.chair
      """;
  static final String MINE = """
      exists (select from unnest($1::bigint[], $2::bigint[]) as t(low, high)
        where p.area_low >= t.low and p.area_high <= t.high)
      """;
  static final String LIST = COLUMNS + "where " + MINE + """
        and ($3::int is null or p.wave = $3::int) order by p.held_at desc, p.id limit 1000""";
  static final String ONE = COLUMNS + "where " + MINE + "and p.id = $3::uuid";
  static final String LOCK = COLUMNS + "where " + MINE + "and p.id = $3::uuid for update of p";
  static final String LINES = """
      select l.applicant, a.number, l.name, a.sex, l.area, k.name, l.rank, l.outcome, l.score, l.tie, l.reason,
        a.state, a.version
      from pleno_line l join applicant a on a.id = l.applicant
      left join region k on k.level = 4 and k.low = l.area
      where l.pleno = $1::uuid order by l.area, l.rank""";
  static final String AREAS = """
      select l.area, k.name, l.need, l.seats, l.absent from pleno_area l
      left join region k on k.level = 4 and k.low = l.area where l.pleno = $1::uuid order by l.area""";
  static final String KECAMATAN = """
      select r.low, r.name from region r where r.level = 3 and r.low = any($1::bigint[])""";
  static final String PUBLISH = """
      update pleno set published_at = coalesce(published_at, $2::timestamptz) where id = $1::uuid""";

  /** An applicant of the kecamatan, whatever their state. */
  record Person(UUID id, String number, String name, long area, ApplicantState state) {}

  /** A plenary that was held. */
  record Held(UUID id, int wave, long low, long high, String number, Instant heldAt, String chair,
      Instant publishedAt) {}

  /** One line of a decision, with the state of the applicant now. */
  record Line(UUID applicant, String number, String name, String sex, long area, String areaName, int rank,
      String outcome, BigDecimal score, String tie, byte[] reason, ApplicantState state, int version) {}

  /** How many a kelurahan wanted, how many seats were free, and who did not come. */
  record Place(long area, String areaName, int need, int seats, int absent) {}

  private PlenoStore() {}

  /** CONFLICT when the plenary of a kecamatan and wave was held: nobody could decide about a newcomer any more. */
  static Future<Void> undecided(Sql sql, List<Applicants.Entry> entries) {
    Future<Void> all = Future.succeededFuture();
    for (Map.Entry<Integer, Kecamatan> one : entries.stream()
        .map(entry -> Map.entry(entry.wave(), Kecamatan.around(entry.area()))).distinct().toList()) {
      all = all.compose(ok -> SlotStore.decided(sql, one.getKey(), one.getValue())).map(decided -> {
        if (!decided) return null;
        throw Problem.conflict("Pleno gelombang ini sudah diadakan untuk kecamatan " + one.getValue().code()
            + ". Daftarkan pelamar di gelombang yang masih berjalan.", "The plenary of this wave has been held for "
            + "kecamatan " + one.getValue().code() + ". Enter the applicant in a wave that still runs.");
      });
    }
    return all;
  }

  /** @param root the first wave of the family */
  static Future<Void> holdSeats(Sql sql, int root, Kecamatan where) {
    return sql.all(HOLD_SEATS, Tuple.of(root, (int) (where.low() / Kecamatan.CODES)), row -> 1).mapEmpty();
  }

  /** Everybody of the kecamatan, held until the end of the transaction. */
  static Future<List<Person>> holdAll(Sql sql, int wave, Kecamatan where) {
    return sql.all(HOLD_ALL, Tuple.of(wave, where.low(), where.high()), PlenoStore::person);
  }

  static Future<List<Person>> allOf(Sql sql, int wave, Kecamatan where) {
    return sql.all(ALL_OF, Tuple.of(wave, where.low(), where.high()), PlenoStore::person);
  }

  static Future<List<UUID>> openFeedback(Sql sql, Collection<UUID> about) {
    return sql.all(OPEN_FEEDBACK, Tuple.tuple().addArrayOfUUID(about.toArray(UUID[]::new)), row -> row.getUUID(0));
  }

  /** How many have a seat already, by kelurahan, in all waves of a family. */
  static Future<Map<Long, Integer>> chosen(Sql sql, List<Integer> waves, Kecamatan where) {
    return sql.all(CHOSEN, Tuple.tuple().addArrayOfInteger(waves.toArray(Integer[]::new)).addLong(where.low())
        .addLong(where.high()), row -> Map.entry(row.getLong(0), row.getInteger(1))).map(rows -> {
          Map<Long, Integer> chosen = new HashMap<>();
          rows.forEach(row -> chosen.put(row.getKey(), row.getValue()));
          return chosen;
        });
  }

  static Future<Integer> insert(Sql sql, Held p, UUID chair) {
    return sql.run(INSERT, Tuple.of(p.id(), p.wave(), p.low(), p.high(), p.number(), ApplicantStore.utc(p.heldAt()),
        chair));
  }

  static Future<Integer> addLines(Sql sql, UUID pleno, List<Line> lines) {
    return sql.run(ADD_LINES, Tuple.tuple().addUUID(pleno)
        .addArrayOfUUID(lines.stream().map(Line::applicant).toArray(UUID[]::new))
        .addArrayOfLong(lines.stream().map(Line::area).toArray(Long[]::new))
        .addArrayOfInteger(lines.stream().map(Line::rank).toArray(Integer[]::new))
        .addArrayOfString(lines.stream().map(Line::outcome).toArray(String[]::new))
        .addArrayOfString(lines.stream().map(Line::name).toArray(String[]::new))
        .addValue(lines.stream().map(line -> Numeric.create(line.score())).toArray(Numeric[]::new))
        .addArrayOfString(lines.stream().map(line -> line.tie() == null ? "" : line.tie()).toArray(String[]::new))
        .addArrayOfBuffer(lines.stream().map(line -> line.reason() == null ? Buffer.buffer()
            : Buffer.buffer(line.reason())).toArray(Buffer[]::new)));
  }

  static Future<Integer> addAreas(Sql sql, UUID pleno, List<Place> places) {
    return sql.run(ADD_AREAS, Tuple.tuple().addUUID(pleno)
        .addArrayOfLong(places.stream().map(Place::area).toArray(Long[]::new))
        .addArrayOfInteger(places.stream().map(Place::need).toArray(Integer[]::new))
        .addArrayOfInteger(places.stream().map(Place::seats).toArray(Integer[]::new))
        .addArrayOfInteger(places.stream().map(Place::absent).toArray(Integer[]::new)));
  }

  static Future<List<Held>> list(Sql sql, Territory territory, Integer wave) {
    return sql.all(LIST, in(territory).addInteger(wave), PlenoStore::held);
  }

  static Future<Optional<Held>> one(Sql sql, Territory territory, UUID id) {
    return sql.first(ONE, in(territory).addUUID(id), PlenoStore::held);
  }

  static Future<Optional<Held>> lock(Sql sql, Territory territory, UUID id) {
    return sql.first(LOCK, in(territory).addUUID(id), PlenoStore::held);
  }

  static Future<List<Line>> lines(Sql sql, UUID pleno) {
    return sql.all(LINES, Tuple.of(pleno), row -> new Line(row.getUUID(0), row.getString(1), row.getString(2),
        row.getString(3), row.getLong(4), row.getString(5), row.getInteger(6), row.getString(7),
        row.getBigDecimal(8), row.getString(9), row.getBuffer(10) == null ? null : row.getBuffer(10).getBytes(),
        ApplicantState.valueOf(row.getString(11)), row.getInteger(12)));
  }

  static Future<List<Place>> places(Sql sql, UUID pleno) {
    return sql.all(AREAS, Tuple.of(pleno), row -> new Place(row.getLong(0), row.getString(1), row.getInteger(2),
        row.getInteger(3), row.getInteger(4)));
  }

  /** The names of kecamatan by the low ends of their intervals. */
  static Future<Map<Long, String>> kecamatan(Sql sql, Collection<Long> lows) {
    return sql.all(KECAMATAN, Tuple.tuple().addArrayOfLong(lows.toArray(Long[]::new)),
        row -> Map.entry(row.getLong(0), row.getString(1))).map(rows -> {
          Map<Long, String> names = new HashMap<>();
          rows.forEach(row -> names.put(row.getKey(), row.getValue()));
          return names;
        });
  }

  static Future<Integer> publish(Sql sql, UUID pleno, Instant now) {
    return sql.run(PUBLISH, Tuple.of(pleno, ApplicantStore.utc(now)));
  }

  private static Person person(Row row) {
    return new Person(row.getUUID(0), row.getString(1), row.getString(2), row.getLong(3),
        ApplicantState.valueOf(row.getString(4)));
  }

  private static Held held(Row row) {
    return new Held(row.getUUID(0), row.getInteger(1), row.getLong(2), row.getLong(3), row.getString(4),
        ApplicantStore.instant(row, 5), row.getString(6), ApplicantStore.instant(row, 7));
  }

  private static Tuple in(Territory territory) {
    return Tuple.tuple().addArrayOfLong(territory.lows()).addArrayOfLong(territory.highs());
  }
}
