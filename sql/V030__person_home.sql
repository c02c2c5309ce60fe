-- Where a person belongs: the kelurahan of their last station, or else the territory for which they were entered.
-- Whoever manages that area finds them, also while they have no station.
alter table person
  add column home_low bigint,
  add column home_high bigint,
  add constraint person_home_is_interval check ((home_low is null) = (home_high is null) and home_low <= home_high);
create index person_home on person (home_low) where home_low is not null;
create index person_same_name on person (lower(name)) where home_low is not null;
