import type { Actor } from '#core/access.ts'
import { type ObjectionState, objectionStates } from '#core/announcement.ts'
import { DomainError, notFound } from '#core/errors.ts'
import type { Tx } from '../db/tables.ts'
import { getObjectionForUpdate, type Objection } from './store.ts'

/** What somebody may do with one objection. */
export type Act = 'assign' | 'verify' | 'uphold' | 'reject'

type Concerned = { authority_id: string; assigned_to: string | null }

/** Only authorities and evaluators ever hear that there are objections. */
export function requireKind({ organisation: { kind } }: Actor): void {
  if (kind !== 'authority' && kind !== 'evaluator') throw notFound()
}

/** The authority that decides, or the office that verifies now; to anybody else there is no such objection. */
export function requireParty(
  { organisation }: Actor,
  { authority_id, assigned_to }: Concerned,
): 'authority' | 'office' {
  if (authority_id === organisation.id) return 'authority'
  if (assigned_to === organisation.id) return 'office'
  throw notFound()
}

/** What the caller may do now. The authority may also verify by itself: not every place has an office that can. */
export function allowedTo(
  actor: Actor,
  objection: Concerned & { state: ObjectionState },
): readonly Act[] {
  const party = requireParty(actor, objection)
  if (party === 'office') return objection.state === 'assigned' ? ['verify'] : []
  return authorityActs[objection.state]
}

const authorityActs: Record<ObjectionState, readonly Act[]> = {
  received: ['assign', 'verify'],
  assigned: ['assign', 'verify'],
  verified: ['uphold', 'reject', 'assign'],
  upheld: [],
  rejected: [],
}

type Acting = { actor: Actor; id: string; version?: number | undefined; act: Act }

/** Locks an objection for an act; refuses in words what is not the caller’s, came too late, or was not seen. */
export async function getForAct(tx: Tx, { actor, id, version, act }: Acting): Promise<Objection> {
  requireKind(actor)
  const found = await getObjectionForUpdate(tx, id)
  const party = requireParty(actor, found)
  if (party === 'office' && act !== 'verify') throw onlyAuthority()
  if (!allowedTo(actor, found).includes(act)) throw notNow(found)
  if (version !== undefined && version !== found.version) throw changedMeanwhile()
  return found
}

function onlyAuthority(): DomainError {
  return new DomainError('not-allowed', {
    zh: '指定核实机构和作出处理决定，由发布公示的主管部门办理',
    en: 'The authority that published the notice assigns and decides',
  })
}

function notNow({ state, decided_by: by, verified_by: verifiedBy }: Objection): DomainError {
  const { title, next } = objectionStates[state]
  const who = by ?? (state === 'verified' ? verifiedBy : null)
  return new DomainError(
    'conflict',
    {
      zh: `这件异议现在是“${title.zh}”${who ? `（${who}办理）` : ''}，不能再进行此操作。${next.zh}`,
      en: `This objection is now “${title.en}”${who ? ` (by ${who})` : ''}; this is not possible any more. ${next.en}`,
    },
    { state },
  )
}

function changedMeanwhile(): DomainError {
  return new DomainError('conflict', {
    zh: '您打开之后，这件异议又有变动。请先查看最新内容',
    en: 'This objection has changed since you opened it. Look at the newest version first',
  })
}
