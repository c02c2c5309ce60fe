-- Which list of areas the table region holds, so that a start with the same list has nothing to do.
create table region_source (
  id     integer primary key default 1 check (id = 1),
  digest text not null default ''
);
insert into region_source default values;
grant select, update on region_source to siaga_app;
