-- One cover at a time for each station.
create unique index assignment_one_cover on assignment (round, station) where not main and ended_at is null;
