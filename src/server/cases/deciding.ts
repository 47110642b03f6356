import { type Answers, shownAnswer } from '#core/form.ts'
import { isEnd } from '#core/lifecycle.ts'
import { revokeEntry } from '../announcements/actions.ts'
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
  const { deps, tx, actor, service, found, step, to, asked } = move
  const decided_on = deps.clock.today()
  switch (step.certificate) {
    case 'issue':
      return registered(move)
    case 'amend':
      return amended(move)
    case 'revoke':
      if (service.register) {
        await revokeEntry(deps, tx, { actor, service, caseId: found.id, ...saidOf(move) })
        return { decided_on }
      }
      await revokeCertificate(deps, tx, { caseId: found.id, asked, step })
      return { decided_on }
    case 'deregister':
      await deregisterCertificate(deps, tx, { caseId: found.id, asked, step })
      return { decided_on }
    default:
      // A registration keeps its day, whatever was asked for afterwards and not granted.
      return isEnd(service.lifecycle, step.to) && !to.private && !found.number ? { decided_on } : {}
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

/** The ground of a revocation as the public reads it, and the number of the document. */
function saidOf({ step, asked }: Move) {
  const field = step.asks?.fields.ground
  const ground = field && asked.ground !== undefined ? shownAnswer(field, asked.ground) : step.title
  const { documentNumber } = asked
  return { ground, ...(typeof documentNumber === 'string' && { documentNumber }) }
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
