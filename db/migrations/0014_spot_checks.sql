-- Random inspections of who is entered in the register. What is drawn from is frozen, and its hash published, before
-- the public value exists on which the draw depends.
create table spot_checks (
  id              uuid primary key default gen_random_uuid(),
  seq             bigint generated always as identity unique,
  service         text not null,
  authority_id    uuid not null references organisations,
  area            text not null references areas,
  year            integer not null,
  strata          text not null check (strata in ('county-route', 'county', 'none')),
  per_mille       integer not null check (per_mille between 1 and 1000),
  -- The policy that the ratio was taken from; null where the act itself says it.
  ratio_policy    jsonb,
  state           text not null check (state in ('open', 'frozen', 'entered', 'drawn', 'published', 'cancelled')),
  version         integer not null default 1,
  exclusions      jsonb not null default '[]',
  inspectors      jsonb not null default '[]',
  opened_by       text not null,
  opened_at       timestamptz not null,
  -- Of the frozen list and of the secret, in hexadecimal.
  frozen_sha256   text,
  commitment      text,
  candidates      integer,
  strata_sizes    jsonb,
  -- Which public value counts, and of which day.
  source          text,
  source_on       date,
  frozen_by       text,
  frozen_at       timestamptz,
  public_value    text,
  entered_by_id   uuid references "user",
  entered_by      text,
  entered_at      timestamptz,
  confirmed_by_id uuid references "user",
  confirmed_by    text,
  drawn_at        timestamptz,
  -- Told only once it can no longer decide anything.
  secret          text,
  seed            text,
  -- What was asked of those drawn, with the days given for it and what these rest on.
  materials       text,
  days            jsonb,
  published_by    text,
  published_at    timestamptz,
  cancelled_by    text,
  cancelled_at    timestamptz,
  reason          text,
  check ((frozen_at is null) = (frozen_sha256 is null or commitment is null or source_on is null)),
  check (state not in ('frozen', 'entered', 'drawn', 'published') or frozen_at is not null),
  check ((drawn_at is not null) = (state in ('drawn', 'published'))),
  check (drawn_at is null or confirmed_by_id is distinct from entered_by_id),
  check ((state = 'cancelled') = (cancelled_at is not null))
);
create index on spot_checks (authority_id, seq desc);

-- The canonical text that was hashed, byte for byte.
create table spot_check_lists (
  check_id uuid primary key references spot_checks,
  text     text not null
);

-- Nobody may read a secret here, not even the server on behalf of an officer: see drawn_secret.
create table spot_check_secrets (
  check_id uuid primary key references spot_checks,
  secret   text not null
);

-- Who was drawn.
create table spot_check_items (
  id                 uuid primary key default gen_random_uuid(),
  seq                bigint generated always as identity unique,
  check_id           uuid not null references spot_checks,
  -- In the order of the draw.
  place              integer not null check (place > 0),
  number             text not null references register_entries,
  case_id            uuid not null references cases,
  applicant_id       uuid not null references organisations,
  authority_id       uuid not null references organisations,
  area               text not null,
  area_name          text not null,
  name               text not null,
  stratum            text not null,
  -- Absent where everybody had to stand aside.
  inspector_name     text,
  inspector_employer text,
  inspector_id       uuid references "user",
  state              text not null check (state in ('drawn', 'requested', 'handed-in', 'inspected')),
  version            integer not null default 1,
  requested_at       timestamptz,
  due_on             date,
  statement          text,
  handed_in_by       text,
  handed_in_at       timestamptz,
  result             text check (result in ('consistent', 'differs-passes', 'differs-fails')),
  finding            text,
  inspected_by       text,
  inspected_at       timestamptz,
  check ((state = 'inspected') = (result is not null and finding is not null and inspected_at is not null)),
  check (state = 'drawn' or (requested_at is not null and due_on is not null)),
  unique (check_id, place),
  unique (check_id, number)
);
create index on spot_check_items (applicant_id, seq desc);
create index on spot_check_items (inspector_id, seq desc);
create index on spot_check_items (due_on) where state = 'requested';

create table spot_check_files (
  id          uuid primary key default gen_random_uuid(),
  item_id     uuid not null references spot_check_items,
  name        text not null,
  kind        text not null,
  size        bigint not null,
  sha256      text not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  unique (item_id, sha256, name)
);

-- Each reminder once: of a distance to the due day, or by hand on a day.
create table spot_check_reminders (
  item_id  uuid not null references spot_check_items,
  occasion text not null,
  sent_at  timestamptz not null,
  primary key (item_id, occasion)
);

-- What was published is what the draw used: it never changes afterwards, whoever asks.
create function keep_frozen() returns trigger language plpgsql as $$
begin
  if old.frozen_at is not null and (
    new.service, new.authority_id, new.area, new.year, new.strata, new.per_mille, new.exclusions, new.inspectors,
    new.frozen_sha256, new.commitment, new.source, new.source_on, new.frozen_at
  ) is distinct from (
    old.service, old.authority_id, old.area, old.year, old.strata, old.per_mille, old.exclusions, old.inspectors,
    old.frozen_sha256, old.commitment, old.source, old.source_on, old.frozen_at
  ) then
    raise exception 'what a spot check has frozen does not change';
  end if;
  if old.drawn_at is not null and (new.public_value, new.seed, new.drawn_at) is distinct from
    (old.public_value, coalesce(old.seed, new.seed), old.drawn_at) then
    raise exception 'a spot check is drawn once';
  end if;
  return new;
