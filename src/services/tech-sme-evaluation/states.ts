import type { State, Step } from '#core/lifecycle.ts'
import { filingStates } from './states/filing.ts'
import { listStates } from './states/list.ts'
import { revocationStates } from './states/revocation.ts'

/** Every state says what happens next and who has to act; days and limits are policies and stand beside it. */
export const states = {
  ...filingStates,
  ...listStates,
  ...revocationStates,
} as const satisfies Record<string, State>

type StateName = keyof typeof states

/** A table of steps between these states; a misspelt one does not compile. */
export type StepsOf = Record<string, Step<StateName>>

/** States after which the enterprise may file anew in the same year. A revocation is none of them. */
const free: readonly string[] = [
  'draft',
  'discarded',
  'withdrawn',
  'not-entered',
] satisfies StateName[]

/** States of a case that bar another one of the same enterprise and year. */
export const barringStates: readonly string[] = Object.keys(states).filter(
  (name) => !free.includes(name),
)
