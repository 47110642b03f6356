import { type Actor, requireParty } from '#core/access.ts'
import { certificateStandings, standingOn, versionTitle } from '#core/certificate-state.ts'
import { dayInShanghai } from '#core/dates.ts'
import { DomainError, notFound } from '#core/errors.ts'
import type { Answers } from '#core/form.ts'
import {
  alreadyHandled,
  declinedForm,
  mailingForm,
  postedForm,
  postedProblem,
} from '#core/mailing.ts'
import { readForm } from '#core/read-form.ts'
import type { Party } from '#core/roles.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { findElectronicOnly } from '../emergency/actions.ts'
import { writeJournal } from '../journal/actions.ts'
import { type CertificateRow, getCertificate } from './access.ts'
import { tellApplicant, tellIssuer } from './mailing-letters.ts'
import {
  findMailingForUpdate,
  findOpenMailing,
  getServiceOf,
  insertMailing,
  type Mailing,
  updateMailing,
} from './mailings-store.ts'

type Ask = { actor: Actor; id: string; input: Answers }

/**
 * The applicant asks for a copy on paper; answers the request's id. Refuses (conflict) a certificate that is
 * not in force, a second request while one is open, and a time in which certificates are electronic only.
 */
export async function requestMailing(deps: Deps, tx: Tx, ask: Ask): Promise<string> {
  const { actor } = ask
  const found = await getCertificate(tx, actor, ask.id)
  if (found.applicant_id !== actor.organisation.id) throw notTheirs('applicant')
  await requirePosting(deps, tx, found)
  const to = readForm(mailingForm, ask.input)
  const at = deps.clock.now()
  const id = await insertMailing(tx, {
    ...to,
    certificate_id: found.id,
    case_id: found.case_id,
    applicant_id: found.applicant_id,
    issuer_id: found.issuer_id,
    area: found.area,
    requested_by: actor.userId,
    requested_at: at,
  })
  if (!id) throw await openAlready(tx, found)
  // Looked at after the insert, which waits for whoever is ending or amending the certificate.
  await requireInForce(deps, tx, ask.actor, found.id)
  await journal(deps, tx, { actor, found, act: 'request' })
  await tellIssuer(deps, tx, { found, act: 'request' })
  return id
}

/** The copy is on its way. Refuses what is handled already and a certificate that is no longer in force. */
export async function markPosted(deps: Deps, tx: Tx, ask: Ask): Promise<void> {
  const { mailing, found } = await getOpen(tx, ask, 'handler')
  const { sentOn, carrier, trackingNumber } = readForm(postedForm, ask.input)
  const requestedOn = dayInShanghai(mailing.requested_at)
  const problem = postedProblem(sentOn, { requestedOn, today: deps.clock.today() })
  if (problem) throw new DomainError('invalid', problem.text, { errors: [problem] })
  await requireInForce(deps, tx, ask.actor, found.id)
  const change = { sent_on: sentOn, carrier, tracking_number: trackingNumber.toUpperCase() }
  await updateMailing(tx, mailing.id, { ...change, ...handled(deps, ask.actor), state: 'sent' })
  const detail = { sentOn, carrier, trackingNumber: change.tracking_number }
  await journal(deps, tx, { actor: ask.actor, found, act: 'posted', detail })
  await tellApplicant(deps, tx, { found, act: 'posted', said: detail })
}

/** It is not posted; the applicant is told why. */
export async function declineMailing(deps: Deps, tx: Tx, ask: Ask): Promise<void> {
  const { mailing, found } = await getOpen(tx, ask, 'handler')
  const { reason } = readForm(declinedForm, ask.input)
  const change = { decline_reason: reason, ...handled(deps, ask.actor) }
  await updateMailing(tx, mailing.id, { ...change, state: 'declined' })
  await journal(deps, tx, { actor: ask.actor, found, act: 'declined', detail: { reason } })
  await tellApplicant(deps, tx, { found, act: 'declined', said: { reason } })
}

