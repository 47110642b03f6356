-- What an office writes at a field or a file of a case, and what the applicant answers.
create table comments (
  id           uuid primary key default gen_random_uuid(),
  seq          bigint generated always as identity unique,
  case_id      uuid not null references cases,
  -- The office that wrote it. Another one that gets the case later never sees its drafts.
  office_id    uuid not null references organisations,
  field        text not null,
  file_id      uuid references files on delete set null,
  text         text not null check (char_length(text) between 1 and 2000),
  state        text not null default 'draft' check (state in ('draft', 'sent', 'answered', 'settled')),
  version      integer not null default 1,
  -- Which return it went out with, from 1.
  round        integer check (round > 0),
  written_by   text not null,
  written_at   timestamptz not null,
  sent_at      timestamptz,
  -- While the comment is `sent` the answer is being written; the office reads it once it is handed in.
  answer       text check (char_length(answer) <= 2000),
  answered_by  text,
  answered_at  timestamptz,
  settled_by   text,
  settled_at   timestamptz,
  check ((state = 'draft') = (sent_at is null)),
  check (state <> 'answered' or answer is not null)
);
create index on comments (case_id, seq);

-- What the officers of one office found at the points of the list, as they work.
create table reviews (
  case_id    uuid not null references cases,
  office_id  uuid not null references organisations,
  verdicts   jsonb not null,
  version    integer not null default 1,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (case_id, office_id)
);

grant select, insert, update, delete on comments to torchway_app;
grant select, insert, update on reviews to torchway_app;

-- Drafts are their office's; what was sent is seen by whoever sees the case.
alter table comments enable row level security;
create policy visible on comments for select to torchway_app using (
  exists (select from cases where cases.id = comments.case_id)
  and (state <> 'draft' or office_id = (select asking_organisation()))
);
create policy written on comments for insert to torchway_app with check (
  state = 'draft'
  and office_id = (select asking_organisation())
  and exists (
    select from cases
    where cases.id = comments.case_id and cases.handler_id = (select asking_organisation())
  )
);
create policy changed on comments for update to torchway_app using (
  exists (
    select from cases
    where cases.id = comments.case_id
      and (
        cases.handler_id = (select asking_organisation())
        or cases.applicant_id = (select asking_organisation()) and comments.state <> 'draft'
      )
  )
) with check (true);
create policy dropped on comments for delete to torchway_app
  using (state = 'draft' and office_id = (select asking_organisation()));

-- The working paper of one office: not even the applicant's, whose case it is.
alter table reviews enable row level security;
create policy own on reviews to torchway_app
  using (
    office_id = (select asking_organisation())
    and exists (select from cases where cases.id = reviews.case_id)
  )
  with check (
    office_id = (select asking_organisation())
    and exists (
      select from cases
      where cases.id = reviews.case_id and cases.handler_id = (select asking_organisation())
    )
  );
