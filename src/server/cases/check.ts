import type { CaseCheck } from '#api/cases.ts'
import type { Actor } from '#core/access.ts'
import { DomainError } from '#core/errors.ts'
import { type Step, stateOf } from '#core/lifecycle.ts'
import type { Service } from '#core/service.ts'
import { getService } from '#services/index.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { listComments } from './comment-store.ts'
import { requireAnswered } from './dialogue-steps.ts'
import type { OtherCase } from './likeness.ts'
import { openMove } from './move.ts'
import { requireApplicant, requireEditable } from './standing.ts'
import { type Case, getCase } from './store.ts'
import { admit, filingOf, requireComplete } from './submission.ts'

/**
 * Everything that handing the form in would be refused for now, by the same parts of which the step is made.
 * Nothing is taken and nothing is kept.
 */
export async function checkCase(
  deps: Deps,
  tx: Tx,
  { actor, id }: { actor: Actor; id: string },
): Promise<CaseCheck> {
  const found = await getCase(tx, id)
  requireApplicant(actor, found)
  const service = getService(found.service)
  requireEditable(service, found)
  const [name, step] = handingIn(service, found)
  const today = deps.clock.today()
  const parts = [
    () => openMove(deps, tx, { actor, id, step: name, asked: {} }),
    async () => requireAnswered(step, await listComments(tx, id)),
    () => requireComplete(tx, filingOf(deps, { service, found })),
    () => admit(tx, filingOf(deps, { service, found: ofThisYear(service, found, today) })),
  ]
  const refused: DomainError[] = []
  for (const part of parts) refused.push(...(await refusalOf(part)))
  return {
    errors: refused.flatMap(({ details }) => details.errors ?? []),
    refusals: refused
      .filter(({ details }) => !details.errors)
      .map(({ text, details }) => ({ text, case: (details.case as OtherCase) ?? null })),
  }
}

/** The step that hands the form in from where the case is. */
function handingIn({ lifecycle }: Service, { state }: Case): [name: string, step: Step] {
  const found = Object.entries(lifecycle.steps).find(
    ([, { needs, from, by }]) =>
      needs === 'answers' && from.includes(state) && by.includes('applicant'),
  )
  if (!found)
    throw new Error(`Nothing hands in a form that is “${stateOf(lifecycle, state).title.en}”`)
  return found
}

/** A draft that does not name its year yet is taken for this year’s: what bars it is told before it is filled in. */
function ofThisYear({ register }: Service, found: Case, today: string): Case {
  if (!register || found.answers[register.yearField]) return found
  const answers = { ...found.answers, [register.yearField]: today.slice(0, 4) }
  return { ...found, answers }
}

async function refusalOf(part: () => Promise<unknown>): Promise<DomainError[]> {
  try {
    await part()
    return []
  } catch (error) {
    if (error instanceof DomainError) return [error]
    throw error
  }
}
