import type { ChecklistView } from '#api/dialogue.ts'
import type { Actor } from '#core/access.ts'
import type { Verdicts } from '#core/checklist.ts'
import type { Answers } from '#core/form.ts'
import type { Step } from '#core/lifecycle.ts'
import type { Service } from '#core/service.ts'
import { getChecklist, saveChecklist } from '../cases/actions.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'

type Before = { service: Service; actor: Actor; id: string; step: string; asked: Answers }

/** A demo officer works through the checklist before a step that asks for it. */
export async function examine(
  deps: Deps,
  tx: Tx,
  { service, actor, id, step, asked }: Before,
): Promise<void> {
  const taken = service.lifecycle.steps[step]
  if (!taken?.checklist) return
  const { version, points } = await getChecklist(tx, { actor, id })
  const verdicts = fittingVerdicts(taken, points, asked.ground)
  await saveChecklist(deps, tx, { actor, id, version, verdicts })
}

/** All points met; before a step against the applicant one is not: the ground's, or the first that leads there. */
export function fittingVerdicts(
  step: Step,
  points: ChecklistView['points'],
  ground?: unknown,
): Verdicts {
  const leadingTo = typeof step.checklist === 'object' ? step.checklist.failed : []
  const leading = points.filter(({ onFail }) => onFail.some((one) => leadingTo.includes(one)))
  const failing = leading.find(({ id }) => id === ground) ?? leading[0]
  return Object.fromEntries(points.map((point) => [point.id, { met: point !== failing }]))
}
