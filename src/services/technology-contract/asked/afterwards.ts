import { section, sections, seen, toCorrect, words } from '#core/asked.ts'
import type { Choice } from '#core/choices.ts'
import { choice } from '#core/fields.ts'
import { defineForm } from '#core/form.ts'
import { revocationGrounds } from '../grounds.ts'

export const startAmendmentForm = defineForm({
  version: 1,
  sections,
  fields: {
    reason: words(
      { zh: '变更原因', en: 'What has changed' },
      { zh: '登记机构会看到这段文字', en: 'The registry is shown this text' },
    ),
  },
})

export const returnAmendmentForm = defineForm({
  version: 1,
  sections,
  fields: {
    reason: toCorrect,
  },
})

export const refuseAmendmentForm = defineForm({
  version: 1,
  sections,
  fields: {
    reason: words(
      { zh: '不予变更的理由', en: 'Why it is not amended' },
      { zh: `${seen.zh}；原登记继续有效`, en: `${seen.en}. The registration stays as it is` },
    ),
  },
})

/** Why a registration ends without the blame of a revocation. */
const deregistrationGrounds: readonly Choice[] = [
  { value: 'RESCINDED', label: { zh: '合同已解除', en: 'The contract was rescinded' } },
  { value: 'REVOKED', label: { zh: '合同已被撤销', en: 'The contract was revoked' } },
  { value: 'VOID', label: { zh: '合同无效', en: 'The contract is void' } },
  { value: 'OTHER', label: { zh: '其他', en: 'Other' } },
]

const ground = choice({
  section,
  label: { zh: '注销的依据', en: 'Ground of deregistration' },
  choices: deregistrationGrounds,
})

export const askDeregistrationForm = defineForm({
  version: 1,
  sections,
  fields: {
    ground,
    explanation: words(
      { zh: '说明', en: 'Explanation' },
      { zh: '登记机构会看到这段文字', en: 'The registry is shown this text' },
    ),
  },
})

export const deregisterForm = defineForm({
  version: 1,
  sections,
  fields: { ground, explanation: words({ zh: '说明', en: 'Explanation' }, seen) },
})

export const keepRegistrationForm = defineForm({
  version: 1,
  sections,
  fields: { reason: words({ zh: '不予注销的理由', en: 'Why it is not deregistered' }, seen) },
})

export const revokeForm = defineForm({
  version: 1,
  sections,
  fields: {
    ground: choice({
      section,
      label: { zh: '撤销的依据', en: 'Ground of revocation' },
      hint: {
        zh: '标“（上海）”的为上海市规定，其他地区请依当地规定并在说明中写明',
        en: 'Those marked “Shanghai” are local rules; elsewhere name your own in the explanation',
      },
      choices: revocationGrounds,
    }),
    explanation: words({ zh: '说明', en: 'Explanation' }, seen),
  },
})
