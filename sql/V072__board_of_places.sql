-- Who placed somebody and who took them away, so that whoever comes second is told by whom; a place changes its version
-- whenever something about it changes. Each act of the board is kept by the id that its sender chose: once is once.
alter table assignment
  add column placed_by uuid,
  add column ended_by uuid,
  add column version integer not null default 1;
create index assignment_of_station on assignment (round, station, at);

create table placement_act (
  id     uuid primary key,
  round  integer not null references round,
  person uuid not null,
  at     timestamptz not null,
  asked  bytea not null
);

grant select, insert on placement_act to siaga_app;
