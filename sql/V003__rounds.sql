create table round (
  id               integer primary key check (id > 0),
  name             text not null,
  kind             text not null check (kind in ('vote', 'revote', 'rehearsal')),
  voting_day       date not null,
  time_zone        text not null default 'Asia/Jakarta',
  roll             integer not null references roll,
  parent           integer references round,
  territory_low    bigint not null,
  territory_high   bigint not null,
  settings         jsonb not null,
  clock_wall_start timestamptz,
  clock_start      timestamptz,
  clock_speed      double precision not null default 1 check (clock_speed > 0),
  created_at       timestamptz not null,
  closed_at        timestamptz
);

-- Marks what kind of database this is; demo data must never be served as real.
create table office (
  id           integer primary key default 1 check (id = 1),
  demo         boolean not null default false,
  seeded       boolean not null default true,
  territory_low  bigint not null,
  territory_high bigint not null,
  created_at   timestamptz not null
);
