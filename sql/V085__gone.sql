-- Who was replaced, in which rounds they are not proposed again; the dead and the dismissed come back in none, except
-- that what a rehearsal played counts in that rehearsal alone.
create view gone as
select q.out_person as person, r.id as round, q.reason in ('MENINGGAL', 'TIDAK_HORMAT') as for_good
from replacement q
join round o on o.id = q.round
join round r on r.id = q.round or q.reason in ('MENINGGAL', 'TIDAK_HORMAT') and o.kind <> 'rehearsal'
where q.out_person is not null and q.state in ('BERSEDIA', 'SELESAI');
grant select on gone to siaga_app;
