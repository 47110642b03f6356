import { type Actor, requireParty } from '#core/access.ts'
import { DomainError, type FieldError, invalidField } from '#core/errors.ts'
import type { Answers } from '#core/form.ts'
import { readForm, unfit } from '#core/read-form.ts'
import { recordReturnForm } from '#core/record-acts.ts'
import type { Party } from '#core/roles.ts'
import { settledAnswers } from '#core/settled.ts'
import type { RecordKind } from '#core/side-record.ts'
import { getService } from '#services/index.ts'
import { renameEntry } from '../announcements/actions.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournal } from '../journal/actions.ts'
import { countSupplement } from '../statistics/actions.ts'
import { tellAlarm } from './alarms.ts'
import { decidedAlready } from './decided.ts'
import { type Told, tellOfRecord } from './letters.ts'
import { closedFor, registeredOf, verifiedOf } from './standing.ts'
import {
  decideRecord,
  findEnteredName,
  getCaseForUpdate,
  getRecord,
  insertRecord,
  listRecordsOf,
  type RecordCase,
  type SideRecord,
} from './store.ts'

export { closeRecordsOf } from './close.ts'

type Asked = { actor: Actor; id: string }

/** Files a record beside a registered case. Refuses what is incomplete and what exceeds the case's amounts. */
export async function fileRecord(
  deps: Deps,
  tx: Tx,
  { actor, id, kind: name, answers }: Asked & { kind: string; answers: Answers },
): Promise<string> {
  const found = await getCaseForUpdate(tx, id)
  requireRole(actor, found, 'applicant')
  const kind = kindOf(found, name)
  requireOpen(found, kind)
  const record = readForm(kind.form, settledAnswers(kind.form, answers))
  const records = await listRecordsOf(tx, id)
  const asked = kind.claims(record)
  const enteredName = await findEnteredName(tx, id)
  const judged = judge(deps, { found, enteredName, kind, records, record, asked })
  const atForm = judged.map(({ field, text }) =>
    Object.hasOwn(kind.form.fields, field) ? { field, text } : { field: kind.claimField, text },
  )
  if (atForm.length > 0) throw unfit(atForm)
  const at = deps.clock.now()
  await insertRecord(tx, {
    case_id: id,
    kind: name,
    answers: record,
    filed_by: actor.name,
    filed_at: at,
  })
  await write(deps, tx, { actor, found, act: 'file', name, kind, detail: { answers: record } })
  return id
}

/** Verifies a record; its amount counts from now on. Refuses an amount beyond what the case allows. */
export async function verifyRecord(
  deps: Deps,
  tx: Tx,
  { actor, id, asked: given }: Asked & { asked: Answers },
): Promise<string> {
  const { found, record, kind } = await openRecord(tx, { actor, id }, 'handler')
  requireOpen(found, kind)
  const asked = readForm(kind.asks, given)
  const records = await listRecordsOf(tx, found.id)
  const enteredName = await findEnteredName(tx, found.id)
  const { answers } = record
  const judged = judge(deps, { found, enteredName, kind, records, record: answers, asked })
  if (judged.length > 0) throw unfit(judged)
  await decideRecord(tx, id, { state: 'verified', asked, ...decided(deps, actor) })
  const fen = kind.counts?.({ record: record.answers, asked })
  if (fen) await countSupplement(tx, { found, on: deps.clock.today(), fen })
  const name = kind.renames?.(record.answers)
  if (name) await renameEntry(tx, { caseId: found.id, name, on: deps.clock.today() })
  const detail = { asked, answers: record.answers }
  const told = { actor, found, act: 'verify', name: record.kind, kind, detail } as const
  await write(deps, tx, told)
  const alarm = kind.alarms?.({ record: record.answers, asked })
  if (alarm) await tellAlarm(deps, tx, { ...told, alarm })
  return found.id
}

/** Gives a record back with a reason; the applicant files another. */
export async function returnRecord(
  deps: Deps,
  tx: Tx,
  { actor, id, reason: given }: Asked & { reason: string },
): Promise<string> {
  const { found, record, kind } = await openRecord(tx, { actor, id }, 'handler')
  const { reason } = readForm(recordReturnForm, { reason: given })
  await decideRecord(tx, id, { state: 'returned', reason, ...decided(deps, actor) })
  const detail = { reason }
  await write(deps, tx, { actor, found, act: 'return', name: record.kind, kind, detail })
  return found.id
}

/** Takes back a record that nobody has decided on. */
export async function withdrawRecord(deps: Deps, tx: Tx, { actor, id }: Asked): Promise<string> {
  const { found, record, kind } = await openRecord(tx, { actor, id }, 'applicant')
  await decideRecord(tx, id, { state: 'withdrawn', ...decided(deps, actor) })
  await write(deps, tx, { actor, found, act: 'withdraw', name: record.kind, kind, detail: {} })
  return found.id
}

/** The record, held with its case, once it is this party's to decide on and still undecided. */
async function openRecord(tx: Tx, { actor, id }: Asked, party: Party) {
  const { case_id } = await getRecord(tx, id)
  const found = await getCaseForUpdate(tx, case_id)
  requireRole(actor, found, party)
  // Read again: another officer may have decided while this one waited for the case.
  const record = await getRecord(tx, id)
  const kind = kindOf(found, record.kind)
  if (record.state !== 'filed') throw decidedAlready(record, kind)
  return { found, record, kind }
}

function requireRole(actor: Actor, found: RecordCase, role: Party): void {
  const party = requireParty(actor, {
    applicantId: found.applicant_id,
    handlerId: found.handler_id,
    area: found.area,
    private: found.private,
  })
  if (party === role) return
  throw new DomainError('not-allowed', role === 'applicant' ? onlyApplicant : onlyOffice)
}

function kindOf(found: RecordCase, name: string): RecordKind {
  const kinds = getService(found.service).records ?? {}
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
  if (kind) return kind
  throw invalidField('kind', { zh: '没有这种记录', en: 'There is no such kind of record' })
}

function requireOpen(found: RecordCase, kind: RecordKind): void {
  const closed = closedFor(found, kind)
  if (closed) throw new DomainError('conflict', closed, { state: found.state })
}

type Judged = {
  found: RecordCase
  enteredName: string | undefined
  kind: RecordKind
  records: SideRecord[]
  record: Answers
  asked: Answers
}

function judge({ clock }: Deps, { found, enteredName, kind, ...judged }: Judged): FieldError[] {
  const { records, record, asked } = judged
  return kind.judge({
    ...registeredOf(found),
    ...(enteredName !== undefined && { enteredName }),
    record,
    asked,
    verified: verifiedOf(records),
    on: clock.today(),
  })
}

function decided({ clock }: Deps, actor: Actor) {
  return { decided_by: actor.name, decided_at: clock.now() }
}

async function write(
  deps: Deps,
  tx: Tx,
  told: Told & { name: string; detail: Record<string, unknown> },
): Promise<void> {
  await writeJournal(tx, {
    caseId: told.found.id,
    actor: told.actor,
    act: `record:${told.act}`,
    detail: { kind: told.name, ...told.detail },
    at: deps.clock.now(),
  })
  await tellOfRecord(deps, tx, told)
}

const onlyApplicant = {
  zh: '只有申请单位可以申报和撤回记录',
  en: 'Only the applicant may file or withdraw a record',
}
const onlyOffice = {
  zh: '只有办理机构可以审核和退回记录',
  en: 'Only the handling office may verify or return a record',
}
