-- Areas by their official code, each a closed interval of 13-digit station codes.
create table region (
  code  text primary key,
  name  text not null,
  level smallint not null check (level between 1 and 4),
  low   bigint not null,
  high  bigint not null
);
create index region_interval on region (low, level);

-- A roll says where the stations of one election stand; another election has another roll with the same codes.
create table roll (
  id   integer primary key,
  name text not null
);

create table station (
  roll       integer not null references roll,
  code       bigint not null check (code between 1000000000000 and 9999999999999),
  number     integer not null check (number between 1 and 999),
  place      text,
  lat        double precision check (lat between -90 and 90),
  lon        double precision check (lon between -180 and 180),
  dpt_male   integer check (dpt_male >= 0),
  dpt_female integer check (dpt_female >= 0),
  special    text,
  signal     text,
  primary key (roll, code)
);
