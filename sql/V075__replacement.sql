-- Who is to take over a station, and why; the unique index lets only one be under way for each station.
create table replacement (
  id           uuid primary key,
  round        integer not null references round,
  station      bigint not null,
  out_person   uuid references person,
  reason       text not null,
  state        text not null,
  version      integer not null default 1,
  requested_by uuid not null references person,
  requested_at timestamptz not null,
  in_person    uuid references person,
  settled_at   timestamptz,
  check ((state in ('BERSEDIA', 'SELESAI')) = (in_person is not null))
);
create unique index replacement_one_open on replacement (round, station)
  where state not in ('BERSEDIA', 'SELESAI', 'BATAL');
create index replacement_list on replacement (round, requested_at, id);
create index replacement_out on replacement (out_person, round);

-- Each step with who made it; notes are sealed.
create table replacement_move (
  replacement uuid not null references replacement,
  version     integer not null,
  move        text not null,
  to_state    text not null,
  by          uuid not null references person,
  at          timestamptz not null,
  note        bytea,
  primary key (replacement, version)
);

-- An offer to one person; its code stands nowhere, only a keyed hash of it.
create table replacement_offer (
  id          uuid primary key,
  replacement uuid not null references replacement,
  person      uuid not null references person,
  code_hash   bytea not null unique,
  by          uuid not null references person,
  at          timestamptz not null,
  expires_at  timestamptz not null,
  answer      text check (answer in ('ACCEPTED', 'DECLINED', 'LOST')),
  answered_at timestamptz,
  unique (replacement, person)
);

-- Why a cover was ordered and who ended it before its time.
create table cover (
  assignment uuid primary key references assignment,
  reason     text not null,
  by         uuid not null references person,
  ended_by   uuid references person
);
create index assignment_covers on assignment (until) where not main and ended_at is null;

-- A session that ended because somebody else took over: its phone may still deliver what it recorded before.
alter table session add column replaced_at timestamptz;

-- What such a phone delivered, sealed, until a coordinator files or dismisses it.
create table late_report (
  id          uuid primary key,
  round       integer not null references round,
  station     bigint not null,
  person      uuid not null references person,
  kind        text not null,
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  after_end   boolean not null,
  sealed      bytea not null,
  digest      bytea not null,
  state       text not null default 'WAITING' check (state in ('WAITING', 'FILED', 'DISMISSED')),
  decided_by  uuid references person,
  decided_at  timestamptz,
  note        bytea
);
create index late_report_list on late_report (round, state, received_at, id);

-- Calls and messages to a person and what came of them.
create table contact (
  id      uuid primary key,
  person  uuid not null references person,
  round   integer references round,
  channel text not null,
  outcome text not null,
  note    bytea,
  by      uuid not null references person,
  at      timestamptz not null
);
create index contact_of on contact (person, at desc);

-- The number (keyed hash) at which somebody was really reached; another number is not verified by it.
create table phone_check (
  person      uuid primary key references person,
  phone_index bytea not null,
  by          uuid not null references person,
  at          timestamptz not null
);

grant select, insert, update on replacement, replacement_offer, cover, late_report, phone_check to siaga_app;
grant select, insert on replacement_move, contact to siaga_app;
