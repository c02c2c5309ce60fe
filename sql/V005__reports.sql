-- What supervisors sent, exactly once each and never edited.
create table report (
  id          uuid primary key,
  round       integer not null references round,
  station     bigint not null,
  kind        text not null,
  author      uuid not null,
  seq         bigint not null,
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  lat         double precision,
  lon         double precision,
  accuracy_m  double precision,
  body        text not null,
  media       text[],
  flags       text[],
  digest      bytea not null,
  salt        bytea not null
);
create index report_station on report (round, station, seq);

create table station_state (
  round          integer not null references round,
  station        bigint not null,
  state          smallint not null default 0,
  state_at       timestamptz,
  presence       smallint not null default 0,
  presence_at    timestamptz,
  arrived_at     timestamptz,
  last_heard_at  timestamptz,
  opened_at      timestamptz,
  open_incidents integer not null default 0,
  open_danger    integer not null default 0,
  open_help      integer not null default 0,
  voters         integer,
  voters_at      timestamptz,
  silent_since   timestamptz,
  silent_rule    text,
  primary key (round, station)
) with (fillfactor = 70);

create table incident (
  id          uuid primary key references report,
  round       integer not null references round,
  station     bigint not null,
  type        text not null,
  severity    smallint not null,
  danger      boolean not null,
  state       text not null,
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  owner       uuid references person,
  version     integer not null default 1
);
create index incident_open on incident (round, station) where state <> 'DITUTUP';
create index incident_round on incident (round, received_at);

create table incident_move (
  incident uuid not null references incident,
  version  integer not null,
  move     text not null,
  by       uuid not null references person,
  at       timestamptz not null,
  note     text,
  target   uuid references person,
  primary key (incident, version)
);
