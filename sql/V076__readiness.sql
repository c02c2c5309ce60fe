-- What the phone of a supervisor last showed: each new check takes the place of the one before it. The id is the
-- client's, so that a check that is sent again is the same one.
create table device_check (
  round      integer not null references round,
  person     uuid not null references person,
  id         uuid not null,
  session    uuid not null,
  camera     text not null check (camera in ('granted', 'denied', 'prompt', 'none')),
  location   text not null check (location in ('granted', 'denied', 'prompt', 'none')),
  storage    text not null check (storage in ('kept', 'open', 'failed')),
  free_mb    integer,
  clock_off  integer not null,
  installed  boolean not null,
  test       uuid,
  test_at    timestamptz,
  problems   text[] not null,
  checked_at timestamptz not null,
  primary key (round, person)
);

-- Each station of a round with how far its supervisor has come and the first thing that is in the way; nothing is in
-- the way of who is ready. The order of the conditions is the order of the steps.
create view readiness as
select r.id as round, s.code as station, a.person, a.at as assigned_at,
  case when a.answer = 'ACCEPTED' then a.answered_at end as accepted_at,
  h.sworn_at, p.signed_at, h.taught_at, q.passed_at, d.checked_at,
  case
    when a.person is null then 'NOBODY'
    when a.answer = 'DECLINED' then 'DECLINED'
    when a.answer is null then 'NO_ANSWER'
    when h.sworn_at is null then 'NOT_SWORN'
    when p.signed_at is null then 'NOT_SIGNED'
    when q.person is null then 'NO_QUIZ'
    when q.passed_at is null then 'QUIZ_NOT_PASSED'
    when not exists (select from session e where e.person = a.person and e.round = r.id and e.ended_at is null)
      then 'NO_PHONE'
    when d.person is null or exists (select from session e where e.id = d.session and e.ended_at is not null)
      then 'NOT_CHECKED'
    else d.problems[1]
  end as blocker
from round r
join station s on s.roll = r.roll and s.code between r.territory_low and r.territory_high
left join assignment a on a.round = r.id and a.station = s.code and a.main and a.ended_at is null
left join (
  select o.round, g.person, min(g.came_at) filter (where o.kind = 'oath') as sworn_at,
    min(g.came_at) filter (where o.kind = 'training') as taught_at
  from gathering_guest g join gathering o on o.id = g.gathering where g.came_at is not null
  group by o.round, g.person) h on h.round = r.id and h.person = a.person
left join pledge p on p.round = r.id and p.person = a.person and p.void_at is null
left join (
  select t.round, t.person, min(t.sent_at) filter (where t.passed) as passed_at
  from quiz_try t where t.sent_at is not null group by t.round, t.person) q on q.round = r.id and q.person = a.person
left join device_check d on d.round = r.id and d.person = a.person;

-- A question to all supervisors of an area, whether they can be reached by one channel inside a window.
create table reach_test (
  id        uuid primary key,
  round     integer not null references round,
  low       bigint not null,
  high      bigint not null,
  channel   text not null check (channel in ('app', 'call', 'wa', 'sms')),
  opened_at timestamptz not null,
  closes_at timestamptz not null,
  by        uuid not null references person,
  check (low <= high and opened_at < closes_at)
);
create index reach_test_list on reach_test (round, opened_at);

-- Who was asked, and when they answered; what comes after the window is kept and counts as late.
create table reach_call (
  test        uuid not null references reach_test,
  person      uuid not null references person,
  station     bigint not null,
  answered_at timestamptz,
  noted_by    uuid references person,
  primary key (test, person)
);
create index reach_call_open on reach_call (person) where answered_at is null;

grant select, insert, update on device_check, reach_test, reach_call to siaga_app;
grant select on readiness to siaga_app;
