-- A table of cases that an enterprise uploads: kept as read, row by row, until it is confirmed or cancelled. The
-- file itself is not kept. A confirmed row names its case; a cancelled import keeps no row.
create table imports (
  id              uuid primary key default gen_random_uuid(),
  seq             bigint generated always as identity unique,
  organisation_id uuid not null references organisations,
  service         text not null,
  rule_pack       text not null,
  file_name       text not null,
  sha256          text not null,
  state           text not null check (state in ('checked', 'confirmed', 'cancelled')),
  rows            integer not null,
  ready           integer not null,
  gaps            integer not null,
  refused         integer not null,
  notes           jsonb not null,
  uploaded_by     uuid not null references "user",
  uploaded_name   text not null,
  uploaded_at     timestamptz not null,
  ended_name      text,
  ended_at        timestamptz,
  check (rows = ready + gaps + refused),
  check ((state = 'checked') = (ended_at is null))
);
create index on imports (organisation_id, seq desc);
-- The same file twice, by two hands or two clicks, is one import while it waits.
create unique index imports_waiting on imports (organisation_id, service, sha256) where state = 'checked';
create table import_rows (
  import_id uuid not null references imports on delete cascade,
  number    integer not null,
  title     text not null,
  state     text not null check (state in ('ready', 'gaps', 'refused')),
  answers   jsonb,
  problems  jsonb not null,
  case_id   uuid references cases,
  primary key (import_id, number)
);
create index on import_rows (case_id) where case_id is not null;

grant select, insert, update on imports to torchway_app;
grant select, insert, update, delete on import_rows to torchway_app;

alter table imports enable row level security;
create policy own on imports to torchway_app
  using (organisation_id = (select asking_organisation()))
  with check (organisation_id = (select asking_organisation()));
alter table import_rows enable row level security;
create policy own on import_rows to torchway_app
  using (exists (select from imports where imports.id = import_rows.import_id))
  with check (exists (select from imports where imports.id = import_rows.import_id));
