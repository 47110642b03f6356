-- Evaluators take part in services whose cases are decided together.
alter table organisations drop constraint organisations_kind_check;
alter table organisations add constraint organisations_kind_check
  check (kind in ('enterprise', 'registry', 'evaluator', 'authority', 'torch'));

-- Cases that an authority decides on together. What a batch holds is fixed when it is frozen.
create table batches (
  id              uuid primary key default gen_random_uuid(),
  seq             bigint generated always as identity unique,
  service         text not null,
  authority_id    uuid not null references organisations,
  area            text not null references areas,
  year            integer not null,
  -- The how-manieth of its authority, service and year.
  place           integer not null check (place > 0),
  state           text not null check (state in ('collecting', 'frozen', 'on-notice', 'closed', 'cancelled')),
  version         integer not null default 1,
  -- SHA-256 of the frozen list, in hexadecimal.
  list_sha256     text,
  opened_by       text not null,
  opened_at       timestamptz not null,
  changed_by      text not null,
  frozen_by       text,
  frozen_at       timestamptz,
  closed_at       timestamptz,
  unique (service, authority_id, year, place)
);
create index on batches (authority_id, seq desc);

create table batch_entries (
  batch_id   uuid not null references batches,
  case_id    uuid not null references cases,
  -- Fixed when the batch is frozen.
  position   integer,
  state      text not null check (state in ('listed', 'dropped', 'on-notice', 'pulled', 'withdrawn', 'announced')),
  -- What the officer should look at, as the rules found it when the case was collected.
  doubts     jsonb not null default '[]',
  reason     text,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (batch_id, case_id)
);
create index on batch_entries (batch_id, state, position);
-- A case stands in one batch at a time, whoever collects it.
create unique index batch_entries_once on batch_entries (case_id) where state in ('listed', 'on-notice');

grant select, insert, update on batches, batch_entries to torchway_app;
alter table batches enable row level security;
create policy visible on batches for select to torchway_app using (
  authority_id = (select asking_organisation())
  or area between (select supervised_from()) and (select supervised_to())
);
create policy opened on batches for insert to torchway_app
  with check (authority_id = (select asking_organisation()));
create policy worked on batches for update to torchway_app
  using (authority_id = (select asking_organisation()));
alter table batch_entries enable row level security;
create policy visible on batch_entries for select to torchway_app using (
  exists (select from batches where batches.id = batch_entries.batch_id)
  or exists (select from cases where cases.id = batch_entries.case_id)
);
create policy collected on batch_entries for insert to torchway_app with check (
  exists (select from batches where batches.id = batch_id and authority_id = (select asking_organisation()))
);
-- An applicant who withdraws takes the case out of its batch.
create policy worked on batch_entries for update to torchway_app using (
  exists (select from batches where batches.id = batch_id and authority_id = (select asking_organisation()))
  or exists (
    select from cases where cases.id = case_id and cases.applicant_id = (select asking_organisation())
  )
);
