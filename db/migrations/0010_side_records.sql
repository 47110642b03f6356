-- What is filed beside a registered case, such as money received: by the applicant, verified by the office.
create table side_records (
  id           uuid primary key default gen_random_uuid(),
  seq          bigint generated always as identity unique,
  case_id      uuid not null references cases,
  kind         text not null,
  answers      jsonb not null,
  state        text not null default 'filed' check (state in ('filed', 'verified', 'returned', 'withdrawn')),
  filed_by     text not null,
  filed_at     timestamptz not null,
  -- What the officer was asked when verifying; its amounts are the ones that count.
  asked        jsonb,
  -- Why it was returned.
  reason       text,
  decided_by   text,
  decided_at   timestamptz,
  check ((state = 'verified') = (asked is not null)),
  check ((state = 'filed') = (decided_at is null))
);
create index on side_records (case_id, seq);

grant select, insert, update on side_records to torchway_app;
alter table side_records enable row level security;
create policy visible on side_records for select to torchway_app
  using (exists (select from cases where cases.id = side_records.case_id));
create policy filed on side_records for insert to torchway_app with check (
  state = 'filed'
  and exists (
    select from cases
    where cases.id = side_records.case_id and cases.applicant_id = (select asking_organisation())
  )
);
create policy decided on side_records for update to torchway_app using (
  exists (
    select from cases
    where cases.id = side_records.case_id
      and (select asking_organisation()) in (cases.applicant_id, cases.handler_id)
  )
);
