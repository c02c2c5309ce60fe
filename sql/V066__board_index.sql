-- The board counts by kelurahan, state and sex: with the sex in the index it never has to visit the rows themselves.
drop index applicant_wave;
create index applicant_wave on applicant (wave, area, state) include (sex);
