import type { CaseView } from '#api/cases.ts'
import { type Actor, partyOf } from '#core/access.ts'
import { dayInShanghai } from '#core/dates.ts'
import type { Lifecycle } from '#core/lifecycle.ts'
import type { Party } from '#core/roles.ts'
import type { Service } from '#core/service.ts'
import type { Tx } from '../db/tables.ts'
import { isRegistered, keysShown } from './likeness.ts'
import { type Alike, findOpenCases, listAlike, type OpenCase } from './likeness-store.ts'
import { findOfficeElsewhere } from './routing.ts'
import type { Case } from './store.ts'

type Seen = { actor: Actor; party: Party; service: Service; found: Case }
type OfficeSide = Pick<CaseView, 'proposal' | 'alike' | 'belongsTo'>

// More cases than this tell an officer nothing more.
const shown = 10

/** What only offices see of a case: what is proposed, what is like it, and whose it should be. */
export async function viewForOffice(tx: Tx, seen: Seen): Promise<OfficeSide> {
  const { party, service, found } = seen
  if (party === 'applicant') return { proposal: null, alike: [], belongsTo: null }
  const { proposal } = found
  const keys = await keysShown(tx, { service, found })
  const like = await listAlike(tx, { service: service.id, keys, besides: found.id })
  const alike = like.slice(0, shown)
  const open = await findOpenCases(
    tx,
    alike.filter((one) => isOpenTo(seen.actor, one)),
  )
  return {
    proposal: proposal && { step: proposal.step, by: proposal.name, asked: proposal.asked },
    alike: alike.map((one) => viewAlike(service, { one, known: open.get(one.id) })),
    belongsTo: (await belongsTo(tx, seen)) ?? null,
  }
}

/** The steps that the caller may take; sending on only where there is another office to send to. */
export function withoutReferral(
  allowed: readonly string[],
  { lifecycle, belongsTo }: { lifecycle: Lifecycle } & Pick<CaseView, 'belongsTo'>,
): string[] {
  return allowed.filter((name) => belongsTo || lifecycle.steps[name]?.office !== 'refers')
}

function isOpenTo(actor: Actor, one: Alike): boolean {
  const { applicant_id: applicantId, handler_id: handlerId, area } = one
  return partyOf(actor, { applicantId, handlerId, area, private: false }) !== undefined
}

/** Of a case that is not the caller's to open only what one office may know of another's. */
function viewAlike(
  service: Service,
  { one, known }: { one: Alike; known: OpenCase | undefined },
): OfficeSide['alike'][number] {
  return {
    id: known ? one.id : null,
    reference: known?.reference ?? null,
    title: known?.title ?? null,
    applicant: known?.applicant_name ?? null,
    submittedOn: known?.submitted_at ? dayInShanghai(known.submitted_at) : null,
    office: one.office,
    number: one.number,
    state: one.state,
    decidedOn: one.decided_on,
    registered: isRegistered(service.lifecycle, one),
  }
}

/** Asked only while a step could still send it on. */
async function belongsTo(tx: Tx, { party, service, found }: Seen) {
  const refers = Object.values(service.lifecycle.steps).some(
    ({ office, from }) => office === 'refers' && from.includes(found.state),
  )
  if (party !== 'handler' || !refers) return undefined
  const office = await findOfficeElsewhere(tx, { service, found })
  return office && { id: office.id, name: office.name, area: office.area }
}
