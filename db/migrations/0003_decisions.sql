-- What offices decide, beside the state: proposals, what was verified, and what the decision rests on.
alter table cases
  -- What the officer verified when deciding; amendments, records and statistics go by it.
  add decision jsonb,
  -- The answers and the rules under which the case was registered, while an amendment is under way.
  add decided_answers jsonb,
  add decided_pack text,
  -- What the first officer proposes until a second one decides: never the applicant's to see.
  add proposal jsonb,
  -- The submission before the last one, so that an officer sees what changed.
  add previous jsonb,
  -- The steps taken since the case was last accepted.
  add taken text[] not null default '{}',
  -- Two cases of one service that share a key may not both be registered.
  add likeness text[] not null default '{}';
create index on cases using gin (likeness);

update cases set
  decided_answers = submitted,
  decided_pack = rule_pack,
  decision = (
    select detail -> 'asked' from journal
    where journal.case_id = cases.id and act = 'step:register' order by journal.id desc limit 1
  )
where number is not null;

-- An office may be open for some topics only; null is all of them.
alter table organisations add topics text[];

-- The new columns are in the view too.
create or replace view visible_cases as
select * from cases
where coalesce(
  applicant_id = (select asking_organisation())
  or not private and (
    handler_id = (select asking_organisation())
    or area between (select supervised_from()) and (select supervised_to())
  ),
  false
);

-- Cases of any office that share a key: only what one office may know of another's case. In the asking
-- transaction, since a second connection for each decision could use up the pool while every first one waits.
create function cases_alike(of_service text, keys text[], besides uuid)
returns table (
  id uuid, applicant_id uuid, handler_id uuid, area text, office text, number text, state text, decided_on date
)
language sql stable security definer set search_path = public as $$
  select cases.id, cases.applicant_id, cases.handler_id, cases.area, office.name, cases.number, cases.state,
    cases.decided_on
  from cases left join organisations office on office.id = cases.handler_id
  where cases.likeness && keys and cases.service = of_service and cases.id <> besides
    and not cases.private and cases.submitted is not null
  -- What is registered first: whoever looks for that finds it however many others there are.
  order by cases.number is null, cases.seq
  limit 100
$$;
revoke execute on function cases_alike(text, text[], uuid) from public;
grant execute on function cases_alike(text, text[], uuid) to torchway_app;

-- An office that sends a case on no longer sees it, so row-level security would not let it write the new office.
create function hand_over_case(asked uuid, to_office uuid) returns void
language sql security definer set search_path = public as $$
  update cases set handler_id = to_office
  where id = asked and not private and handler_id = asking_organisation()
$$;
revoke execute on function hand_over_case(uuid, uuid) from public;
grant execute on function hand_over_case(uuid, uuid) to torchway_app;
