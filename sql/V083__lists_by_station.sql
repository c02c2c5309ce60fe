-- Lists of a territory are read by the codes of its stations, so that an office pays for its own part of a round alone.
create index replacement_of_station on replacement (round, station);
create index late_report_of_station on late_report (round, station);
create index assignment_cover_of_station on assignment (round, station) where not main;
create index reach_test_of_area on reach_test (round, low, high);
create index gathering_of_area on gathering (round, low, high);
alter table proposal add column low bigint generated always as (lows[1]) stored;
create index proposal_of_area on proposal (round, low);

-- The same view with the roll of its stations: who names round and roll is read in the order of the index, so a page
-- ends where it is full.
create or replace view readiness as
select r.id as round, s.code as station, a.person, a.at as assigned_at,
  case when a.answer = 'ACCEPTED' then a.answered_at end as accepted_at,
  h.sworn_at, p.signed_at, h.taught_at, q.passed_at, d.checked_at,
  case
    when a.person is null then 'NOBODY'
    when a.answer = 'DECLINED' then 'DECLINED'
    when a.answer is null then 'NO_ANSWER'
    when h.sworn_at is null then 'NOT_SWORN'
    when p.signed_at is null then 'NOT_SIGNED'
    when q.tries = 0 then 'NO_QUIZ'
    when q.passed_at is null then 'QUIZ_NOT_PASSED'
    when not exists (select from session e where e.person = a.person and e.round = r.id and e.ended_at is null)
      then 'NO_PHONE'
    when d.person is null or exists (select from session e where e.id = d.session and e.ended_at is not null)
      then 'NOT_CHECKED'
    else d.problems[1]
  end as blocker,
  s.roll
from round r
join station s on s.roll = r.roll and s.code between r.territory_low and r.territory_high
left join assignment a on a.round = r.id and a.station = s.code and a.main and a.ended_at is null
left join lateral (
  select min(g.came_at) filter (where o.kind = 'oath') as sworn_at,
    min(g.came_at) filter (where o.kind = 'training') as taught_at
  from gathering_guest g join gathering o on o.id = g.gathering
  where g.person = a.person and g.came_at is not null and o.round = r.id) h on true
left join pledge p on p.round = r.id and p.person = a.person and p.void_at is null
left join lateral (
  select count(*) as tries, min(t.sent_at) filter (where t.passed) as passed_at
  from quiz_try t where t.round = r.id and t.person = a.person and t.sent_at is not null) q on true
left join device_check d on d.round = r.id and d.person = a.person;

-- How far each supervisor of a round has come, found by the round and the station or the person.
create view duty_step as
select a.round, a.station, a.person, h.sworn_at, s.signed_at, s.way, h.taught_at, q.passed_at, q.best, q.tries,
  x.practised, x.practised_at
from assignment a
left join lateral (
  select d.signed_at, d.way from pledge d
  where d.round = a.round and d.person = a.person and d.void_at is null limit 1) s on true
left join lateral (
  select min(g.came_at) filter (where o.kind = 'oath') as sworn_at,
    min(g.came_at) filter (where o.kind = 'training') as taught_at
  from gathering_guest g join gathering o on o.id = g.gathering
  where g.person = a.person and g.came_at is not null and o.round = a.round) h on true
left join lateral (
  select min(t.sent_at) filter (where t.passed) as passed_at, count(*)::int as tries,
    max(t.correct * 100 / jsonb_array_length(t.asked)) as best
  from quiz_try t where t.round = a.round and t.person = a.person and t.sent_at is not null) q on true
left join lateral (
  select count(*)::int as practised, case when count(*) = 4 then max(f.at) end as practised_at
  from (select min(r.received_at) as at from report r join round o on o.id = r.round
    where o.practice_of = a.round and r.station = a.station and r.author = a.person
      and r.kind in ('check-in', 'phase', 'turnout', 'incident') group by r.kind) f) x on true
where a.main and a.ended_at is null;
grant select on duty_step to siaga_app;
