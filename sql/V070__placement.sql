-- Who can be placed at a station, with what decides where. Rows come from decided applicants and from the register of
-- people; the marks are the office's. What identifies somebody stands only as keyed hashes (HMAC).
create table candidate (
  person          uuid primary key references person,
  applicant       uuid unique references applicant on delete set null,
  kind            text not null check (kind in ('main', 'reserve')),
  area            bigint not null check (area % 1000 = 0),
  sex             text check (sex in ('L', 'P')),
  score           numeric(7,3),
  place_in_rank   integer,
  experienced     boolean not null default false,
  second_operator boolean not null default false,
  special         boolean not null default false,
  own_station     bigint,
  nik_index       bytea,
  spouse_index    bytea,
  household_index bytea,
  version         integer not null default 1,
  updated_at      timestamptz not null
);
create index candidate_area on candidate (area);

-- The officers of a station (KPPS), as far as the office knows them; nobody watches over a spouse or their own house.
create table station_officer (
  roll            integer not null,
  station         bigint not null,
  nik_index       bytea not null,
  household_index bytea,
  duty            text not null,
  primary key (roll, station, nik_index)
);

-- A place may be held fast against new proposals; its person says yes or no; a cover for the day ends by itself.
alter table assignment
  add column locked boolean not null default false,
  add column answer text check (answer in ('ACCEPTED', 'DECLINED')),
  add column answered_at timestamptz,
  add column answer_note bytea,
  add column until timestamptz,
  add constraint assignment_cover_ends check (main = (until is null));

grant select, insert, update on candidate, station_officer to siaga_app;
grant delete on station_officer to siaga_app;
