import type { RulePack } from '#core/rule-pack.ts'
import { rules2001 } from './2001.ts'
import { rules2026 } from './2026.ts'

/** The rules by the day of acceptance; the day of the change is not verified. */
export const packs: readonly RulePack[] = [rules2001, rules2026]
