-- Two kecamatan may have one name, and so their letters one number: a number is unique in its kecamatan.
drop index paper_number;
create unique index paper_number on paper (lower(number), (area / 10000000));

-- Lists go through an area in the order of this index and stop when a page is full.
drop index paper_of_area;
create index paper_of_area on paper (round, area, kind, id);

-- A withdrawn paper that was issued anew; the first of the line is the root of all that followed.
create table paper_renewal (
  paper uuid primary key references paper,
  root  uuid not null references paper,
  check (paper <> root)
);
create index paper_renewal_root on paper_renewal (root);
grant select, insert on paper_renewal to siaga_app;
