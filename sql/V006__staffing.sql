create table assignment (
  id       uuid primary key,
  round    integer not null references round,
  station  bigint not null,
  person   uuid not null references person,
  main     boolean not null default true,
  rights   uuid not null references rights,
  at       timestamptz not null,
  ended_at timestamptz
);
create unique index assignment_one_main on assignment (round, station) where main and ended_at is null;
create unique index assignment_one_place on assignment (round, person) where main and ended_at is null;

create table job (
  id         uuid primary key,
  kind       text not null,
  owner      uuid not null references person,
  state      text not null check (state in ('accepted', 'running', 'done', 'failed', 'cancelled')),
  input      text not null,
  done       integer not null default 0,
  total      integer not null default 0,
  result     text,
  problem    text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
