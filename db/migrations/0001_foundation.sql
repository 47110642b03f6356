-- Roles. The server connects as the owner; every request works as torchway_app, under row-level security.
do $$ begin
  create role torchway_app nologin;
exception when duplicate_object then null;
end $$;
do $$ begin
  execute format('grant torchway_app to %I', current_user);
end $$;
grant usage on schema public to torchway_app;

-- Chinese is searched by pairs of characters; the last character of a word also stands alone.
create function zh_bigrams(words text) returns text
language sql immutable parallel safe as $$
  select coalesce(string_agg(substr(word, i, 2), ' ' order by place, i), '')
  from regexp_split_to_table(lower(words), '[^[:alnum:]一-鿿㐀-䶿]+') with ordinality as split(word, place),
       generate_series(1, length(word)) i
  where word <> ''
$$;
-- What a reader typed as a query on those pairs: words in any order, each as it stands.
create function zh_query(words text) returns tsquery
language sql immutable parallel safe as $$
  select coalesce(string_agg(phrase, ' & '), '')::tsquery
  from regexp_split_to_table(lower(words), '[^[:alnum:]一-鿿㐀-䶿]+') word,
       lateral (
         select case when length(word) = 1 then quote_literal(word) || ':*'
           else string_agg(quote_literal(substr(word, i, 2)), ' <-> ' order by i) end as phrase
         from generate_series(1, greatest(length(word) - 1, 1)) i
       ) phrases
  where word <> ''
$$;

-- Who asks, set by the server at the start of each transaction. Empty means nobody.
create function asking_organisation() returns uuid language sql stable as
  $$ select nullif(current_setting('torchway.organisation', true), '')::uuid $$;
create function asking_kind() returns text language sql stable as
  $$ select coalesce(current_setting('torchway.kind', true), '') $$;
create function asking_user() returns uuid language sql stable as
  $$ select nullif(current_setting('torchway.user', true), '')::uuid $$;
-- The area of a supervisor as a range of codes; an empty range for everybody else.
create function supervised_from() returns text language sql stable as
  $$ select coalesce(nullif(current_setting('torchway.supervised_from', true), ''), '~') $$;
create function supervised_to() returns text language sql stable as
  $$ select coalesce(current_setting('torchway.supervised_to', true), '') $$;

-- Reference data, the same for everybody.
create table areas (
  code   text primary key check (code ~ '^\d{6}$'),
  name   text not null,
  parent text references areas
);
create table workdays (
  day     date primary key,
  workday boolean not null
);
create table contacts (
  position integer primary key,
  service_zh text not null,
  service_en text not null,
  phone text,
  email text,
  note_zh text,
  note_en text,
  source text not null
);
create table policies (
  id         uuid primary key default gen_random_uuid(),
  service    text not null,
  key        text not null,
  area       text not null references areas,
  valid_from date not null,
  valid_to   date check (valid_to >= valid_from),
  value      jsonb not null,
  ground     text not null,
  cite       text not null,
  unique (service, key, area, valid_from)
);

-- Organisations and their people. Sign-in itself is kept by the tables below, whose columns better-auth names.
create table organisations (
  id           uuid primary key default gen_random_uuid(),
  kind         text not null check (kind in ('enterprise', 'registry', 'authority', 'torch')),
  name         text not null,
  credit_code  text,
  area         text not null references areas,
  parent_id    uuid references organisations,
  -- Two digits, the place of a registry in its region's numbers.
  office_code  text check (office_code ~ '^\d{2}$'),
  region       text,
  services     text[] not null default '{}',
  contact_name text,
  phone        text,
  created_at   timestamptz not null default now(),
  closed_at    timestamptz,
  check (kind <> 'enterprise' or credit_code is not null),
  check (kind <> 'registry' or (office_code is not null and region is not null)),
  unique (region, office_code)
);
create index on organisations (kind, area);
-- A closed organisation frees its code: whoever registered another's code is closed, and the other registers.
create unique index organisations_credit_code on organisations (credit_code) where closed_at is null;

