import type { Service } from '#core/service.ts'
import { certificate } from './certificate.ts'
import { examples } from './examples.ts'
import { form } from './form.ts'
import { lifecycle } from './lifecycle.ts'
import { numberingParts } from './numbering.ts'
import { policies } from './policies.ts'
import { check } from './rules/2001.ts'
import { rulePackOn } from './rules/index.ts'
import { searchTerms, titleOf } from './titles.ts'

export const technologyContract: Service = {
  id: 'technology-contract',
  article: 2,
  title: { zh: '技术合同认定登记', en: 'Registration of technology contracts' },
  summary: {
    zh: '技术开发、转让、咨询、服务合同的卖方在网上申请认定登记，取得可以公开核验的电子登记证明。',
    en: 'Sellers of technology development, transfer, consulting or service apply online and receive an electronic certificate that anyone can verify.',
  },
  prefix: 'TC',
  handledBy: 'registry',
  form,
  lifecycle,
  rulePackOn,
  titleOf,
  searchTerms,
  policies,
  timeLimitKey: 'decision-limit',
  check,
  numbering: { patternKey: 'number-pattern', parts: numberingParts },
  certificate,
  examples,
}
