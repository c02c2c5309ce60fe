-- An hour and a place to which supervisors of an area are called: to be sworn in (oath), or to learn (training).
create table gathering (
  id         uuid primary key,
  round      integer not null references round,
  kind       text not null check (kind in ('oath', 'training')),
  low        bigint not null,
  high       bigint not null,
  starts_at  timestamptz not null,
  minutes    integer not null check (minutes between 5 and 1440),
  place      text not null,
  capacity   integer not null check (capacity between 1 and 2000),
  module     text,
  version    integer not null default 1,
  created_by uuid not null references person,
  created_at timestamptz not null,
  closed_at  timestamptz,
  closed_by  uuid references person,
  number     text,
  check (low <= high),
  check (module is null or kind = 'training')
);
create index gathering_round on gathering (round, starts_at);

-- Who is called, for which station, and when and how it was noted that they came; who came uncalled has no invited_at.
create table gathering_guest (
  gathering  uuid not null references gathering,
  person     uuid not null references person,
  station    bigint not null,
  invited_at timestamptz,
  came_at    timestamptz,
  way        text check (way in ('pass', 'card', 'station', 'list')),
  noted_by   uuid references person,
  primary key (gathering, person),
  check ((came_at is null) = (way is null))
);
create index gathering_guest_person on gathering_guest (person);

-- A signed pakta integritas; the picture lies in the vault. A newer one of the office takes the place of an older one.
create table pledge (
  id         uuid primary key,
  round      integer not null references round,
  person     uuid not null references person,
  station    bigint not null,
  way        text not null check (way in ('drawn', 'scan')),
  text       integer not null,
  type       text not null,
  bytes      integer not null,
  sha256     bytea not null,
  sent       bytea not null,
  signed_at  timestamptz not null,
  taken_by   uuid not null references person,
  void_at    timestamptz
);
create unique index pledge_one on pledge (round, person) where void_at is null;

-- Modules and questions as an office changed them; what nobody changed comes with the program. Nothing is overwritten.
create table lesson (
  kind    text not null check (kind in ('module', 'question')),
  key     text not null,
  version integer not null check (version > 0),
  body    jsonb not null,
  by      uuid not null references person,
  at      timestamptz not null,
  primary key (kind, key, version)
);

create table training_settings (
  round   integer primary key references round,
  version integer not null,
  body    jsonb not null
);

-- One try at the quiz, with the questions as they were asked and what was answered.
create table quiz_try (
  id         uuid primary key,
  round      integer not null references round,
  person     uuid not null references person,
  station    bigint not null,
  seed       bigint not null,
  asked      jsonb not null,
  pass_percent integer not null,
  started_at timestamptz not null,
  answers    jsonb,
  sent_at    timestamptz,
  correct    integer,
  passed     boolean,
  check ((sent_at is null) = (answers is null) and (sent_at is null) = (correct is null)
    and (sent_at is null) = (passed is null))
);
create unique index quiz_try_open on quiz_try (round, person) where sent_at is null;
create index quiz_try_person on quiz_try (round, person, started_at);

grant select, insert, update on gathering, gathering_guest, pledge, training_settings, quiz_try to siaga_app;
grant delete on gathering, gathering_guest to siaga_app;
grant select, insert on lesson to siaga_app;
