-- What an authority publishes about a batch, and stays where it was published. Open to all.
create sequence announcement_numbers;
create table announcements (
  id              uuid primary key default gen_random_uuid(),
  seq             bigint generated always as identity unique,
  -- The last part of its address, for ever.
  address         text not null unique,
  kind            text not null check (kind in ('notice', 'announcement', 'correction', 'withdrawal', 'revocation')),
  service         text not null,
  authority_id    uuid not null references organisations,
  area            text not null references areas,
  year            integer not null,
  batch_id        uuid references batches,
  -- The notice that an announcement follows; what a correction or a withdrawal is about.
  about_id        uuid references announcements,
  title           jsonb not null,
  document_number text,
  text            text,
  -- First and last day on which objections are taken; only a notice has them.
  starts_on       date,
  ends_on         date check (ends_on >= starts_on),
  -- The end as it was published first, once it was put off.
  first_ends_on   date,
  extended_reason text,
  withdrawn_at    timestamptz,
  entries         integer not null,
  -- The canonical text that was signed, byte for byte.
  record          text not null,
  signature       text not null,
  published_by    text not null,
  published_at    timestamptz not null,
  check ((kind = 'notice') = (starts_on is not null and ends_on is not null))
);
create index on announcements (batch_id);
create index on announcements (about_id);
-- One notice of a batch runs at a time.
create unique index announcements_notice on announcements (batch_id) where kind = 'notice' and withdrawn_at is null;

-- The rows of its list: only what is meant for the public.
create table announcement_entries (
  announcement_id uuid not null references announcements,
  position        integer not null,
  case_id         uuid not null references cases,
  name            text not null,
  area            text not null,
  area_name       text not null,
  number          text,
  -- Taken off the list while it stood: when.
  pulled_at       timestamptz,
  search          tsvector generated always as (to_tsvector('simple', zh_bigrams(name || ' ' || area_name || ' ' || coalesce(number, '')))) stored,
  primary key (announcement_id, position),
  unique (announcement_id, case_id)
);
create index on announcement_entries using gin (search);

-- Who is entered, under which number, and until when: the public register.
create table register_entries (
  number       text primary key,
  service      text not null,
  case_id      uuid not null unique references cases,
  applicant_id uuid not null references organisations,
  authority_id uuid not null references organisations,
  announcement_id uuid not null references announcements,
  name         text not null,
  area         text not null,
  area_name    text not null,
  year         integer not null,
  entered_on   date not null,
  valid_until  date,
  state        text not null check (state in ('valid', 'revoked')),
  ended_on     date,
  ground       jsonb,
  search       tsvector generated always as (to_tsvector('simple', zh_bigrams(name || ' ' || area_name || ' ' || number))) stored
);
create index on register_entries using gin (search);
create index on register_entries (service, entered_on desc, number);
create index on register_entries (applicant_id);

grant select, insert on announcements, announcement_entries, register_entries to torchway_app;
grant update (ends_on, first_ends_on, extended_reason, withdrawn_at) on announcements to torchway_app;
grant update (pulled_at) on announcement_entries to torchway_app;
grant update (state, ended_on, ground, name) on register_entries to torchway_app;
grant usage on sequence announcement_numbers to torchway_app;
alter table announcements enable row level security;
create policy visible on announcements for select to torchway_app using (true);
create policy published on announcements for insert to torchway_app
  with check (authority_id = (select asking_organisation()));
create policy changed on announcements for update to torchway_app
  using (authority_id = (select asking_organisation()));
alter table announcement_entries enable row level security;
create policy visible on announcement_entries for select to torchway_app using (true);
create policy published on announcement_entries for insert to torchway_app with check (
  exists (select from announcements where announcements.id = announcement_id and authority_id = (select asking_organisation()))
);
-- An applicant who withdraws leaves the list.
create policy pulled on announcement_entries for update to torchway_app using (
  exists (select from announcements where announcements.id = announcement_id and authority_id = (select asking_organisation()))
  or exists (select from cases where cases.id = case_id and cases.applicant_id = (select asking_organisation()))
);
alter table register_entries enable row level security;
create policy visible on register_entries for select to torchway_app using (true);
create policy entered on register_entries for insert to torchway_app
  with check (authority_id = (select asking_organisation()));
create policy changed on register_entries for update to torchway_app
  using (authority_id = (select asking_organisation()));
