-- One plenary for each kecamatan of a wave: of two people who hold it at once, one comes too late.
create unique index pleno_once on pleno (wave, area_low);
create index pleno_of_area on pleno (area_low);

-- What was decided as it was decided, so that the minutes read the same forever: the name, the score, how a tie was
-- broken, and why somebody was placed against the rank (sealed, because people write about people).
alter table pleno_line
  add column name text not null,
  add column score numeric(7,3) not null,
  add column tie text,
  add column reason bytea;
create index pleno_line_of on pleno_line (applicant);

-- How many each kelurahan wanted, how many of those seats were still free, and who did not come to the interview.
create table pleno_area (
  pleno  uuid not null references pleno,
  area   bigint not null,
  need   integer not null check (need >= 0),
  seats  integer not null check (seats >= 0),
  absent integer not null check (absent >= 0),
  primary key (pleno, area)
);

-- The last number of each series of letters; holding the row keeps two letters from getting one number.
create table letter_series (
  series text primary key,
  last   integer not null check (last > 0)
);

grant select, insert on pleno_area to siaga_app;
grant select, insert, update on letter_series to siaga_app;