create table "user" (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "twoFactorEnabled" boolean
);
create table session (
  id uuid primary key default gen_random_uuid(),
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null references "user" on delete cascade
);
create index on session ("userId");
create table account (
  id uuid primary key default gen_random_uuid(),
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null references "user" on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null
);
create index on account ("userId");
create table verification (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index on verification (identifier);
create table "twoFactor" (
  id uuid primary key default gen_random_uuid(),
  secret text not null,
  "backupCodes" text not null,
  "userId" uuid not null references "user" on delete cascade,
  verified boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
create index on "twoFactor" (secret);
create index on "twoFactor" ("userId");
create table "rateLimit" (
  id uuid primary key default gen_random_uuid(),
  key text not null unique,
  count integer not null,
  "lastRequest" bigint not null
);

create table members (
  user_id         uuid primary key references "user" on delete cascade,
  organisation_id uuid not null references organisations,
  role            text not null check (role in ('administrator', 'clerk')),
  joined_at       timestamptz not null default now()
);
create index on members (organisation_id);
create table invitations (
  id              uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations,
  email           text not null,
  role            text not null check (role in ('administrator', 'clerk')),
  token_hash      text not null unique,
  -- Nobody when the platform is opened from the command line.
  invited_by      uuid references "user",
  expires_at      timestamptz not null,
  accepted_at     timestamptz,
  withdrawn_at    timestamptz
);
create index on invitations (organisation_id);
create table api_keys (
  id              uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations,
  owner_id        uuid not null references "user" on delete cascade,
  name            text not null,
  start           text not null,
  hash            text not null unique,
  created_at      timestamptz not null default now(),
  last_used_at    timestamptz,
  ended_at        timestamptz
);
create index on api_keys (organisation_id);

-- Cases: columns only for what the platform itself asks; the answers of a service are jsonb.
create sequence case_references;
create table cases (
  id             uuid primary key default gen_random_uuid(),
  seq            bigint generated always as identity unique,
  reference      text not null unique,
  service        text not null,
  state          text not null,
  private        boolean not null,
  waits_for      text check (waits_for in ('applicant', 'handler')),
  version        integer not null default 1,
  -- The applicant's own copy, and what was last submitted: officers see only the latter.
  answers        jsonb not null,
  submitted      jsonb,
  form_version   integer not null,
  rule_pack      text not null,
  title          text not null,
  applicant_id   uuid not null references organisations,
  applicant_name text not null,
  applicant_code text not null,
  area           text not null references areas,
  handler_id     uuid references organisations,
  holder_id      uuid references "user",
  holder_name    text,
  opened_by      uuid not null references "user",
  opened_at      timestamptz not null,
  changed_at     timestamptz not null,
  changed_by     text not null,
  submitted_at   timestamptz,
  accepted_on    date,
  due_on         date,
  decided_on     date,
  number         text unique,
  search_text    text not null,
  search         tsvector generated always as (to_tsvector('simple', zh_bigrams(search_text))) stored,
  due_sort       date generated always as (coalesce(due_on, '9999-12-31')) stored
);
create index on cases (applicant_id, seq desc);
create index on cases (handler_id, waits_for, due_sort, seq) where not private;
create index on cases (handler_id, seq desc) where not private;
create index on cases (area, waits_for, due_sort, seq) where not private;
create index on cases using gin (search);

-- Append-only: torchway_app may add and read, nobody may change. One chain per stream.
create table journal (
  id              bigint generated always as identity primary key,
  stream          text not null,
  place           integer not null check (place > 0),
  case_id         uuid references cases,
  organisation_id uuid references organisations,
  at              timestamptz not null,
  actor_id        uuid,
  actor_name      text not null,
  act             text not null,
  detail          jsonb not null,
  previous_hash   text not null,
  hash            text not null,
  unique (stream, place)
);
create index on journal (case_id);
create index on journal (organisation_id);
create function refuse_change() returns trigger language plpgsql as
  $$ begin raise exception 'the journal is append-only'; end $$;
create trigger journal_is_append_only before update or delete on journal
  for each row execute function refuse_change();
create table journal_digests (
  day     date primary key,
  streams integer not null,
  -- The digest covers the heads of all chains as they stood at this entry.
  last_entry bigint not null,
  digest  text not null,
  made_at timestamptz not null default now()
);

create table files (
  id          uuid primary key default gen_random_uuid(),
  case_id     uuid not null references cases,
  name        text not null,
  kind        text not null,
  size        bigint not null,
  sha256      text not null,
  uploaded_by uuid not null references "user",
  uploaded_at timestamptz not null,
  unique (case_id, sha256, name)
);

create table messages (
  id              uuid primary key default gen_random_uuid(),
  seq             bigint generated always as identity unique,
  organisation_id uuid not null references organisations,
  case_id         uuid references cases,
  title           jsonb not null,
  body            jsonb not null,
  sent_at         timestamptz not null,
  read_at         timestamptz
);
create index on messages (organisation_id, seq desc);
create index on messages (organisation_id) where read_at is null;

create table number_series (
  service         text not null,
  organisation_id uuid not null references organisations,
  year            integer not null,
  last            integer not null check (last >= 0),
  primary key (service, organisation_id, year)
);
create table number_register (
  number          text primary key,
  service         text not null,
  organisation_id uuid not null references organisations,
  year            integer not null,
  sequence        integer not null,
  case_id         uuid references cases,
  state           text not null check (state in ('issued', 'void', 'on-paper')),
  reason          text,
  at              timestamptz not null,
  unique (service, organisation_id, year, sequence)
);

create table certificates (
  id           uuid primary key default gen_random_uuid(),
  seq          bigint generated always as identity unique,
  case_id      uuid not null references cases,
  applicant_id uuid not null references organisations,
  issuer_id    uuid not null references organisations,
  area         text not null,
  number       text not null unique,
  check_code   text not null,
  title        jsonb not null,
  -- The canonical text that was signed, byte for byte; never rebuilt from jsonb.
  record       text not null,
  signature    text not null,
  pdf_sha256   text,
  state        text not null check (state in ('valid', 'revoked')),
  issued_on    date not null,
  issued_at    timestamptz not null,
  ended_on     date,
  end_reason   jsonb
);
create index on certificates (applicant_id, seq desc);
create index on certificates (issuer_id, seq desc);
create index on certificates (case_id);

create table idempotency_keys (
  caller     text not null,
  route      text not null,
  key        text not null,
  body_hash  text not null,
  status     integer,
  response   jsonb,
  created_at timestamptz not null default now(),
  primary key (caller, route, key)
);
create index on idempotency_keys (created_at);

grant select on areas, workdays, contacts, policies, organisations, "user", journal_digests to torchway_app;
grant select (id, "ipAddress", "userAgent", "createdAt", "updatedAt", "expiresAt", "userId"), delete
  on session to torchway_app;
grant select, insert on journal to torchway_app;
grant select, insert, update on cases, messages, certificates, number_series, number_register,
  idempotency_keys, invitations, api_keys, members to torchway_app;
grant select, insert, delete on files to torchway_app;
grant delete on members to torchway_app;
grant insert, update on organisations to torchway_app;
grant usage on sequence case_references to torchway_app;

-- The second wall: the sentences of core/access.ts again, for whatever the first wall forgets.
alter table cases enable row level security;
create policy visible on cases for select to torchway_app using (
  applicant_id = (select asking_organisation())
  or not private and (
    handler_id = (select asking_organisation())
    or area between (select supervised_from()) and (select supervised_to())
  )
);
create policy opened on cases for insert to torchway_app
  with check (applicant_id = (select asking_organisation()));
create policy moved on cases for update to torchway_app using (
  applicant_id = (select asking_organisation())
  or not private and (
    handler_id = (select asking_organisation())
    or area between (select supervised_from()) and (select supervised_to())
  )
) with check (true);

alter table journal enable row level security;
create policy visible on journal for select to torchway_app using (
  case_id is not null and exists (select from cases where cases.id = journal.case_id)
  or case_id is null and organisation_id = (select asking_organisation())
  or case_id is null and exists (
    select from organisations
    where organisations.id = journal.organisation_id
      and organisations.area between (select supervised_from()) and (select supervised_to())
  )
);
create policy written on journal for insert to torchway_app with check (true);

alter table files enable row level security;
create policy visible on files to torchway_app
  using (exists (select from cases where cases.id = files.case_id))
  with check (exists (
    select from cases
    where cases.id = files.case_id and cases.applicant_id = (select asking_organisation())
  ));

alter table messages enable row level security;
create policy visible on messages for select to torchway_app
  using (organisation_id = (select asking_organisation()));
create policy read_by on messages for update to torchway_app
  using (organisation_id = (select asking_organisation()));
create policy sent on messages for insert to torchway_app with check (true);

alter table certificates enable row level security;
create policy visible on certificates for select to torchway_app using (
  applicant_id = (select asking_organisation())
  or issuer_id = (select asking_organisation())
  or area between (select supervised_from()) and (select supervised_to())
);
create policy issued on certificates for insert to torchway_app
  with check (issuer_id = (select asking_organisation()));
create policy ended on certificates for update to torchway_app using (
  issuer_id = (select asking_organisation())
  or area between (select supervised_from()) and (select supervised_to())
);

alter table members enable row level security;
create policy own on members to torchway_app
  using (organisation_id = (select asking_organisation()))
  with check (organisation_id = (select asking_organisation()));
alter table session enable row level security;
create policy own on session to torchway_app using (
  "userId" = (select asking_user())
  or exists (select from members where members.user_id = session."userId")
);
alter table invitations enable row level security;
create policy own on invitations to torchway_app using (
  organisation_id = (select asking_organisation())
  or exists (
    select from organisations
    where organisations.id = invitations.organisation_id
      and organisations.parent_id = (select asking_organisation())
  )
);
alter table api_keys enable row level security;
create policy own on api_keys to torchway_app
  using (organisation_id = (select asking_organisation()))
  with check (organisation_id = (select asking_organisation()));

alter table organisations enable row level security;
create policy visible on organisations for select to torchway_app using (
  kind <> 'enterprise'
  or id = (select asking_organisation())
  or area between (select supervised_from()) and (select supervised_to())
);
create policy founded on organisations for insert to torchway_app
  with check (kind <> 'enterprise' and area between (select supervised_from()) and (select supervised_to()));
create policy changed on organisations for update to torchway_app using (
  id = (select asking_organisation())
  or area between (select supervised_from()) and (select supervised_to())
);

alter table idempotency_keys enable row level security;
create policy own on idempotency_keys to torchway_app
  using (caller = (select asking_user())::text)
  with check (caller = (select asking_user())::text);

-- A step of one organisation notifies the people of another, whom it may not list: only their addresses, only here.
create function addresses_of(organisation uuid) returns setof text
language sql stable security definer set search_path = public as $$
  select "user".email from members join "user" on "user".id = members.user_id
  where members.organisation_id = organisation order by members.joined_at limit 50
$$;
revoke execute on function addresses_of(uuid) from public;
grant execute on function addresses_of(uuid) to torchway_app;

-- One person belongs to one organisation: whoever invites learns that an address is taken, and not where.
create function has_organisation(address text) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (
    select from members join "user" on "user".id = members.user_id where "user".email = address
  )
$$;
revoke execute on function has_organisation(text) from public;
grant execute on function has_organisation(text) to torchway_app;
