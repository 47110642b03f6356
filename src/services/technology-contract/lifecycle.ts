import { defineLifecycle } from '#core/lifecycle.ts'
import { states } from './states.ts'
import { amendmentSteps } from './steps/amendment.ts'
import { applicationSteps } from './steps/application.ts'
import { decisionSteps } from './steps/decision.ts'
import { endingSteps } from './steps/ending.ts'

/** From a seller's draft to a registered contract and to its end; the table that server and buttons both read. */
export const lifecycle = defineLifecycle(states, {
  start: 'draft',
  steps: { ...applicationSteps, ...decisionSteps, ...amendmentSteps, ...endingSteps },
})
