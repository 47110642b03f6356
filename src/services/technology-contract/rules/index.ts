import type { Day } from '#core/dates.ts'
import type { RulePack } from '#core/service.ts'
import { rules2001 } from './2001.ts'

const newMeasuresFrom: Day = '2026-03-01'

const pending2026: RulePack = {
  id: 'R2026',
  title: {
    zh: '2026 年新办法自 2026-03-01 施行（日期待核实），其文本尚未收录，暂按 2001 年规则办理',
    en: 'The new measures of 2026 apply from 2026-03-01 (date not verified); their text is not loaded yet, so the rules of 2001 are used for now',
  },
  cite: '《技术合同认定登记管理办法》（2026 年 1 月 23 日印发），文本尚未收录（待核实）',
}

/** The rules for a contract that is filed on this day. */
export function rulePackOn(day: Day): RulePack {
  return day < newMeasuresFrom ? rules2001 : pending2026
}
