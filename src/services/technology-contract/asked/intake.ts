import { section, sections, seen, words } from '#core/asked.ts'
import type { Choice } from '#core/choices.ts'
import { choice } from '#core/fields.ts'
import { defineForm } from '#core/form.ts'

/** Why an application is not taken up at all; a ground of the contract itself leads to a refusal instead. */
const declineGrounds: readonly Choice[] = [
  {
    value: 'G01',
    label: { zh: 'G01 不是书面合同', en: 'G01 The contract is not in writing' },
  },
  {
    value: 'G03',
    label: { zh: 'G03 申请时已超过合同有效期', en: 'G03 Filed after the term of the contract' },
  },
  {
    value: 'G04',
    label: {
      zh: 'G04 申请人不是应当申请的一方，或者不属于本机构受理范围',
      en: 'G04 Not filed by the right party, or not within this office’s reach',
    },
  },
  {
    value: 'G05',
    label: { zh: 'G05 同一合同已经登记', en: 'G05 The same contract is registered already' },
  },
]

export const declineForm = defineForm({
  version: 1,
  sections,
  fields: {
    ground: choice({
      section,
      label: { zh: '不予受理的依据', en: 'Ground of declining' },
      choices: declineGrounds,
    }),
    reason: words(
      { zh: '理由', en: 'Reason' },
      {
        zh: `${seen.zh}；已经登记的请写明登记编号`,
        en: `${seen.en}; name the number where it is registered already`,
      },
    ),
  },
})
