-- Periods in which business is eased for an area. Declared by an authority, ended by an act, never changed otherwise.
create table emergency_periods (
  id               uuid primary key default gen_random_uuid(),
  seq              bigint generated always as identity unique,
  area             text not null references areas,
  -- None means all services.
  services         text[] not null default '{}',
  defer_paper      boolean not null,
  certificates     text check (certificates in ('electronic', 'electronic-or-posted')),
  extend_clocks_by integer not null check (extend_clocks_by between 0 and 60),
  starts_on        date not null,
  grace_workdays   integer not null check (grace_workdays between 0 and 250),
  title            jsonb not null,
  legal_text       text not null,
  link             text check (link ~* '^https?://'),
  declared_by      uuid not null references organisations,
  declared_at      timestamptz not null,
  ended_on         date check (ended_on >= starts_on),
  ended_by         uuid references organisations,
  ended_at         timestamptz,
  end_reason       text,
  -- Fixed with the end, so that a later change of the calendar moves no promised day.
  papers_due_on    date check (papers_due_on >= ended_on),
  check (num_nulls(ended_on, ended_by, ended_at, end_reason) in (0, 4)),
  check (papers_due_on is null or ended_on is not null)
);
-- Few are open at a time, and every page asks for them.
create index on emergency_periods (starts_on) where ended_on is null;

grant select, insert on emergency_periods to torchway_app;
grant update (ended_on, ended_by, ended_at, end_reason, papers_due_on) on emergency_periods to torchway_app;

alter table emergency_periods enable row level security;
create policy visible on emergency_periods for select to torchway_app using (true);
create policy declared on emergency_periods for insert to torchway_app with check (
  declared_by = (select asking_organisation())
  and area between (select supervised_from()) and (select supervised_to())
);
-- What has ended stays as it was ended.
create policy ended on emergency_periods for update to torchway_app using (
  ended_on is null
  and area between (select supervised_from()) and (select supervised_to())
) with check (
  ended_by = (select asking_organisation())
);
