-- One row for each registered case: what the statistics count, as it was verified.
create table registered_facts (
  case_id       uuid primary key references cases,
  service       text not null,
  office_id     uuid not null references organisations,
  applicant_id  uuid not null references organisations,
  area          text not null,
  registered_on date not null,
  -- In the order in which the service declares them.
  dimensions    text[] not null,
  measures      numeric(18,2)[] not null,
  -- A registration that was ended leaves the series and is counted apart.
  ended_on      date
);
create index on registered_facts (service, registered_on);
create index on registered_facts (office_id, registered_on);
create index on registered_facts (applicant_id, registered_on);

grant select, insert, update on registered_facts to torchway_app;
alter table registered_facts enable row level security;
create policy visible on registered_facts for select to torchway_app using (
  applicant_id = (select asking_organisation())
  or office_id = (select asking_organisation())
  or area between (select supervised_from()) and (select supervised_to())
);
create policy counted on registered_facts for insert to torchway_app
  with check (office_id = (select asking_organisation()));
create policy corrected on registered_facts for update to torchway_app using (
  office_id = (select asking_organisation())
  or area between (select supervised_from()) and (select supervised_to())
);
