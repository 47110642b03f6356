import type { Service } from '#core/service.ts'
import { statCategories, statClass } from './category.ts'
import { certificate } from './certificate.ts'
import { examples } from './examples.ts'
import { lifecycle } from './lifecycle.ts'
import { likeness } from './likeness.ts'
import { numberingParts } from './numbering.ts'
import { policies } from './policies.ts'
import { income } from './records/income.ts'
import { supplement } from './records/supplement.ts'
import { carriesOver, directories } from './reuse.ts'
import { packs } from './rules/index.ts'
import { selfCheck } from './self-check/findings.ts'
import { statistics } from './statistics.ts'
import { searchTerms, titleOf } from './titles.ts'

export const technologyContract: Service = {
  id: 'technology-contract',
  article: 2,
  title: { zh: '技术合同认定登记', en: 'Registration of technology contracts' },
  summary: {
    zh: '技术开发、转让、许可、咨询、服务合同的卖方（技术进口为境内买方）在网上申请认定登记，取得可以公开核验的电子登记证明。',
    en: 'Sellers of technology development, transfer, licence, consulting or service, and buyers of an import, apply online and receive an electronic certificate that anyone can verify.',
  },
  prefix: 'TC',
  handledBy: 'registry',
  packs,
  lifecycle,
  titleOf,
  searchTerms,
  policies,
  timeLimitKey: 'decision-limit',
  extendedLimitKey: 'extended-limit',
  topics: statCategories,
  topicOf: ({ category }) => statClass(String(category ?? '')),
  likeness,
  numbering: { patternKey: 'number-pattern', parts: numberingParts },
  certificate,
  paper: {
    dueKey: 'paper-original',
    missedKey: 'paper-missed',
    remindersKey: 'paper-reminders',
    followUpKey: 'paper-follow-up',
  },
  carriesOver,
  directories,
  records: { income, supplement },
  statistics,
  selfCheck,
  examples,
}
