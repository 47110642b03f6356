-- A registration keeps its number for life; each amendment issues the next version under it.
alter table certificates add version integer not null default 1 check (version >= 1);
alter table certificates alter version drop default;
-- The last day on which it is valid, as the signed record says; null when it does not expire.
alter table certificates add valid_until date;
alter table certificates drop constraint certificates_number_key;
alter table certificates add unique (number, version);
-- The code on a paper finds that paper's version and no other.
alter table certificates add unique (number, check_code);
alter table certificates drop constraint certificates_state_check;
alter table certificates add constraint certificates_state_check
  check (state in ('valid', 'superseded', 'deregistered', 'revoked'));
create unique index certificates_one_valid on certificates (number) where state = 'valid';

-- Requests for a copy of the certificate on paper by post.
create table certificate_mailings (
  id               uuid primary key default gen_random_uuid(),
  seq              bigint generated always as identity unique,
  certificate_id   uuid not null references certificates,
  case_id          uuid not null references cases,
  applicant_id     uuid not null references organisations,
  issuer_id        uuid not null references organisations,
  area             text not null,
  recipient        text not null,
  phone            text not null,
  address          text not null,
  postcode         text not null,
  state            text not null check (state in ('open', 'sent', 'declined', 'withdrawn', 'lapsed')),
  requested_by     uuid not null references "user",
  requested_at     timestamptz not null,
  handled_at       timestamptz,
  handled_by_name  text,
  sent_on          date,
  carrier          text,
  tracking_number  text,
  decline_reason   text,
  check ((state = 'open') = (handled_at is null)),
  check (state <> 'sent' or (sent_on is not null and carrier is not null and tracking_number is not null)),
  check (state <> 'declined' or decline_reason is not null)
);
create unique index certificate_mailings_one_open on certificate_mailings (certificate_id) where state = 'open';
-- An office works off what is open, the oldest first; then comes what was done, the newest first.
create index certificate_mailings_of_issuer on certificate_mailings
  (issuer_id, (state <> 'open'), (case when state = 'open' then seq else -seq end));
create index on certificate_mailings (applicant_id);
create index on certificate_mailings (certificate_id);

grant select, insert, update on certificate_mailings to torchway_app;
alter table certificate_mailings enable row level security;
create policy visible on certificate_mailings for select to torchway_app using (
  applicant_id = (select asking_organisation())
  or issuer_id = (select asking_organisation())
  or area between (select supervised_from()) and (select supervised_to())
);
create policy requested on certificate_mailings for insert to torchway_app
  with check (applicant_id = (select asking_organisation()));
-- An authority that revokes a certificate closes what is still asked for it.
create policy handled on certificate_mailings for update to torchway_app using (
  applicant_id = (select asking_organisation())
  or issuer_id = (select asking_organisation())
  or area between (select supervised_from()) and (select supervised_to())
);
