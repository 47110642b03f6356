import { defineLifecycle } from '#core/lifecycle.ts'
import { states } from './states.ts'
import { filingSteps } from './steps/filing.ts'
import { listSteps } from './steps/list.ts'
import { reviewSteps } from './steps/review.ts'
import { revocationSteps } from './steps/revocation.ts'

/** From an enterprise's draft to its entry, and to the end of its number; server and buttons both read it. */
export const lifecycle = defineLifecycle(states, {
  start: 'draft',
  steps: { ...filingSteps, ...reviewSteps, ...listSteps, ...revocationSteps },
})
