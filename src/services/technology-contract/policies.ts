import type { Policy } from '#core/policy.ts'
import { paperPolicies } from './paper-policies.ts'
import { acceptanceLimit } from './policies/acceptance-limit.ts'
import { decisionLimits } from './policies/decision-limit.ts'
import { extendedLimits } from './policies/extended-limit.ts'
import { nonTechnicalItems } from './policies/non-technical-items.ts'
import { numberPattern } from './policies/number-pattern.ts'
import { reviewPolicies } from './policies/reviews.ts'
import { statisticsClose } from './policies/statistics-close.ts'

/** What differs by place and time; each key has a row for the whole country. */
export const policies: readonly Policy[] = [
  acceptanceLimit,
  ...decisionLimits,
  ...extendedLimits,
  ...reviewPolicies,
  ...nonTechnicalItems,
  numberPattern,
  statisticsClose,
  ...paperPolicies,
]
