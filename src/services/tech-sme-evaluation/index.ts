import type { Service } from '#core/service.ts'
import { contactsOf } from './contacts.ts'
import { applicantPoints } from './enterprise.ts'
import { examples } from './examples.ts'
import { lifecycle } from './lifecycle.ts'
import { bars, likeness } from './likeness.ts'
import { numberingParts } from './numbering.ts'
import { policies } from './policies.ts'
import { change } from './records/change.ts'
import { register } from './register.ts'
import { carriesOver } from './reuse.ts'
import { routeOf, routes } from './routes.ts'
import { rules2017 } from './rules/2017.ts'
import { selfCheck } from './self-check/findings.ts'
import { searchTerms, titleOf } from './titles.ts'

export const techSmeEvaluation: Service = {
  id: 'tech-sme-evaluation',
  article: 4,
  title: { zh: '科技型中小企业评价', en: 'Evaluation of technology-based SMEs' },
  summary: {
    zh: '科技型中小企业每年在网上自评并提交信息表，经形式审查、公示无异议后公告入库，取得当年的入库登记编号。',
    en: 'Technology-based small and medium enterprises evaluate themselves and file one form a year; after a formal review and a public notice they are entered and receive a number for the year.',
  },
  prefix: 'SME',
  handledBy: 'evaluator',
  packs: [rules2017],
  lifecycle,
  // What is only pointed out keeps nobody from applying.
  applicant: (by) => applicantPoints(by).find(({ rule }) => rule !== 'C1.3')?.text,
  titleOf,
  searchTerms,
  contactsOf,
  routes,
  routeOf,
  policies,
  timeLimitKey: 'formal-review-limit',
  likeness,
  bars,
  numbering: { patternKey: 'number-pattern', parts: numberingParts },
  register,
  carriesOver,
  records: { change },
  selfCheck,
  examples,
}
