-- Staff lists say when somebody was last seen, ended sessions included.
create index session_seen on session (person, last_seen_at);

-- An enrolment ends the session of the phone before it; issuing voids what a person has not used.
create index invitation_open on invitation (round, person) where used_at is null and voided_at is null;
