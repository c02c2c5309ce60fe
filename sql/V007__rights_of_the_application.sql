-- The application reads and adds; what is evidence it can neither change nor remove.
grant usage on schema public to siaga_app;
grant select, insert, update, delete on region, roll, station, round, office, person, login, rights, session,
  invitation, link, station_state, incident, assignment, job to siaga_app;
grant select, insert on journal, journal_0, report, incident_move to siaga_app;
grant select, update on journal_head to siaga_app;
grant execute on function open_chain(integer, boolean) to siaga_app;
