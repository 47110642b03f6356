import type { Step } from '#core/lifecycle.ts'
import { fittingVerdicts } from '#server/demo/examine.ts'
import { getService } from '#services/index.ts'
import type { TestApp } from './app.ts'
import type { Person } from './people.ts'

/** What an officer does before a step that asks for the checklist; nothing for whoever may not. */
export async function answerChecklist(
  app: Pick<TestApp, 'get' | 'put'>,
  by: Person,
  { id, step: name, ground }: { id: string; step: string; ground?: unknown },
): Promise<void> {
  const step = getService('technology-contract').lifecycle.steps[name]
  if (!step?.checklist || mayGoWithout(step)) return
  const path = `/api/v1/cases/${id}/checklist`
  const { status, body } = await app.get(path, { as: by.key })
  if (status !== 200 || !body.mayWrite) return
  const verdicts = fittingVerdicts(step, body.points, ground)
  await app.put(path, { as: by.key, body: { version: body.version, verdicts } })
}

/** A return may rest on words alone. */
function mayGoWithout({ checklist }: Step): boolean {
  return typeof checklist === 'object' && checklist.failed.some((one) => one === 'return')
}
