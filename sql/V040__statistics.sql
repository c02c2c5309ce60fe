-- After a bulk load the planner must know how many rows there are: otherwise it finds 256 stations of a batch by reading
-- all stations 256 times. The application asks for it; only the owner may analyze.
create function refresh_statistics() returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  analyze station;
  analyze station_state;
  analyze region;
end $$;
revoke all on function refresh_statistics() from public;
grant execute on function refresh_statistics() to siaga_app;
