import type { Day } from '#core/dates.ts'
import type { FieldError } from '#core/errors.ts'
import type { Answers } from '#core/form.ts'
import type { PolicyOf, Warning } from '#core/rule-pack.ts'
import type { Source } from './sources.ts'

/** One thing to look at in a case that was filed `on` this day. */
export type Check = Source & {
  id: string
  find: (answers: Answers, on: Day, policy: PolicyOf) => FieldError[]
}

/** What these points find in one form, each with its id and source. */
export function checkWith(checks: readonly Check[]) {
  return (answers: Answers, on: Day, policy: PolicyOf = () => undefined): Warning[] =>
    checks.flatMap(({ id, cite, find }) =>
      find(answers, on, policy).map((found) => ({ ...found, cite: `${id} · ${cite}` })),
    )
}
