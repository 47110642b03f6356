import { type Checkpoint, failedPoints, type Verdicts } from '#core/checklist.ts'
import { invalidField } from '#core/errors.ts'
import type { Answers } from '#core/form.ts'
import type { Step } from '#core/lifecycle.ts'
import { packOf } from '#core/rule-pack.ts'
import { getService } from '#services/index.ts'
import type { Case } from './store.ts'

type Deciding = { step: Step; found: Case; asked: Answers }
type Reviewed = { points: readonly Checkpoint[]; verdicts: Verdicts }

/** Refuses (`invalid`, at its field) a decision that says something else than the checklist it rests on. */
export function requireFitting(deciding: Deciding, reviewed: Reviewed): void {
  const { checklist } = deciding.step
  if (!checklist || reviewed.points.length === 0) return
  if (checklist === 'passed') requireDeductionSaid(deciding, reviewed)
  else requireGroundFailed(deciding, reviewed)
}

/** Where a point only moves money, the officer says what was taken off, or why nothing was. */
function requireDeductionSaid(deciding: Deciding, { points, verdicts }: Reviewed): void {
  const { asks, asked } = decisionIn(deciding)
  const [first] = failedPoints(points, verdicts, ['deduct'])
  if (!first || !asks || !Object.hasOwn(asks.fields, 'note')) return
  if (typeof asked.note === 'string' && asked.note.trim()) return
  throw invalidField('note', {
    zh: `审查要点 ${first.id} 不符合，相应金额应当计入非技术性费用。请核减并说明；不核减的，请写明原因`,
    en: `Point ${first.id} is not met, so that its cost counts as non-technical. Take it off and say so, or say why not`,
  })
}

/** The ground is a point that was found not met; other words than a point may stand beside any. */
function requireGroundFailed({ step, found, asked }: Deciding, reviewed: Reviewed): void {
  const { ground } = asked
  const { checklist } = packOf(getService(found.service), found.rule_pack)
  if (!checklist.some(({ id }) => id === ground)) return
  const verdict = reviewed.verdicts[String(ground)]
  // A return may rest on words, before the checklist was answered.
  const mayBeOpen = typeof step.checklist === 'object' && step.checklist.failed.includes('return')
  if (verdict ? !verdict.met : mayBeOpen) return
  throw invalidField('ground', {
    zh: `审查要点 ${ground} 没有标为“不符合”，不能作为依据。请选择不符合的要点，或者先更正审查要点`,
    en: `Point ${ground} is not marked as not met and cannot be the ground. Choose one that is, or correct the checklist first`,
  })
}

/** What is decided, and the form that asked it: the proposal's where the step decides on one. */
function decisionIn({ step, found, asked }: Deciding) {
  const { proposal } = found
  if (step.proposal !== 'decides' || !proposal) return { asks: step.asks, asked }
  const { steps } = getService(found.service).lifecycle
  return { asks: steps[proposal.step]?.asks, asked: proposal.asked }
}
