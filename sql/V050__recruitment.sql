-- A wave is one announcement with its rules; an extension is another wave for the areas that fell short.
create table wave (
  id         integer primary key check (id > 0),
  kind       text not null check (kind in ('regular', 'extension')),
  parent     integer references wave,
  name       text not null,
  settings   jsonb not null,
  version    integer not null default 1,
  created_at timestamptz not null,
  closed_at  timestamptz,
  check ((kind = 'extension') = (parent is not null))
);

-- Areas are kelurahan, by the first station code of each; need is the number of supervisors wanted there.
create table wave_area (
  wave integer not null references wave,
  area bigint not null check (area % 1000 = 0),
  need integer not null check (need >= 0),
  primary key (wave, area)
);

-- Whoever applies. What identifies a person stands sealed in one value; the indexes are keyed hashes (HMAC), never
-- plain ones. Names stay readable because they are published and sorted by.
create table applicant (
  id           uuid primary key,
  number       text not null unique check (number ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
  wave         integer not null references wave,
  area         bigint not null check (area % 1000 = 0),
  state        text not null,
  state_at     timestamptz not null,
  version      integer not null default 1,
  channel      text not null check (channel in ('online', 'officer', 'import')),
  officer      uuid references person,
  name         text not null default '',
  sex          text check (sex in ('L', 'P')),
  sealed       bytea not null,
  birth_index  bytea,
  nik_index    bytea,
  phone_index  bytea,
  spouse_index bytea,
  verdicts     jsonb not null default '[]',
  fails        integer not null default 0,
  unsure       integer not null default 0,
  resume_hash  bytea unique,
  step         text,
  claimed_by   uuid references person,
  claimed_at   timestamptz,
  score        numeric(7,3),
  place_in_rank integer,
  created_at   timestamptz not null,
  submitted_at timestamptz
);
create index applicant_queue on applicant (area, state, submitted_at, id);
create index applicant_state on applicant (state, submitted_at, id);
create index applicant_wave on applicant (wave, area, state);
create index applicant_nik on applicant (nik_index) where nik_index is not null;
create index applicant_phone on applicant (phone_index) where phone_index is not null;
create index applicant_spouse on applicant (spouse_index) where spouse_index is not null;
create index applicant_name on applicant (lower(name) text_pattern_ops);
create index applicant_drafts on applicant (created_at) where state = 'DRAF';

-- Every change of state, and who made it; the journal carries the same without the note.
create table applicant_move (
  applicant uuid not null references applicant on delete cascade,
  version   integer not null,
  move      text not null,
  to_state  text not null,
  by        uuid references person,
  at        timestamptz not null,
  reasons   text[],
  note      bytea,
  primary key (applicant, version)
);

-- What a person judged about a requirement that no rule can settle, or against the rule's own verdict.
create table judgement (
  applicant uuid not null references applicant on delete cascade,
  rule      integer not null,
  verdict   text not null check (verdict in ('passes', 'fails')),
  by        uuid not null references person,
  at        timestamptz not null,
  primary key (applicant, rule)
);

-- The bytes stand encrypted in a file of this id; an older file of the same kind is kept until the applicant is erased.
create table applicant_document (
  id        uuid primary key,
  applicant uuid not null references applicant on delete cascade,
  kind      text not null,
  type      text not null,
  bytes     integer not null check (bytes > 0),
  sha256    bytea not null,
  stored_at timestamptz not null,
  replaced_at timestamptz
);
create index applicant_document_of on applicant_document (applicant, kind) where replaced_at is null;

create table document_view (
  document uuid not null references applicant_document on delete cascade,
  person   uuid not null references person,
  at       timestamptz not null
);
create index document_view_of on document_view (document, at);

-- Other organisers (KPPS, PPS, and so on), found by the keyed hash of their NIK.
create table organiser (
  nik_index bytea primary key,
  duty      text not null,
  added_at  timestamptz not null
);

-- What the public says of a published name; who said it stays sealed and is never shown to the applicant.
create table feedback (
  id         uuid primary key,
  number     text not null unique,
  applicant  uuid not null references applicant on delete cascade,
  state      text not null check (state in ('DITERIMA', 'DIKLARIFIKASI', 'TERBUKTI', 'TIDAK_TERBUKTI')),
  version    integer not null default 1,
  sealed     bytea not null,
  answer     bytea,
  handled_by uuid references person,
  handled_at timestamptz,
  received_at timestamptz not null
);
create index feedback_open on feedback (applicant, state);
create index feedback_queue on feedback (state, received_at, id);

create table interview_slot (
  id        uuid primary key,
  area_low  bigint not null,
  area_high bigint not null,
  wave      integer not null references wave,
  starts_at timestamptz not null,
  minutes   integer not null check (minutes between 5 and 480),
  place     text not null,
  capacity  integer not null check (capacity between 1 and 500)
);
create index interview_slot_area on interview_slot (area_low, starts_at);

create table interview (
  applicant  uuid primary key references applicant on delete cascade,
  slot       uuid not null references interview_slot,
  invited_at timestamptz not null,
  present_at timestamptz
);
create index interview_slot_of on interview (slot);

create table interview_score (
  applicant   uuid not null references applicant on delete cascade,
  interviewer uuid not null references person,
  criterion   text not null,
  points      numeric(5,2) not null check (points between 0 and 100),
  at          timestamptz not null,
  primary key (applicant, interviewer, criterion)
);

-- A plenary's decision over one kecamatan of one wave; numbered, and its names as they were decided.
create table pleno (
  id         uuid primary key,
  wave       integer not null references wave,
  area_low   bigint not null,
  area_high  bigint not null,
  number     text not null unique,
  held_at    timestamptz not null,
  chair      uuid not null references person,
  published_at timestamptz
);
create table pleno_line (
  pleno     uuid not null references pleno,
  applicant uuid not null references applicant on delete cascade,
  area      bigint not null,
  rank      integer not null,
  outcome   text not null check (outcome in ('TERPILIH', 'CADANGAN', 'TIDAK_TERPILIH')),
  primary key (pleno, applicant)
);

grant select, insert, update on wave, wave_area, applicant, judgement, applicant_document, organiser, feedback,
  interview_slot, interview, interview_score, pleno to siaga_app;
grant select, insert on applicant_move, document_view, pleno_line to siaga_app;
grant delete on applicant, applicant_document, applicant_move, judgement, organiser, interview, interview_slot,
  interview_score, wave_area to siaga_app;
