-- When the refresh token was last exchanged: a resend within a minute gets the same successor.
alter table session add column rotated_at timestamptz;

-- A process that starts reads the last minutes of these; nothing else looks for events by kind.
create index journal_0_access on journal_0 (at) where kind = 'access.changed';
