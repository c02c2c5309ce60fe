-- Who is no longer decided keeps their marks here, but can no longer be placed. The version of the application tells
-- what of it has been taken over.
alter table candidate
  add column active boolean not null default true,
  add column applicant_version integer;
create index candidate_nik on candidate (nik_index) where nik_index is not null;
create index assignment_declined on assignment (round, station) where answer = 'DECLINED';

-- A proposal of who should serve where, for a part of a round; its rows can be changed until it is applied.
create table proposal (
  id          uuid primary key,
  round       integer not null references round,
  lows        bigint[] not null,
  highs       bigint[] not null,
  wishes      jsonb not null,
  only_empty  boolean not null,
  state       text not null default 'draft' check (state in ('draft', 'applied', 'undone')),
  version     integer not null default 1,
  summary     jsonb not null,
  made_at     timestamptz not null,
  made_by     uuid not null references person,
  applied_at  timestamptz,
  undone_at   timestamptz
);
create index proposal_of_round on proposal (round, made_at desc);

-- One row for each station. What stood there when the proposal was made tells whether it still fits; what applying it
-- made, and where the person belonged before, tells whether and how it can be undone.
create table proposal_row (
  proposal           uuid not null references proposal on delete cascade,
  station            bigint not null,
  person             uuid references person,
  cost               bigint not null,
  reasons            jsonb not null,
  alternatives       jsonb not null,
  change             text not null check (change in ('same', 'new', 'moved', 'out', 'empty')),
  locked             boolean not null default false,
  current_person     uuid references person,
  current_assignment uuid references assignment,
  current_locked     boolean not null default false,
  made_assignment    uuid references assignment,
  home_low           bigint,
  home_high          bigint,
  primary key (proposal, station)
);
create index proposal_row_person on proposal_row (proposal, person) where person is not null;

grant select, insert, update on proposal, proposal_row to siaga_app;
grant delete on proposal_row to siaga_app;