export async function withdrawMailing(deps: Deps, tx: Tx, ask: Omit<Ask, 'input'>): Promise<void> {
  const { mailing, found } = await getOpen(tx, ask, 'applicant')
  await updateMailing(tx, mailing.id, { ...handled(deps, ask.actor), state: 'withdrawn' })
  await journal(deps, tx, { actor: ask.actor, found, act: 'withdrawn' })
  await tellIssuer(deps, tx, { found, act: 'withdrawn' })
}

async function getOpen(tx: Tx, { actor, id }: Omit<Ask, 'input'>, by: Party) {
  const mailing = await findMailingForUpdate(tx, id)
  if (!mailing) throw notFound()
  const { applicant_id: applicantId, issuer_id: handlerId, area } = mailing
  const party = requireParty(actor, { applicantId, handlerId, area, private: false })
  if (party !== by) throw notTheirs(by)
  const { state } = mailing
  if (state !== 'open') throw alreadyHandled(state, mailing.handled_by_name ?? '—')
  return { mailing, found: await getCertificate(tx, actor, mailing.certificate_id) }
}

/** Reads again: the certificate as it was when the request began may have ended since. */
async function requireInForce(deps: Deps, tx: Tx, actor: Actor, id: string): Promise<void> {
  const { number, version, state, valid_until } = await getCertificate(tx, actor, id)
  const standing = standingOn({ state, validUntil: valid_until }, deps.clock.today())
  if (standing === 'valid') return
  const { zh, en } = certificateStandings[standing]
  const name = versionTitle(version)
  throw new DomainError(
    'conflict',
    {
      zh: `证明 ${number}（${name.zh}）${zh}，不能寄送。请刷新页面，以现行有效的证明办理`,
      en: `Certificate ${number} (${name.en}) is ${en} and cannot be posted. Reload the page and go on with the one in force`,
    },
    { state: standing },
  )
}

/** Where an authority has stopped posting, what stands open already is still sent or declined by the registry. */
async function requirePosting(deps: Deps, tx: Tx, found: CertificateRow): Promise<void> {
  const { area, case_id } = found
  const service = await getServiceOf(tx, case_id)
  const period = await findElectronicOnly(tx, { service, area, on: deps.clock.today() })
  if (!period) return
  const { zh, en } = period.title
  throw new DomainError(
    'conflict',
    {
      zh: `便利化期间“${zh}”内证明只发电子版，暂不寄送纸质件。请在本页下载电子证明；期间结束后可以申请寄送`,
      en: `During the emergency period “${en}” certificates are electronic only and none is posted. Download it on this page; ask for a copy once the period has ended`,
    },
    { period: period.id },
  )
}

async function openAlready(tx: Tx, found: CertificateRow): Promise<DomainError> {
  const open = await findOpenMailing(tx, found.id)
  const on = open && dayInShanghai(open.requested_at)
  return new DomainError(
    'conflict',
    {
      zh: `这份证明已有一件待寄送的申请（${on ?? '刚刚'}提交）。地址有误的，请先撤回再重新申请`,
      en: `A copy of this certificate is to be posted already (asked for ${on ? `on ${on}` : 'just now'}). If the address is wrong, withdraw that request first`,
    },
    { state: 'open' },
  )
}

function notTheirs(by: Party): DomainError {
  return by === 'applicant'
    ? new DomainError('not-allowed', {
        zh: '只有持证的申请单位可以申请或撤回寄送',
        en: 'Only the enterprise that holds the certificate may ask for a copy by post, or withdraw that',
      })
    : new DomainError('not-allowed', {
        zh: '只有签发证明的登记机构可以办理寄送',
        en: 'Only the registry that issued the certificate handles its posting',
      })
}

function handled(deps: Deps, actor: Actor): Pick<Mailing, 'handled_at' | 'handled_by_name'> {
  return { handled_at: deps.clock.now(), handled_by_name: actor.name }
}

type Act = { actor: Actor; found: CertificateRow; act: string; detail?: Record<string, string> }

/** The journal is for ever: it names the certificate and the letter, and nobody's address. */
async function journal(deps: Deps, tx: Tx, { actor, found, act, detail }: Act): Promise<void> {
  const { case_id: caseId, number, version } = found
  await writeJournal(tx, {
    caseId,
    actor,
    act: `mailing:${act}`,
    detail: { number, version, ...detail },
    at: deps.clock.now(),
  })
}
