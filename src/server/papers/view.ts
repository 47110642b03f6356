import type { PaperRow, PaperView } from '#api/papers.ts'
import { type Actor, requireParty } from '#core/access.ts'
import type { Day } from '#core/dates.ts'
import { invalidField, notFound } from '#core/errors.ts'
import { readPaperCode } from '#core/paper-code.ts'
import type { Tx } from '../db/tables.ts'
import { listFiled } from './electronic.ts'
import { findPaper, type PaperWithCase } from './list-store.ts'
import type { Paper } from './store.ts'
import { findFollowUp, findMissed } from './terms.ts'

/** What the actor is to a paper; one that is not theirs is answered as one that does not exist. */
export function requirePaperParty(
  actor: Actor,
  paper: Pick<Paper, 'applicant_id' | 'office_id' | 'area'>,
) {
  return requireParty(actor, {
    applicantId: paper.applicant_id,
    handlerId: paper.office_id,
    area: paper.area,
    private: false,
  })
}

export function viewPaperRow(today: Day) {
  return (row: PaperWithCase): PaperRow => ({
    id: row.id,
    code: row.code,
    caseId: row.case_id,
    reference: row.reference,
    service: row.service,
    title: row.title,
    number: row.number,
    applicant: { name: row.applicant_name, creditCode: row.applicant_code },
    office: row.office_id && row.office_name ? { id: row.office_id, name: row.office_name } : null,
    area: row.area,
    state: row.state,
    period:
      row.period_id && row.period_title ? { id: row.period_id, title: row.period_title } : null,
    dueOn: row.due_on,
    workdaysLeft: row.workdays_left,
    overdue: isOverdue(row, today),
    received:
      row.received_on && row.received_at && row.received_name
        ? { on: row.received_on, at: row.received_at.toISOString(), by: row.received_name }
        : null,
    note: row.note,
    version: row.version,
  })
}

function isOverdue({ state, due_on }: Paper, today: Day): boolean {
  return (state === 'due' || state === 'mismatch') && due_on !== null && due_on < today
}

type Asked = { actor: Actor; today: Day }

/** One paper with the facts to compare it with. */
export async function viewPaper(tx: Tx, id: string, { actor, today }: Asked): Promise<PaperView> {
  return viewFound(tx, await findPaper(tx, { id }, today), { actor, today })
}

/** By what was scanned or typed: the code, or the reference of the case. A slip of the hand is told as one. */
export async function viewPaperByCode(
  tx: Tx,
  typed: string,
  { actor, today }: Asked,
): Promise<PaperView> {
  const code = readPaperCode(typed)
  const reference = typed.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  if (!code && !/^[A-Z]{1,6}\d{12}$/.test(reference)) throw notACode()
  return viewFound(tx, await findPaper(tx, code ? { code } : { reference }, today), {
    actor,
    today,
  })
}

function notACode() {
  return invalidField('code', {
    zh: '这不是有效的封面代码。请重新扫描，或核对封面条码下的 10 位代码；也可以输入办件编号',
    en: 'This is no valid code. Scan it again or check the ten signs under the bars; the case’s reference will do as well',
  })
}

async function viewFound(
  tx: Tx,
  row: PaperWithCase | undefined,
  { actor, today }: Asked,
): Promise<PaperView> {
  if (!row) throw notFound()
  const party = requirePaperParty(actor, row)
  const place = { service: row.service, area: row.area, on: today }
  return {
    ...viewPaperRow(today)(row),
    party,
    textSha256: row.text_sha256,
    submittedAt: row.submitted_at?.toISOString() ?? null,
    contact: { name: row.contact_name, phone: row.phone },
    files: (await listFiled(tx, row.case_id)).map(({ id, name, sha256 }) => ({ id, name, sha256 })),
    missed: (await findMissed(tx, place))?.text ?? null,
    followUpWorkdays: (await findFollowUp(tx, place)) ?? null,
  }
}
