import type { RulePack } from '#core/rule-pack.ts'
import { form2001 } from '../form.ts'
import { checkUnder } from './check.ts'
import { checklist2001 } from './checklist/index.ts'
import { checks } from './checks.ts'
import { adviseReviews } from './review-advice.ts'

export const rules2001: RulePack = {
  id: 'R2001',
  title: { zh: '2001 年认定规则', en: 'Recognition rules of 2001' },
  cite: '《技术合同认定登记管理办法》（国科发政字〔2000〕063号）、《技术合同认定规则》（国科发政字〔2001〕253号）',
  ground: 'law',
  from: '2000-02-16',
  to: '2026-02-28',
  form: form2001,
  checklist: checklist2001,
  check: checkUnder('R2001', checks),
  advise: adviseReviews,
  carry: (answers) => answers,
  clockAfterReturn: 'acceptance',
}
