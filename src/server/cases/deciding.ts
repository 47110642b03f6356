import type { Answers } from '#core/form.ts'
import {
  amendCertificate,
  deregisterCertificate,
  issueCertificate,
  revokeCertificate,
} from '../certificates/actions.ts'
import { likenessOf, requireUnregistered } from './likeness.ts'
import type { Move } from './move.ts'
import { searchText } from './open.ts'
import type { Change } from './store.ts'

/** The certificate of a step, and what the case keeps of the decision. */
export async function decide(move: Move): Promise<Change> {
  const { deps, tx, found, step, to, asked } = move
  const decided_on = deps.clock.today()
  switch (step.certificate) {
    case 'issue':
      return registered(move)
    case 'amend':
      return amended(move)
    case 'revoke':
      await revokeCertificate(deps, tx, { caseId: found.id, asked, step })
      return { decided_on }
    case 'deregister':
      await deregisterCertificate(deps, tx, { caseId: found.id, asked, step })
      return { decided_on }
    default:
      // A registration keeps its day, whatever was asked for afterwards and not granted.
      return to.waitsFor || to.private || found.number ? {} : { decided_on }
  }
}

/** What is decided: what the first officer proposed, or what this one was asked. */
export function decisionOf({
  found,
  step,
  asked,
}: Pick<Move, 'found' | 'step' | 'asked'>): Answers {
  if (step.proposal !== 'decides') return asked
  if (!found.proposal) throw new Error(`Nothing was proposed in case ${found.id}`)
  return found.proposal.asked
}

async function registered(move: Move): Promise<Change> {
  const { deps, tx, actor, service, found } = move
  await requireUnregistered(tx, { service, found, keys: found.likeness })
  const decision = decisionOf(move)
  const number = await issueCertificate(deps, tx, { actor, service, found, decision })
  const search_text = searchText(service, { ...found, number }, found.submitted ?? {})
  return { number, decided_on: deps.clock.today(), search_text, ...kept(move) }
}

async function amended(move: Move): Promise<Change> {
  const { deps, tx, actor, service, found } = move
  const likeness = await likenessOf(tx, { service, found, answers: found.submitted ?? {} })
  await requireUnregistered(tx, { service, found, keys: likeness })
  await amendCertificate(deps, tx, { actor, service, found, decision: decisionOf(move) })
  return { likeness, ...kept(move) }
}

/** The answers and the rules that were decided on stay readable while the next amendment is written. */
function kept(move: Move): Change {
  const { submitted: decided_answers, rule_pack: decided_pack } = move.found
  return { decision: decisionOf(move), decided_answers, decided_pack }
}
