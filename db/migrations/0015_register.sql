-- What follows a published list is itself published and signed: a longer notice, a revoked entry.
alter table announcements drop constraint announcements_kind_check, add constraint announcements_kind_check
  check (kind in ('notice', 'extension', 'announcement', 'correction', 'withdrawal', 'revocation'));
-- An extension says the new last day of the notice that it is about.
alter table announcements drop constraint announcements_check, drop constraint announcements_check1;
alter table announcements
  add constraint announcements_days check (ends_on >= starts_on),
  add constraint announcements_kinds_with_days
  check ((kind = 'notice') = (starts_on is not null) and (kind in ('notice', 'extension')) = (ends_on is not null));

alter table register_entries
  -- The revocation that ended it.
  add column ended_announcement_id uuid references announcements,
  -- The name it had before its last verified change of name, and the day of that change.
  add column former_name text,
  add column renamed_on date,
  add check ((former_name is null) = (renamed_on is null)),
  alter column search set expression as (
    to_tsvector('simple', zh_bigrams(name || ' ' || area_name || ' ' || number || ' ' || coalesce(former_name, ''))));
grant update (ended_announcement_id, former_name, renamed_on) on register_entries to torchway_app;
-- The office that verifies a change of name writes it into the register.
create policy renamed on register_entries for update to torchway_app using (
  exists (select from cases where cases.id = case_id and cases.handler_id = (select asking_organisation()))
);
update register_entries entry set ended_announcement_id = (
  select a.id from announcements a join announcement_entries listed on listed.announcement_id = a.id
  where a.kind = 'revocation' and listed.case_id = entry.case_id
)
where entry.state = 'revoked';
