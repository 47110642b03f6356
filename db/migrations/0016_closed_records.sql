-- What was filed beside a case that has come to its end is verified by nobody: the step that ends the case closes it,
-- whoever takes that step.
alter table side_records drop constraint side_records_state_check;
alter table side_records add constraint side_records_state_check
  check (state in ('filed', 'verified', 'returned', 'withdrawn', 'closed'));

create policy closed on side_records for update to torchway_app
  using (state = 'filed' and exists (select from cases where cases.id = side_records.case_id))
  with check (state = 'closed');
