-- The paper original of a case, where one is asked for. It follows the case and never holds it up.
create table paper_records (
  id            uuid primary key default gen_random_uuid(),
  seq           bigint generated always as identity unique,
  case_id       uuid not null unique references cases,
  service       text not null,
  applicant_id  uuid not null references organisations,
  -- The office that handles the case now: paper goes there.
  office_id     uuid references organisations,
  area          text not null references areas,
  -- Under the bars of the cover sheet; ten signs, the last two find a slip of the hand.
  code          text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
  -- Of the electronic text: the submitted answers and the hashes of the files that they name.
  text_sha256   text not null check (text_sha256 ~ '^[0-9a-f]{64}$'),
  version       integer not null default 1,
  state         text not null check (state in ('deferred', 'due', 'received', 'mismatch', 'waived')),
  -- The period that defers it, or that gave it its due day.
  period_id     uuid references emergency_periods,
  -- Working days are counted from here; the due day is null while the calendar of its year is not known.
  due_from      date,
  due_workdays  integer check (due_workdays >= 0),
  due_on        date check (due_on >= due_from),
  due_sort      date generated always as (coalesce(due_on, '9999-12-31')) stored,
  created_on    date not null,
  -- When the office last looked at a paper, and what it found.
  received_on   date,
  received_at   timestamptz,
  received_by   uuid references "user",
  received_name text,
  note          text,
  check (num_nulls(due_from, due_workdays) in (0, 2)),
  check (due_on is null or due_from is not null),
  check (state <> 'deferred' or period_id is not null and due_from is null),
  -- A paper that came early and was not the same stays deferred in all but name.
  check (state <> 'due' or due_from is not null),
  check (state <> 'mismatch' or due_from is not null or period_id is not null),
  check (state not in ('received', 'mismatch') or num_nulls(received_on, received_at, received_by, received_name) = 0),
  check (state <> 'mismatch' or note is not null)
);
create index on paper_records (applicant_id, due_sort, seq);
create index on paper_records (office_id, state, due_sort, seq);
create index on paper_records (area, state, due_sort, seq);
create index on paper_records (period_id) where due_from is null;
create index on paper_records (due_on) where state in ('due', 'mismatch');

-- Paper goes where the case goes, also when an office sends it on and does not see it afterwards.
create function papers_follow_office() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  update paper_records set office_id = new.handler_id where case_id = new.id;
  return null;
end $$;
create trigger papers_follow_office after update of handler_id on cases
  for each row when (old.handler_id is distinct from new.handler_id)
  execute function papers_follow_office();

-- What was reminded of: each due day and distance once, whoever runs the work and however often.
create table paper_reminders (
  paper_id uuid not null references paper_records,
  due_on   date not null,
  -- Working days before the due day; negative after it.
  distance integer not null,
  sent_at  timestamptz not null,
  primary key (paper_id, due_on, distance)
);

grant select, insert, update on paper_records to torchway_app;

alter table paper_records enable row level security;
create policy visible on paper_records for select to torchway_app using (
  applicant_id = (select asking_organisation())
  or office_id = (select asking_organisation())
  or area between (select supervised_from()) and (select supervised_to())
);
create policy opened on paper_records for insert to torchway_app with check (
  exists (select from cases where cases.id = paper_records.case_id)
);
create policy moved on paper_records for update to torchway_app using (
  applicant_id = (select asking_organisation())
  or office_id = (select asking_organisation())
  or area between (select supervised_from()) and (select supervised_to())
) with check (true);

-- For lists and counts, as visible_cases is for cases: the same sentences, and the planner left free.
create view visible_papers as
select * from paper_records
where coalesce(
  applicant_id = (select asking_organisation())
  or office_id = (select asking_organisation())
  or area between (select supervised_from()) and (select supervised_to()),
  false
);
grant select on visible_papers to torchway_app;