end $$;
create trigger frozen_stays before update on spot_checks for each row execute function keep_frozen();

grant select, insert, update on spot_checks, spot_check_items to torchway_app;
grant select, insert on spot_check_lists, spot_check_reminders to torchway_app;
grant insert on spot_check_secrets to torchway_app;
grant select, insert, delete on spot_check_files to torchway_app;

alter table spot_check_items enable row level security;
create policy visible on spot_check_items for select to torchway_app using (
  authority_id = (select asking_organisation())
  or area between (select supervised_from()) and (select supervised_to())
  or applicant_id = (select asking_organisation())
  or inspector_id = (select asking_user())
);
create policy drawn on spot_check_items for insert to torchway_app
  with check (authority_id = (select asking_organisation()));
create policy worked on spot_check_items for update to torchway_app using (
  authority_id = (select asking_organisation())
  or applicant_id = (select asking_organisation())
  or inspector_id = (select asking_user())
);

-- Whoever sees one item of it sees the check.
alter table spot_checks enable row level security;
create policy visible on spot_checks for select to torchway_app using (
  authority_id = (select asking_organisation())
  or area between (select supervised_from()) and (select supervised_to())
  or exists (select from spot_check_items where check_id = spot_checks.id)
);
create policy opened on spot_checks for insert to torchway_app
  with check (authority_id = (select asking_organisation()));
create policy worked on spot_checks for update to torchway_app
  using (authority_id = (select asking_organisation()));

alter table spot_check_lists enable row level security;
create policy visible on spot_check_lists for select to torchway_app
  using (exists (select from spot_checks where id = check_id));
create policy frozen on spot_check_lists for insert to torchway_app with check (
  exists (select from spot_checks where id = check_id and authority_id = (select asking_organisation()))
);
alter table spot_check_secrets enable row level security;
create policy made on spot_check_secrets for insert to torchway_app with check (
  exists (select from spot_checks where id = check_id and authority_id = (select asking_organisation()))
);

alter table spot_check_files enable row level security;
create policy visible on spot_check_files for select to torchway_app
  using (exists (select from spot_check_items where id = item_id));
create policy added on spot_check_files for insert to torchway_app with check (
  exists (
    select from spot_check_items
    where id = item_id and applicant_id = (select asking_organisation()) and state in ('requested', 'handed-in')
  )
);
create policy removed on spot_check_files for delete to torchway_app using (
  exists (
    select from spot_check_items
    where id = item_id and applicant_id = (select asking_organisation()) and state = 'requested'
  )
);
alter table spot_check_reminders enable row level security;
create policy visible on spot_check_reminders for select to torchway_app
  using (exists (select from spot_check_items where id = item_id));
create policy sent on spot_check_reminders for insert to torchway_app with check (
  exists (select from spot_check_items where id = item_id and authority_id = (select asking_organisation()))
);

-- The secret of a check that is drawn in this very transaction, or was before; nothing until then.
create function drawn_secret(asked uuid) returns text
language sql stable security definer set search_path = public as $$
  select kept.secret from spot_check_secrets kept join spot_checks on spot_checks.id = kept.check_id
  where kept.check_id = asked and spot_checks.drawn_at is not null
    and spot_checks.authority_id = asking_organisation()
$$;
revoke execute on function drawn_secret(uuid) from public;
grant execute on function drawn_secret(uuid) to torchway_app;

-- An authority may name a person of another office as an inspector: who has this address, and where they work.
create function inspector_account(address text)
returns table (user_id uuid, organisation_id uuid, organisation_name text, credit_code text)
language sql stable security definer set search_path = public as $$
  select "user".id, office.id, office.name, office.credit_code
  from "user" join members on members.user_id = "user".id
    join organisations office on office.id = members.organisation_id
  where "user".email = lower(address) and office.kind in ('authority', 'evaluator') and office.closed_at is null
    and asking_kind() in ('authority', 'torch')
$$;
revoke execute on function inspector_account(text) from public;
grant execute on function inspector_account(text) to torchway_app;

-- What is compared with the material. An inspector from another office does not see the case itself.
create function inspected_case(item uuid)
returns table (reference text, rule_pack text, answers jsonb)
language sql stable security definer set search_path = public as $$
  select cases.reference, coalesce(cases.decided_pack, cases.rule_pack),
    coalesce(cases.decided_answers, cases.submitted)
  from spot_check_items chosen join cases on cases.id = chosen.case_id
  where chosen.id = item and chosen.state <> 'drawn' and (
    chosen.authority_id = asking_organisation()
    or chosen.area between supervised_from() and supervised_to()
    or chosen.inspector_id = asking_user()
  )
$$;
revoke execute on function inspected_case(uuid) from public;
grant execute on function inspected_case(uuid) to torchway_app;
