import type { RulePack } from '#core/rule-pack.ts'
import { form2017 } from '../form.ts'
import { checklist } from './checklist/index.ts'
import { check } from './checks.ts'

/** The day is that of the measures; the working guides (2017, 2022) were not read and are dated policies where known. */
export const rules2017: RulePack = {
  id: 'R2017',
  title: { zh: '2017 年评价办法', en: 'Evaluation measures of 2017' },
  cite: '《科技型中小企业评价办法》（国科发政〔2017〕115号）；工作指引（国科火字〔2017〕144号、〔2022〕67号）未见全文，相关各项待核实',
  ground: 'law',
  from: '2017-05-03',
  to: null,
  form: form2017,
  checklist,
  check,
  carry: (answers) => answers,
  clockAfterReturn: 'resubmission',
}
