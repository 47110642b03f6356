import { checkWith } from './check.ts'
import { directChecks } from './direct-checks.ts'
import { figureChecks } from './figure-checks.ts'
import { resultChecks } from './result-checks.ts'

/** Everything that the evaluator should look at in one form. */
export const check = checkWith([...figureChecks, ...resultChecks, ...directChecks])
