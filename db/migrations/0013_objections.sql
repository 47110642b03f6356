-- What somebody objects to a case on public notice. Never public: neither who nor what.
create table objections (
  id              uuid primary key default gen_random_uuid(),
  seq             bigint generated always as identity unique,
  -- With it, and only with it, whoever objected follows what becomes of it.
  code            text not null unique,
  announcement_id uuid not null references announcements,
  case_id         uuid not null references cases,
  authority_id    uuid not null references organisations,
  area            text not null,
  objector_name   text not null,
  objector_phone  text not null,
  objector_email  text,
  facts           text not null,
  state           text not null check (state in ('received', 'assigned', 'verified', 'upheld', 'rejected')),
  version         integer not null default 1,
  received_at     timestamptz not null,
  assigned_to     uuid references organisations,
  assigned_by     text,
  assigned_at     timestamptz,
  -- What the authority chose to tell the applicant of it.
  for_applicant   text,
  finding         text,
  verified_by     text,
  verified_at     timestamptz,
  -- What the objector and the applicant are told.
  decision        text,
  decided_by      text,
  decided_at      timestamptz,
  check ((state in ('upheld', 'rejected')) = (decided_at is not null))
);
create index on objections (authority_id, (decided_at is not null), seq desc);
create index on objections (assigned_to, (decided_at is not null), seq desc);
create index on objections (case_id) where decided_at is null;
create table objection_files (
  id           uuid primary key default gen_random_uuid(),
  objection_id uuid not null references objections,
  name         text not null,
  kind         text not null,
  size         bigint not null,
  sha256       text not null
);
create index on objection_files (objection_id);

-- They come in from outside, where nobody is signed in; what was said once is never changed.
grant select on objections to torchway_app;
grant update (state, version, assigned_to, assigned_by, assigned_at, for_applicant, finding, verified_by, verified_at,
  decision, decided_by, decided_at) on objections to torchway_app;
grant select on objection_files to torchway_app;
alter table objections enable row level security;
create policy visible on objections for select to torchway_app using (
  authority_id = (select asking_organisation()) or assigned_to = (select asking_organisation())
);
create policy worked on objections for update to torchway_app using (
  authority_id = (select asking_organisation()) or assigned_to = (select asking_organisation())
) with check (
  authority_id = (select asking_organisation()) or assigned_to = (select asking_organisation())
);
alter table objection_files enable row level security;
create policy visible on objection_files for select to torchway_app
  using (exists (select from objections where objections.id = objection_files.objection_id));
