-- A rehearsal may be the practice of one vote: its supervisors file there from their own phones, at their own stations,
-- until the office or the morning of the voting day closes it.
alter table round
  add column practice_of integer unique references round,
  add column practice_open boolean not null default false,
  add constraint round_practice_is_rehearsal check (practice_of is null or kind = 'rehearsal'),
  add constraint round_practice_open check (practice_of is not null or not practice_open);

-- When practice ends by itself on the voting day: at four, or earlier where supervisors must be there earlier.
update round set settings = settings || jsonb_build_object('practiceClosesAt',
  least(coalesce(settings ->> 'presentBy', '04:00:00')::time, time '04:00')::text);
