import type { Day } from '#core/dates.ts'
import type { Answers } from '#core/form.ts'
import type { RulePack, Warning } from '#core/service.ts'
import { amountChecks } from './amount-checks.ts'
import { categoryChecks } from './category-checks.ts'
import { generalChecks } from './general-checks.ts'

export const rules2001: RulePack = {
  id: 'R2001',
  title: { zh: '2001 年认定规则', en: 'Recognition rules of 2001' },
  cite: '《技术合同认定登记管理办法》（国科发政字〔2000〕063号）、《技术合同认定规则》（国科发政字〔2001〕253号）',
}

const checks = [...generalChecks, ...amountChecks, ...categoryChecks]

/** What the officer should look at in a contract that was filed `on` this day; nothing here blocks it. */
export function check(answers: Answers, on: Day): Warning[] {
  return checks.flatMap(({ id, cite, find }) => {
    const found = find(answers, on)
    return found ? [{ ...found, cite: `${id} · ${cite}` }] : []
  })
}
