import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { completeCreditCode } from '#core/credit-code.ts'
import { type Answers, isVisible, metaOf } from '#core/form.ts'
import { packOn } from '#core/rule-pack.ts'
import { getService } from '#services/index.ts'
import type { TestApp } from './app.ts'
import { pdfBytes, placePdf } from './files.ts'
import type { Person } from './people.ts'

const sme = getService('tech-sme-evaluation')

let coded = 0

type Made = { id: string; applicant: string; name: string; code: string }

type Asked = {
  count: number
  /** Who examined them, and where the enterprises are. */
  evaluator: string
  area?: string
  state?: string
  submittedAt?: string
  year?: string
}

/**
 * Cases that an evaluator has passed, straight into the database: each of another enterprise, with the answers of
 * the first example. What leads to that state is tried elsewhere.
 */
export async function passedCases(
  app: Pick<TestApp, 'db'>,
  {
    count,
    evaluator,
    area = '330106',
    state = 'passed',
    submittedAt = '2026-06-20T02:00:00Z',
    year = '2026',
  }: Asked,
): Promise<Made[]> {
  const person = randomUUID()
  await app.db
    .insertInto('user')
    .values({
      id: person,
      name: '填报人',
      email: `${person}@example.org`,
      emailVerified: true,
    } as never)
    .execute()
  const made = Array.from({ length: count }, (_, at) => {
    coded += 1
    const code = completeCreditCode(`91330106MB${String(coded).padStart(7, '0')}`)
    const name = `样例${String(at + 1).padStart(5, '0')}科技有限公司`
    return { id: randomUUID(), applicant: randomUUID(), name, code }
  })
  const answers = { ...sme.examples[0]?.answers, year }
  await sql`
    insert into organisations (id, kind, name, credit_code, area)
    select applicant, 'enterprise', name, code, ${area}
    from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as row (applicant uuid, name text, code text)`.execute(
    app.db,
  )
  await sql`
    insert into cases (id, reference, service, state, private, answers, submitted, form_version, rule_pack, title,
      applicant_id, applicant_name, applicant_code, area, handler_id, opened_by, opened_at, changed_at, changed_by,
      submitted_at, search_text, likeness)
    select id, 'SME2026' || lpad(nextval('case_references')::text, 8, '0'), ${sme.id}, ${state}, false,
      ${JSON.stringify(answers)}::jsonb, ${JSON.stringify(answers)}::jsonb, 1, ${sme.packs[0]?.id ?? ''}, name,
      applicant, name, code, ${area}, ${evaluator}, ${person}, ${submittedAt}, ${submittedAt}, '填报人',
      ${submittedAt}, name || ' ' || code, array['2026:' || code]
    from jsonb_to_recordset(${JSON.stringify(made)}::jsonb)
      as row (id uuid, applicant uuid, name text, code text)`.execute(app.db)
  return made
}

/** A draft of an evaluation with a file in every field that asks for one; not submitted. */
export async function evaluationDraft(
  app: TestApp,
  firm: Person,
  change: Record<string, unknown> = {},
): Promise<string> {
  const { form } = packOn(sme, app.deps.clock.today())
  const answers: Answers = { ...sme.examples[0]?.answers, year: '2026', ...change }
  for (const [name, schema] of Object.entries(form.fields)) {
    const value = metaOf(schema).computed?.(answers)
    if (value !== undefined) answers[name] = value
  }
  const body = { service: sme.id, answers }
  const opened = await app.post('/api/v1/cases', { as: firm.key, body })
  if (opened.status !== 201) throw new Error(JSON.stringify(opened.body))
  const caseId = String(opened.body.id)
  for (const [name, schema] of Object.entries(form.fields)) {
    if (metaOf(schema).widget !== 'files' || !isVisible(schema, answers)) continue
    const file = await placePdf(app, firm, {
      caseId,
      bytes: await pdfBytes(name),
      name: `${name}.pdf`,
    })
    answers[name] = [file.id]
  }
  const { version } = opened.body
  await app.put(`/api/v1/cases/${caseId}/answers`, { as: firm.key, body: { version, answers } })
  return caseId
}
