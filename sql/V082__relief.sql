-- Who locked a place, and when, so that whoever may not change it knows whom to ask.
alter table assignment
  add column locked_by uuid,
  add column locked_at timestamptz;

-- Somebody said yes to an offer whom a rule keeps out by now: which rule, and when. They are told kindly, the office in
-- full; once the cause is gone the offer can be taken again.
alter table replacement_offer
  add column barred text check (barred in ('DROPPED', 'FAMILY', 'DECLINED', 'UNMARKED')),
  add column barred_at timestamptz,
  add constraint replacement_offer_barred check ((barred is null) = (barred_at is null));
