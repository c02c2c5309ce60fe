-- One partition and one head for each chain; chain 0 is the office's.
create table journal (
  chain   integer not null,
  seq     bigint not null,
  kind    text not null,
  station bigint,
  actor   uuid,
  at      timestamptz not null,
  body    text not null,
  hash    bytea not null,
  primary key (chain, seq)
) partition by list (chain);

create table journal_head (
  chain     integer primary key,
  seq       bigint not null default 0,
  hash      bytea not null default decode(repeat('00', 32), 'hex'),
  rehearsal boolean not null default false
) with (fillfactor = 50);

-- The application may open a chain but owns none: only the owner could ever remove one.
create function open_chain(new_chain integer, is_rehearsal boolean) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  execute format('create table journal_%s partition of journal for values in (%s)', new_chain, new_chain);
  execute format('grant select, insert on journal_%s to siaga_app', new_chain);
  insert into journal_head (chain, rehearsal) values (new_chain, is_rehearsal);
end $$;
revoke all on function open_chain(integer, boolean) from public;

select open_chain(0, false);
