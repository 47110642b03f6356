import { amountChecks } from './amount-checks.ts'
import { categoryChecks } from './category-checks.ts'
import type { Check } from './check.ts'
import { generalChecks } from './general-checks.ts'
import { localChecks } from './local-checks.ts'
import { materialChecks } from './material-checks.ts'

/** Everything that is looked at by itself in a contract; each check knows the packs that it belongs to. */
export const checks: readonly Check[] = [
  ...generalChecks,
  ...materialChecks,
  ...amountChecks,
  ...localChecks,
  ...categoryChecks,
]
