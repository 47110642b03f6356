import type { CaseRow, CaseView } from '#api/cases.ts'
import type { Actor } from '#core/access.ts'
import { standingOn } from '#core/certificate-state.ts'
import type { Day } from '#core/dates.ts'
import { type Answers, filesIn } from '#core/form.ts'
import { allowedSteps, stateOf } from '#core/lifecycle.ts'
import type { Party } from '#core/roles.ts'
import { packOf, packOn, type RulePack } from '#core/rule-pack.ts'
import type { Service } from '#core/service.ts'
import { getService } from '#services/index.ts'
import { findCertificateOfCase, verifyUrl } from '../certificates/actions.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { type FileRow, listFiles } from '../files/actions.ts'
import { positionOf } from './move.ts'
import { holderOf, requirePartyOf } from './standing.ts'
import { type Case, getOutlook, type listCases } from './store.ts'
import { viewHistory } from './view-history.ts'
import { viewForOffice, withoutReferral } from './view-office.ts'
import { listWarnings } from './warnings.ts'

type Seen = { actor: Actor; found: Case }

type Outlook = { handler_name: string | null; workdays_left: number | null }

/** One case as this caller may see it. Officers see what was submitted, not what is being typed. */
export async function viewCase(
  { clock, config }: Deps,
  tx: Tx,
  { actor, found }: Seen,
): Promise<CaseView> {
  const today = clock.today()
  const party = requirePartyOf(actor, found)
  const service = getService(found.service)
  const { lifecycle } = service
  const pack = packNow(service, found, { party, today })
  const answers = party === 'applicant' ? pack.carry(found.answers) : (found.submitted ?? {})
  const certificate = (await findCertificateOfCase(tx, found.id)) ?? null
  const at = await positionOf({ clock }, tx, { actor, party, service, found })
  const office = await viewForOffice(tx, { actor, party, service, found })
  return {
    ...viewRow({ ...found, ...(await getOutlook(tx, found.id, today)) }),
    version: found.version,
    answers,
    formVersion: found.form_version,
    rulePack: pack.id,
    party,
    allowed: withoutReferral(allowedSteps(lifecycle, at), { ...office, lifecycle }),
    files: (await filesFor({ tx, found, pack, answers, all: party === 'applicant' })).map(viewFile),
    warnings: party === 'applicant' ? [] : await warningsOf(tx, { service, found, today }),
    history: await viewHistory(tx, { id: found.id, party }),
    decision: found.decision,
    ...office,
    certificate: certificate && {
      id: certificate.id,
      number: certificate.number,
      version: certificate.version,
      state: standingOn({ state: certificate.state, validUntil: certificate.valid_until }, today),
      verifyUrl: verifyUrl(config.publicUrl, certificate.number, certificate.check_code),
    },
  }
}

/** What is being written follows the rules of today; what was filed keeps those that it was filed under. */
function packNow(
  service: Service,
  found: Case,
  { party, today }: { party: Party; today: Day },
): RulePack {
  const { editable } = stateOf(service.lifecycle, found.state)
  return editable && party === 'applicant'
    ? packOn(service, today)
    : packOf(service, found.rule_pack)
}

type Warned = { service: Service; found: Case; today: Day }

async function warningsOf(tx: Tx, { service, found, today }: Warned) {
  return (await listWarnings(tx, { service, cases: [found], today })).get(found) ?? []
}

/** A file that the applicant uploaded and dropped again is nobody else's business. */
async function filesFor(by: {
  tx: Tx
  found: Case
  pack: RulePack
  answers: Answers
  all: boolean
}) {
  const rows = await listFiles(by.tx, by.found.id)
  if (by.all) return rows
  const named = new Set(filesIn(by.pack.form, by.answers).map(({ id }) => id))
  return rows.filter((row) => named.has(row.id))
}

/** A case that this caller has just sent to another office: its row, and nothing of what is in it. */
export function viewSentOn(found: Case, office: string): CaseView {
  return {
    ...viewRow({ ...found, handler_name: office, workdays_left: null }),
    version: found.version,
    answers: {},
    formVersion: found.form_version,
    rulePack: found.rule_pack,
    party: 'handler',
    allowed: [],
    files: [],
    warnings: [],
    history: [],
    decision: null,
    proposal: null,
    alike: [],
    belongsTo: null,
    certificate: null,
  }
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
