-- The attachments of what was declared, for whoever compares it with the material: only those that the submission
-- names. An inspector from another office does not see the case itself.
create function inspected_files(item uuid)
returns table (id uuid, name text, kind text, size bigint, sha256 text, uploaded_at timestamptz)
language sql stable security definer set search_path = public as $$
  select files.id, files.name, files.kind, files.size, files.sha256, files.uploaded_at
  from inspected_case(item) declared
    join spot_check_items chosen on chosen.id = item
    join files on files.case_id = chosen.case_id
  where position(files.id::text in declared.answers::text) > 0
  order by files.uploaded_at, files.name
$$;
revoke execute on function inspected_files(uuid) from public;
grant execute on function inspected_files(uuid) to torchway_app;
