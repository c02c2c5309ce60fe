create table person (
  id         uuid primary key,
  name       text not null,
  phone      bytea,
  created_at timestamptz not null
);

create table login (
  person        uuid primary key references person,
  login         text not null unique check (login = lower(login)),
  password_hash text,
  suspended_at  timestamptz
);

-- Who may do what, where, and for supervisors in which round.
create table rights (
  id         uuid primary key,
  person     uuid not null references person,
  role       text not null check (role in ('admin', 'coordinator', 'supervisor', 'observer')),
  low        bigint not null,
  high       bigint not null,
  round      integer references round,
  granted_at timestamptz not null,
  ended_at   timestamptz,
  check (low <= high)
);
create index rights_person on rights (person) where ended_at is null;
create index rights_round on rights (round, low) where ended_at is null;

create table session (
  id            uuid primary key,
  person        uuid not null references person,
  device        text,
  round         integer references round,
  created_at    timestamptz not null,
  last_seen_at  timestamptz not null,
  expires_at    timestamptz not null,
  ended_at      timestamptz,
  refresh_hash  bytea unique,
  previous_hash bytea unique
);
create index session_person on session (person) where ended_at is null;

create table invitation (
  id         uuid primary key,
  round      integer not null references round,
  station    bigint not null,
  person     uuid not null references person,
  code_hash  bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  voided_at  timestamptz,
  public_key bytea,
  session    uuid references session
);
create index invitation_person on invitation (person, round);

-- One-time links: the first admin's set-up, and setting a password.
create table link (
  code_hash  bytea primary key,
  purpose    text not null check (purpose in ('setup', 'password')),
  person     uuid references person,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
