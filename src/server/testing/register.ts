import { randomUUID } from 'node:crypto'
import { writeJournal } from '#server/journal/actions.ts'
import { getService } from '#services/index.ts'
import type { TestApp } from './app.ts'
import { found, type Person } from './people.ts'

type Entries = {
  /** An officer of the authority that announced them. */
  by: Person
  count: number
  area?: string
  year?: number
  /** The office that reviewed them. */
  handlerId?: string
  answers?: Record<string, unknown>
  validUntil?: string
}

export type Entered = { number: string; name: string; caseId: string; applicantId: string }

const service = 'technology-contract'
let made = 0

/** Enterprises in the public register, straight into the database: how they got there is another test’s. */
export async function entered(app: Pick<TestApp, 'db'>, asked: Entries): Promise<Entered[]> {
  const { by, count, area = '330106', year = 2026 } = asked
  const announcement = await announced(app, { by, area, year, count })
  const all: Entered[] = []
  for (let at = 0; at < count; at += 1) {
    made += 1
    const name = `杭州示例企业${made}`
    const applicantId = await found(app, { kind: 'enterprise', area, name })
    const number = `${year}${area}A8${String(made).padStart(6, '0')}`
    const caseId = await decidedCase(app, { ...asked, area, applicantId, name, number })
    await app.db
      .insertInto('register_entries')
      .values({
        number,
        service,
        case_id: caseId,
        applicant_id: applicantId,
        authority_id: by.organisationId,
        announcement_id: announcement,
        name,
        area,
        area_name: area,
        year,
        entered_on: `${year}-01-20`,
        valid_until: asked.validUntil ?? `${year}-12-31`,
        state: 'valid',
        ended_on: null,
      })
      .execute()
    all.push({ number, name, caseId, applicantId })
  }
  return all
}

type Announced = { by: Person; area: string; year: number; count: number }

async function announced({ db }: Pick<TestApp, 'db'>, { by, area, year, count }: Announced) {
  const { id } = await db
    .insertInto('announcements')
    .values({
      address: randomUUID(),
      kind: 'announcement',
      service,
      authority_id: by.organisationId,
      area,
      year,
      batch_id: null,
      about_id: null,
      title: JSON.stringify({ zh: '入库公告', en: 'Announcement' }),
      document_number: null,
      text: null,
      starts_on: null,
      ends_on: null,
      first_ends_on: null,
      extended_reason: null,
      withdrawn_at: null,
      entries: count,
      record: '{}',
      signature: '',
      published_by: by.name,
      published_at: new Date('2026-01-20T02:00:00Z'),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type Decided = Entries & { area: string; applicantId: string; name: string; number: string }

async function decidedCase({ db }: Pick<TestApp, 'db'>, asked: Decided): Promise<string> {
  const { by, area, applicantId, name, number, handlerId, answers = {} } = asked
  const applicant = await db
    .selectFrom('organisations')
    .select('credit_code')
    .where('id', '=', applicantId)
    .executeTakeFirstOrThrow()
  const at = new Date('2026-01-10T02:00:00Z')
  const text = JSON.stringify(answers)
  const { id } = await db
    .insertInto('cases')
    .values({
      reference: `R-${number}`,
      service,
      state: 'registered',
      private: false,
      answers: text,
      submitted: text,
      decided_answers: text,
      form_version: 1,
      rule_pack: getService(service).packs.at(-1)?.id ?? '',
      title: name,
      applicant_id: applicantId,
      applicant_name: name,
      applicant_code: applicant.credit_code ?? '',
      area,
      handler_id: handlerId ?? null,
      opened_by: by.userId,
      opened_at: at,
      changed_at: at,
      changed_by: by.name,
      search_text: name,
    } as never)
    .returning('id')
    .executeTakeFirstOrThrow()
  const actor = { userId: by.userId, name: by.name }
  const entry = { caseId: id, actor, act: 'step:register', detail: { to: 'registered' }, at }
  await db.transaction().execute((tx) => writeJournal(tx, entry))
  return id
}
