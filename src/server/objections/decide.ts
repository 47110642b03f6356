import type { Actor } from '#core/access.ts'
import { DomainError } from '#core/errors.ts'
import { decisionForm } from '#core/objection-forms.ts'
import { readForm } from '#core/read-form.ts'
import { upholdObjection } from '../batches/actions.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { requireSecrecy } from '../secrecy/actions.ts'
import { getForAct } from './access.ts'
import { findCase, findStanding } from './case-store.ts'
import { mailObjector, tellOutcome, tellVerifier } from './letters.ts'
import { recordAct } from './record.ts'
import { type Objection, updateObjection } from './store.ts'
import { objectorOf } from './view.ts'

type Deciding = {
  actor: Actor
  id: string
  upheld: boolean
  decision: string
  version?: number | undefined
}

/**
 * The authority’s word. Upheld, a case that is on notice leaves its list in the same transaction; one that has
 * left it meanwhile stays as it is, and the decision is only recorded. Rejected, the case goes on.
 */
export async function decideObjection(deps: Deps, tx: Tx, asked: Deciding): Promise<void> {
  const { actor, id, upheld } = asked
  const act = upheld ? 'uphold' : 'reject'
  const found = await getForAct(tx, { ...asked, act })
  const { decision } = readForm(decisionForm, { decision: asked.decision })
  requireSecrecy('decision', decision, objectorOf(found))
  const standing = await findStanding(tx, found.case_id)
  if (upheld && standing === 'listed') throw listedAgain()
  const at = deps.clock.now()
  await updateObjection(tx, id, {
    state: upheld ? 'upheld' : 'rejected',
    decision,
    decided_by: actor.name,
    decided_at: at,
  })
  const isTakenOff = upheld && standing === 'on-notice'
  if (isTakenOff) {
    await upholdObjection(deps, tx, { actor, caseId: found.case_id, reason: decision })
  } else if (found.for_applicant) {
    await tellWhoWasTold(deps, tx, { found, upheld, decision })
  }
  await tellVerifier(deps, tx, { objection: found, upheld, text: decision })
  // Last: whoever announces the batch meanwhile holds the batch first and the journal after it.
  await recordAct(tx, { actor, act, objection: found, said: { decision }, at })
  await mailObjector(deps, tx, found.objector_email)
}

async function tellWhoWasTold(
  deps: Deps,
  tx: Tx,
  { found, upheld, decision }: { found: Objection; upheld: boolean; decision: string },
): Promise<void> {
  const about = await findCase(tx, found.case_id)
  if (!about) return
  const { applicant_id: applicantId, id: caseId, reference } = about
  await tellOutcome(deps, tx, { applicantId, caseId, reference, upheld, text: decision })
}

function listedAgain(): DomainError {
  return new DomainError('conflict', {
    zh: '公示已撤回或者办件已归入另一批次，现在在名单中而不在公示中。请先在“批次”中把它移出名单，再认定异议成立',
    en: 'The case is on the list of a batch and not on notice now. Take it off that list under “Batches” first, then uphold the objection',
  })
}
