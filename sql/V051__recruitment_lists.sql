-- Lists of applicants, newest first, and their totals are read from the index alone: all that they filter by is in it.
create index applicant_list on applicant (submitted_at desc, id desc)
  include (area, state, wave, sex, fails, unsure, number, name) where submitted_at is not null;

create index applicant_claim on applicant (claimed_by) where claimed_by is not null;
