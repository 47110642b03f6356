import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { draft } from '#server/testing/contracts.ts'
import type { Person } from '#server/testing/people.ts'
import type { Platform } from './stage.ts'

/** A complete draft and the Idempotency-Key that it will be submitted with. */
export type Draft = { caseId: string; fileId: string; key: string }

/** So many complete drafts: one made through the interface, its rows copied for the others. */
export async function makeDrafts(platform: Platform, seller: Person, count: number) {
  const made = await draft(platform, seller)
  const drafts = Array.from({ length: count }, () => ({
    caseId: randomUUID(),
    fileId: randomUUID(),
    key: randomUUID(),
  }))
  const copies = sql`jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb) as copy("caseId" uuid, "fileId" uuid)`
  await sql`
    insert into cases (id, reference, service, state, private, waits_for, answers, form_version, rule_pack, title,
      applicant_id, applicant_name, applicant_code, area, opened_by, opened_at, changed_at, changed_by, search_text)
    select copy."caseId", reference || copy."caseId", service, state, private, waits_for,
      answers || jsonb_build_object('contractText', jsonb_build_array(copy."fileId")), form_version, rule_pack, title,
      applicant_id, applicant_name, applicant_code, area, opened_by, opened_at, changed_at, changed_by, search_text
    from cases, ${copies} where cases.id = ${made.id}`.execute(platform.db)
  await sql`
    insert into files (id, case_id, name, kind, size, sha256, uploaded_by, uploaded_at)
    select copy."fileId", copy."caseId", name, kind, size, sha256, uploaded_by, uploaded_at
    from files, ${copies} where files.case_id = ${made.id}`.execute(platform.db)
  await sql`
    insert into journal (stream, place, case_id, at, actor_id, actor_name, act, detail, previous_hash, hash)
    select 'case:' || copy."caseId", place, copy."caseId", at, actor_id, actor_name, act, detail, previous_hash, hash
    from journal, ${copies} where journal.case_id = ${made.id}`.execute(platform.db)
  await sql`vacuum analyze`.execute(platform.db)
  return drafts
}
