package id.siaga.recruitment;

import id.siaga.db.Sql;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The statements of the imports of applicants and organisers; people are found by the keyed hash of their NIK. */
final class ListImportStore {
  static final String SLOW_ALLOWED = "select set_config('statement_timeout', '60s', true)";
  /** Two imports at once, of two processes, wait for each other. */
  static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(736731)";
  static final String APPLIED = """
      select t.nik from unnest($2::bytea[]) as t(nik)
      where exists (select from applicant a where a.nik_index = t.nik and a.wave = $1::int and a.state <> 'DRAF')""";
  static final String DUTIES = """
      select o.nik_index, o.duty from unnest($1::bytea[]) as t(nik) join organiser o on o.nik_index = t.nik""";
  static final String SET_DUTIES = """
      insert into organiser (nik_index, duty, added_at)
      select t.nik, t.duty, $3::timestamptz from unnest($1::bytea[], $2::text[]) as t(nik, duty)
      on conflict (nik_index) do update set duty = excluded.duty where organiser.duty <> excluded.duty""";
  static final String CONCERNED = """
      select a.id from unnest($1::bytea[]) as t(nik) join applicant a on a.nik_index = t.nik where a.state <> 'DRAF'
      union
      select a.id from unnest($1::bytea[]) as t(nik) join applicant a on a.spouse_index = t.nik
      where a.state <> 'DRAF'""";

  private ListImportStore() {}

  static Future<Void> begin(Sql sql) {
    return sql.all(SLOW_ALLOWED, Tuple.tuple(), row -> 1)
        .compose(ok -> sql.all(ONE_AT_A_TIME, Tuple.tuple(), row -> 1)).mapEmpty();
  }

  /** Those of these people who applied in this wave already. */
  static Future<Set<Buffer>> applied(Sql sql, int wave, Collection<Buffer> niks) {
    return sql.all(APPLIED, Tuple.tuple().addInteger(wave).addArrayOfBuffer(niks.toArray(Buffer[]::new)),
        row -> row.getBuffer(0)).map(HashSet::new);
  }

  static Future<Map<Buffer, String>> duties(Sql sql, Collection<Buffer> niks) {
    return sql.all(DUTIES, Tuple.tuple().addArrayOfBuffer(niks.toArray(Buffer[]::new)),
        row -> Map.entry(row.getBuffer(0), row.getString(1))).map(rows -> {
          Map<Buffer, String> duties = new HashMap<>();
          rows.forEach(row -> duties.put(row.getKey(), row.getValue()));
          return duties;
        });
  }

  static Future<Integer> setDuties(Sql sql, Map<Buffer, String> duties, Instant now) {
    return sql.run(SET_DUTIES, Tuple.tuple().addArrayOfBuffer(duties.keySet().toArray(Buffer[]::new))
        .addArrayOfString(duties.values().toArray(String[]::new)).addOffsetDateTime(now.atOffset(ZoneOffset.UTC)));
  }

  /** Applicants who are one of these people, or married to one. */
  static Future<List<UUID>> concerned(Sql sql, Collection<Buffer> niks) {
    return sql.all(CONCERNED, Tuple.tuple().addArrayOfBuffer(niks.toArray(Buffer[]::new)), row -> row.getUUID(0));
  }
}
