import type { Checkpoint } from '#core/checklist.ts'
import { conditions, papers } from './admission.ts'
import { directConfirmation, indicators } from './indicators.ts'

/** 形式审查: what the evaluator answers point by point before the province is asked to confirm. */
export const checklist: readonly Checkpoint[] = [
  ...papers,
  ...conditions,
  ...indicators,
  ...directConfirmation,
]
