import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '#core/access.ts'
import type { Day } from '#core/dates.ts'
import { type Answers, isVisible, metaOf } from '#core/form.ts'
import { stateOf } from '#core/lifecycle.ts'
import { packOn } from '#core/rule-pack.ts'
import type { Service } from '#core/service.ts'
import { dueOn } from '../cases/actions.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeFirstEntries, writeJournalOf } from '../journal/actions.ts'
import { type DemoEnterprise, inventAnswers } from './enterprises.ts'

/** The sheet that stands for every paper. */
export type Paper = { pdf: Uint8Array; size: number; sha256: string }

/** Where these cases stand, and after which steps, all on one morning. */
export type Filling = {
  service: Service
  state: string
  steps: readonly string[]
  enterprises: readonly DemoEnterprise[]
  office: Actor
  paper: Paper
}

/** Cases as they stand after these steps, with papers and journals and without letters: their ids, in that order. */
export async function fillCases(deps: Deps, tx: Tx, filling: Filling): Promise<string[]> {
  const { service, state, steps, enterprises, office } = filling
  const today = deps.clock.today()
  const { id: rulePack, form } = packOn(service, today)
  const at = deps.clock.now()
  const rows = enterprises.map((one) => {
    const { name, code, area } = one
    const papers = papersOf(filling, inventAnswers(service, one, today), today)
    const { answers } = papers
    const title = service.titleOf(answers)
    const words = [title, name, code, ...service.searchTerms(answers)]
    return {
      ...papers,
      ...{ name, code, area, title, id: randomUUID(), applicant: randomUUID() },
      words: words.join('\n'),
    }
  })
  const due = await dueIn(tx, filling, today)
  const json = JSON.stringify(rows)
  await insertApplicants(tx, json)
  await sql`
    insert into cases (reference, id, service, state, private, waits_for, answers, submitted, form_version,
      rule_pack, title, applicant_id, applicant_name, applicant_code, area, handler_id, opened_by, opened_at,
      changed_at, changed_by, submitted_at, due_on, search_text, likeness, taken)
    select ${service.prefix}::text || ${today.slice(0, 4)} || lpad(nextval('case_references')::text, 8, '0'), id,
      ${service.id}, ${state}, false, ${stateOf(service.lifecycle, state).waitsFor ?? null}, answers, answers,
      ${form.version}::integer, ${rulePack}, title, applicant, name, code, area, ${office.organisation.id}::uuid,
      ${office.userId}::uuid, ${at}::timestamptz, ${at}::timestamptz, '演示数据', ${at}::timestamptz, ${due}::date, words,
      array[(answers ->> 'year') || ':' || code], ${[...steps]}::text[]
    from jsonb_to_recordset(${json}::jsonb)
      as row (id uuid, applicant uuid, name text, code text, area text, title text, words text, answers jsonb)`.execute(
    tx,
  )
  const ids = rows.map(({ id }) => id)
  await sql`update cases set search_text = search_text || e'\n' || reference where id = any(${ids}::uuid[])`.execute(
    tx,
  )
  await insertPapers(tx, filling, { json, at })
  await writeSteps(tx, filling, { ids, at })
  return ids
}

/** By when the office has to act, where the last of the steps gives it a day. */
async function dueIn(tx: Tx, { service, steps, office }: Filling, from: Day): Promise<Day | null> {
  const key = service.lifecycle.steps[steps.at(-1) ?? '']?.limitKey
  return key ? dueOn(tx, { service, area: office.organisation.area, from, key }) : null
}

type Named = { id: string; name: string }

/** The answers with the sheet in every field that asks for papers. */
function papersOf(
  { service }: Filling,
  answers: Answers,
  today: string,
): { answers: Answers; files: Named[] } {
  const files: Named[] = []
  const complete = { ...answers }
  for (const [field, schema] of Object.entries(packOn(service, today).form.fields)) {
    const { widget, optional, label } = metaOf(schema)
    if (widget !== 'files' || optional || !isVisible(schema, answers)) continue
    const id = randomUUID()
    files.push({ id, name: `${label.zh}（演示）.pdf` })
    complete[field] = [id]
  }
  return { answers: complete, files }
}

async function insertApplicants(tx: Tx, json: string): Promise<void> {
  await sql`
    insert into organisations (id, kind, name, credit_code, area, contact_name, phone)
    select applicant, 'enterprise', name, code, area, answers ->> 'contactName', answers ->> 'contactPhone'
    from jsonb_to_recordset(${json}::jsonb)
      as row (applicant uuid, name text, code text, area text, answers jsonb)`.execute(tx)
}

async function insertPapers(
  tx: Tx,
  { office, paper }: Filling,
  { json, at }: { json: string; at: Date },
): Promise<void> {
  await sql`
    insert into files (id, case_id, name, kind, size, sha256, uploaded_by, uploaded_at)
    select file.id, row.id, file.name, 'pdf', ${paper.size}::bigint, ${paper.sha256}, ${office.userId}::uuid,
      ${at}::timestamptz
    from jsonb_to_recordset(${json}::jsonb) as row (id uuid, files jsonb),
      jsonb_to_recordset(row.files) as file (id uuid, name text)`.execute(tx)
}

type Written = { ids: readonly string[]; at: Date }

/** Handed in in the morning; what the office then did, it did in the course of the day. */
async function writeSteps(tx: Tx, filling: Filling, { ids, at }: Written): Promise<void> {
  const { service, steps, office } = filling
  const { lifecycle } = service
  const applicant = { userId: null, name: '演示数据' }
  const to = lifecycle.start
  const title = stateOf(lifecycle, to).title.zh
  const detailOf = () => ({ to, title })
  await writeFirstEntries(tx, { caseIds: ids, actor: applicant, act: 'step:open', detailOf, at })
  for (const [place, name] of steps.entries()) {
    const step = lifecycle.steps[name]
    const detail = { from: step?.from[0] ?? '', to: step?.to ?? '' }
    const cases = ids.map((id) => ({ id, detail }))
    const actor = step?.by.includes('applicant') ? applicant : office
    const then = new Date(at.getTime() + place * 2 * 3_600_000)
    await writeJournalOf(tx, { actor, act: `step:${name}`, at: then, cases })
  }
}
