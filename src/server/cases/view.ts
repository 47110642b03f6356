import type { CaseRow, CaseView } from '#api/cases.ts'
import type { Actor } from '#core/access.ts'
import { type Day, dayInShanghai } from '#core/dates.ts'
import { type Answers, filesIn } from '#core/form.ts'
import { allowedSteps } from '#core/lifecycle.ts'
import { getService } from '#services/index.ts'
import { findCertificateOfCase, verifyUrl } from '../certificates/actions.ts'
import type { Tx } from '../db/tables.ts'
import { type FileRow, listFiles } from '../files/actions.ts'
import { listHistory } from '../journal/actions.ts'
import { requirePartyOf } from './standing.ts'
import { type Case, getOutlook, type listCases } from './store.ts'

type Seen = { actor: Actor; found: Case; today: Day; publicUrl: string }

type Outlook = { handler_name: string | null; workdays_left: number | null }

/** One case as this caller may see it. Officers see what was submitted, not what is being typed. */
export async function viewCase(
  tx: Tx,
  { actor, found, today, publicUrl }: Seen,
): Promise<CaseView> {
  const party = requirePartyOf(actor, found)
  const service = getService(found.service)
  const answers = party === 'applicant' ? found.answers : (found.submitted ?? {})
  const holder = holderOf(found)
  const filedOn = found.submitted_at ? dayInShanghai(found.submitted_at) : today
  const certificate = (await findCertificateOfCase(tx, found.id)) ?? null
  const position = { state: found.state, party, userId: actor.userId, holder }
  return {
    ...viewRow({ ...found, ...(await getOutlook(tx, found.id, today)) }),
    version: found.version,
    answers,
    formVersion: found.form_version,
    rulePack: found.rule_pack,
    party,
    allowed: allowedSteps(service.lifecycle, position),
    files: (await filesFor({ tx, found, answers, all: party === 'applicant' })).map(viewFile),
    warnings: party === 'applicant' ? [] : service.check(answers, filedOn),
    history: (await listHistory(tx, found.id)).map((row) => ({
      at: row.at.toISOString(),
      actor: row.actor_name,
      act: row.act,
      // The answers of each submission stay in the journal; a page shows only the current ones.
      detail: Object.fromEntries(Object.entries(row.detail).filter(([name]) => name !== 'answers')),
      hash: row.hash,
    })),
    certificate: certificate && {
      id: certificate.id,
      number: certificate.number,
      state: certificate.state,
      verifyUrl: verifyUrl(publicUrl, certificate.number, certificate.check_code),
    },
  }
}

/** A file that the applicant uploaded and dropped again is nobody else's business. */
async function filesFor(by: { tx: Tx; found: Case; answers: Answers; all: boolean }) {
  const rows = await listFiles(by.tx, by.found.id)
  if (by.all) return rows
  const named = new Set(filesIn(getService(by.found.service).form, by.answers).map(({ id }) => id))
  return rows.filter((row) => named.has(row.id))
}

export function viewFile(row: FileRow) {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    size: Number(row.size),
    sha256: row.sha256,
    uploadedAt: row.uploaded_at.toISOString(),
  }
}

export function viewRow(row: Listed & Outlook): CaseRow {
  return {
    id: row.id,
    reference: row.reference,
    service: row.service,
    title: row.title,
    state: row.state,
    waitsFor: row.waits_for,
    applicant: { name: row.applicant_name, creditCode: row.applicant_code },
    handler:
      row.handler_id && row.handler_name ? { id: row.handler_id, name: row.handler_name } : null,
    holder: holderOf(row),
    area: row.area,
    number: row.number,
    openedAt: row.opened_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
    submittedAt: row.submitted_at?.toISOString() ?? null,
    dueOn: row.due_on,
    workdaysLeft: row.workdays_left,
  }
}

type Listed = Pick<Case, keyof Awaited<ReturnType<typeof listCases>>[number] & keyof Case>

function holderOf(row: Pick<Case, 'holder_id' | 'holder_name'>) {
  return row.holder_id && row.holder_name ? { id: row.holder_id, name: row.holder_name } : null
}
