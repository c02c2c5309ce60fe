-- What a job is about (for admins of that area), how often it was begun, and until when its file is kept.
alter table job
  add column low bigint not null default 0,
  add column high bigint not null default 9999999999999,
  add column starts integer not null default 0,
  add column expires_at timestamptz;
create index job_unfinished on job (created_at) where state in ('accepted', 'running');
