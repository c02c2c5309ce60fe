package id.siaga.report;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.db.Tx;
import id.siaga.web.Json;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The statements about reports. */
public final class ReportStore {
  public static final int PAGE_MAX_REPORTS = 200;
  static final String EXISTING = "select id, seq, digest, author from report where id = any($1::uuid[])";
  static final String INSERT = """
      insert into report (id, round, station, kind, author, seq, occurred_at, received_at, lat, lon, accuracy_m, body,
        media, flags, digest, salt)
      select t.id, $1::int, t.station, t.kind, t.author, t.seq, t.occurred_at, $2::timestamptz, t.lat, t.lon,
        t.accuracy_m, t.body, string_to_array(nullif(t.media, ''), ','), string_to_array(nullif(t.flags, ''), ','),
        t.digest, t.salt
      from unnest($3::uuid[], $4::bigint[], $5::text[], $6::uuid[], $7::bigint[], $8::timestamptz[], $9::float8[],
        $10::float8[], $11::float8[], $12::text[], $13::text[], $14::text[], $15::bytea[], $16::bytea[])
        as t(id, station, kind, author, seq, occurred_at, lat, lon, accuracy_m, body, media, flags, digest, salt)""";
  static final String COLUMNS = """
      select r.id, r.round, r.station, r.kind, r.seq, r.occurred_at, r.received_at, r.lat, r.lon, r.accuracy_m, r.body,
        r.media, r.flags, s.lat, s.lon
      from report r join round o on o.id = r.round left join station s on s.roll = o.roll and s.code = r.station
      """;
  static final String ONE = COLUMNS + """
      where r.id = $1::uuid and exists (select from unnest($2::bigint[], $3::bigint[]) as t(low, high)
        where r.station between t.low and t.high)""";
  static final String OF_STATION = COLUMNS + """
      where r.round = $1::int and r.station = $2::bigint order by r.seq desc limit 200""";

  private ReportStore() {}

  record Existing(long seq, byte[] digest, UUID author) {}

  static Future<Map<UUID, Existing>> existing(Tx tx, List<NewReport> reports) {
    UUID[] ids = reports.stream().map(NewReport::id).toArray(UUID[]::new);
    return tx.all(EXISTING, Tuple.tuple().addArrayOfUUID(ids), row -> Map.entry(row.getUUID(0),
            new Existing(row.getLong(1), row.getBuffer(2).getBytes(), row.getUUID(3))))
        .map(rows -> {
          Map<UUID, Existing> map = new HashMap<>();
          rows.forEach(e -> map.put(e.getKey(), e.getValue()));
          return map;
        });
  }

  /** @param salts 16 bytes for each report, one behind the other */
  static Future<Integer> insert(Tx tx, int round, Instant receivedAt, List<Filed> filed, long[] seqs, byte[] salts) {
    int n = filed.size();
    UUID[] ids = new UUID[n];
    Long[] stations = new Long[n];
    String[] kinds = new String[n];
    UUID[] authors = new UUID[n];
    Long[] numbers = new Long[n];
    OffsetDateTime[] times = new OffsetDateTime[n];
    Double[] lats = new Double[n];
    Double[] lons = new Double[n];
    Double[] accuracies = new Double[n];
    String[] bodies = new String[n];
    String[] media = new String[n];
    String[] flags = new String[n];
    Buffer[] digests = new Buffer[n];
    Buffer[] salt = new Buffer[n];
    for (int i = 0; i < n; i++) {
      NewReport r = filed.get(i).report;
      ids[i] = r.id();
      stations[i] = r.station();
      kinds[i] = r.kind().wire();
      authors[i] = r.author();
      numbers[i] = seqs[i];
      times[i] = utc(r.occurredAt());
      Position p = r.position();
      lats[i] = p == null ? null : Double.valueOf(p.lat());
      lons[i] = p == null ? null : Double.valueOf(p.lon());
      accuracies[i] = p == null ? null : p.accuracyM();
      bodies[i] = r.body().toString();
      media[i] = String.join(",", r.media());
      flags[i] = String.join(",", filed.get(i).flags());
      digests[i] = Buffer.buffer(r.digest());
      salt[i] = Buffer.buffer(Arrays.copyOfRange(salts, i * 16, i * 16 + 16));
    }
    return tx.run(INSERT, Tuple.tuple().addInteger(round).addOffsetDateTime(utc(receivedAt)).addArrayOfUUID(ids)
        .addArrayOfLong(stations).addArrayOfString(kinds).addArrayOfUUID(authors).addArrayOfLong(numbers)
        .addArrayOfOffsetDateTime(times).addArrayOfDouble(lats).addArrayOfDouble(lons).addArrayOfDouble(accuracies)
        .addArrayOfString(bodies).addArrayOfString(media).addArrayOfString(flags).addArrayOfBuffer(digests)
        .addArrayOfBuffer(salt));
  }

  static Future<Optional<ReportView>> one(Sql sql, Territory territory, UUID id) {
    return sql.first(ONE, Tuple.tuple().addUUID(id).addArrayOfLong(territory.lows()).addArrayOfLong(territory.highs()),
        ReportStore::view);
  }

  /** The newest reports of a station; the caller has found the station through its territory. */
  public static Future<List<ReportView>> ofStation(Sql sql, int round, long station) {
    return sql.all(OF_STATION, Tuple.of(round, station), ReportStore::view);
  }

  private static ReportView view(Row row) {
    Position position = row.getDouble(7) == null ? null
        : new Position(row.getDouble(7), row.getDouble(8), row.getDouble(9));
    boolean placed = position != null && row.getDouble(13) != null && row.getDouble(14) != null;
    Long distance = placed ? Math.round(position.metresTo(row.getDouble(13), row.getDouble(14))) : null;
    return new ReportView(row.getUUID(0), row.getLong(2), row.getString(3), row.getOffsetDateTime(5).toInstant(),
        row.getOffsetDateTime(6).toInstant(), row.getLong(4), position, distance, list(row.getArrayOfStrings(12)),
        list(row.getArrayOfStrings(11)), Json.parse(row.getString(10).getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> list(String[] values) {
    return values == null ? List.of() : List.of(values);
  }

  static OffsetDateTime utc(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
