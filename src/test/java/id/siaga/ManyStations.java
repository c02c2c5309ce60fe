package id.siaga;

import java.util.Set;

/** Fifty cities of 1,000 stations, each with a supervisor on the way to being ready: made up, for measurements. */
final class ManyStations {
  /** What grows with the stations of the country. */
  static final Set<String> LARGE = Set.of("station", "person", "assignment", "candidate", "gathering",
      "gathering_guest", "pledge", "quiz_try", "session", "device_check", "paper", "reach_test", "reach_call",
      "replacement", "late_report", "cover", "proposal");
  static final String FILL = """
      create table made as select n, (3601 + n / 1000) * 1000000000::bigint + (1 + n / 100 % 10) * 10000000
          + (1001 + n / 10 % 10) * 1000 + n % 10 + 1 as code, md5('person' || n)::uuid as person
        from generate_series(0, 49999) as n;
      insert into roll values (1, 'Contoh');
      insert into round (id, name, kind, voting_day, roll, territory_low, territory_high, settings, created_at)
        values (1, 'Contoh', 'vote', '2024-11-27', 1, 3600000000000, 3699999999999, '{}', now());
      insert into station (roll, code, number, lat, lon)
        select 1, code, n % 10 + 1, -6 - n / 1000 * 0.1 - n % 100 * 0.001, 106 + n % 100 * 0.001 from made;
      insert into person (id, name, phone, created_at, home_low, home_high)
        select person, 'Contoh ' || n, null, now(), code / 1000 * 1000, code / 1000 * 1000 + 999 from made;
      insert into rights (id, person, role, low, high, round, granted_at)
        select person, person, 'supervisor', code, code, 1, now() from made;
      insert into assignment (id, round, station, person, rights, at, answer, answered_at)
        select person, 1, code, person, person, now(), case n % 10 when 0 then null when 1 then 'DECLINED'
          else 'ACCEPTED' end, now() from made;
      insert into gathering (id, round, kind, low, high, starts_at, minutes, place, capacity, created_by, created_at)
        select md5(k.kind || code)::uuid, 1, k.kind, code / 10000000 * 10000000, code / 10000000 * 10000000 + 9999999,
          now(), 60, 'Aula', 400, person, now() from made, unnest(array['oath', 'training']) as k(kind)
        where n % 100 = 0;
      insert into gathering_guest
        select g.id, m.person, m.code, now(), case when n % 7 > 0 then now() end,
          case when n % 7 > 0 then 'list' end, null
        from made m join gathering g on g.low = m.code / 10000000 * 10000000;
      insert into pledge (id, round, person, station, way, text, type, bytes, sha256, sent, signed_at, taken_by)
        select person, 1, person, code, 'drawn', 1, 'png', 1, '', '', now(), person from made where n % 5 > 0;
      insert into quiz_try (id, round, person, station, seed, asked, pass_percent, started_at, answers, sent_at,
          correct, passed)
        select person, 1, person, code, 1, '[1]', 75, now(), '[1]', now(), 1, n % 4 > 0 from made where n % 6 > 0;
      insert into session (id, person, round, created_at, last_seen_at, expires_at)
        select person, person, 1, now(), now(), now() from made where n % 3 > 0;
      insert into device_check
        select 1, person, person, person, 'granted', 'granted', 'kept', 500, 0, true, person, now(),
          case n % 11 when 0 then array['LOCATION'] else array[]::text[] end, now() from made where n % 3 > 0;
      insert into paper (id, kind, template, number, round, area, station, person, fields, code_hash, issued_at)
        select md5('paper' || n)::uuid, k.kind, 1, k.kind || n, 1, code, code, person, '', sha256((k.kind || n)::bytea),
          now() from made, unnest(array['ID_CARD']) as k(kind);
      insert into reach_test select md5('test' || code)::uuid, 1, code / 10000000 * 10000000,
          code / 10000000 * 10000000 + 9999999, 'app', now(), now() + interval '1 hour', person
        from made where n % 100 = 0;
      insert into reach_call select t.id, m.person, m.code, case when n % 4 > 0 then now() end, null
        from made m join reach_test t on t.low = m.code / 10000000 * 10000000;
      insert into replacement (id, round, station, out_person, reason, state, requested_by, requested_at)
        select person, 1, code, person, 'MUNDUR', 'DIAJUKAN', person, now() from made where n % 10 = 3;
      insert into late_report (id, round, station, person, kind, occurred_at, received_at, after_end, sealed, digest)
        select person, 1, code, person, 'note', now(), now(), true, '', '' from made where n % 10 = 4;
      insert into assignment (id, round, station, person, rights, at, main, until)
        select md5('cover' || n)::uuid, 1, code, person, person, now(), false, now() from made where n % 10 = 5;
      insert into cover select md5('cover' || n)::uuid, 'BERHALANGAN_SEMENTARA', person, null from made
        where n % 10 = 5;
      insert into proposal (id, round, lows, highs, wishes, only_empty, summary, made_at, made_by)
        select person, 1, array[code / 10000000 * 10000000], array[code / 10000000 * 10000000 + 9999999], '{}', false,
          '{}', now(), person from made where n % 100 = 0;
      insert into person (id, name, created_at, home_low, home_high)
        select md5('free' || n)::uuid, 'Calon ' || n, now(), code / 1000 * 1000, code / 1000 * 1000 + 999
        from made where n % 2 = 0;
      insert into candidate (person, kind, area, sex, place_in_rank, updated_at)
        select md5('free' || n)::uuid, 'reserve', code / 1000 * 1000, case n % 4 when 0 then 'P' else 'L' end, n % 9,
          now() from made where n % 2 = 0""";

  private ManyStations() {}
}
