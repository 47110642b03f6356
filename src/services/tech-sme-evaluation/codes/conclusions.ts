import type { CodeList } from '#core/choices.ts'

export type Conclusion = 'pass' | 'direct' | 'not'

/** What an evaluation comes to. The codes are ours. */
export const conclusions: CodeList = {
  provenance: 'inferred',
  source: '由《科技型中小企业评价办法》第六条、第八条得出；代码为本平台所设',
  choices: [
    { value: 'pass', label: { zh: '符合评价条件', en: 'Meets the conditions' } },
    { value: 'direct', label: { zh: '符合直接确认条件', en: 'May be confirmed directly' } },
    { value: 'not', label: { zh: '不符合评价条件', en: 'Does not meet the conditions' } },
  ],
}
