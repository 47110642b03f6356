import type { Policy } from '#core/policy.ts'
import { cycles } from './policies/cycle.ts'
import { numberPolicies } from './policies/numbers.ts'
import { practices } from './policies/practice.ts'
import { timeLimits } from './policies/time-limits.ts'
import { validities } from './policies/validity.ts'

/** What differs by place and time. Each key but the yearly cycle has a row for the whole country; no paper is asked for. */
export const policies: readonly Policy[] = [
  ...cycles,
  ...validities,
  ...timeLimits,
  ...practices,
  ...numberPolicies,
]
