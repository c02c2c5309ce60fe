-- Readiness asks which schema the database really has: another process may have brought it further, or back.
grant select on flyway_schema_history to siaga_app;
