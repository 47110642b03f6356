import type { RulePack } from '#core/rule-pack.ts'
import { form2026 } from '../form.ts'
import { carryTo2026 } from './carry.ts'
import { checkUnder } from './check.ts'
import { checklist2026 } from './checklist/index.ts'
import { checks } from './checks.ts'
import { adviseReviews } from './review-advice.ts'

export const rules2026: RulePack = {
  id: 'R2026',
  title: {
    zh: '2026 年认定登记办法：依据 2024 年 12 月征求意见稿整理，正式文本尚未收录，2026-03-01 施行的日期见于第三方，均待核实',
    en: 'Measures of 2026, compiled from the draft of December 2024: the text in force is not loaded yet and the day 2026-03-01 comes from a third party; neither is verified',
  },
  cite: '《技术合同认定登记管理办法》2024 年 12 月征求意见稿和与之配套的认定规则文本；2026 年 1 月 23 日印发的正式文本尚未收录（待核实）',
  ground: 'draft',
  from: '2026-03-01',
  to: null,
  form: form2026,
  checklist: checklist2026,
  check: checkUnder('R2026', checks),
  advise: adviseReviews,
  carry: carryTo2026,
  clockAfterReturn: 'resubmission',
}
