import { mayFile, mayFileAgain } from '../guards.ts'
import type { StepsOf } from '../states.ts'

/** What the enterprise does before its entry. */
export const filingSteps = {
  submit: {
    title: { zh: '提交', en: 'Submit' },
    from: ['draft'],
    to: 'submitted',
    by: ['applicant'],
    needs: 'answers',
    limitKey: 'acceptance-limit',
    guard: mayFile,
  },
  resubmit: {
    title: { zh: '重新提交', en: 'Submit again' },
    from: ['returned'],
    to: 'submitted',
    by: ['applicant'],
    needs: 'answers',
    comments: 'answered',
    limitKey: 'acceptance-limit',
    guard: mayFileAgain,
  },
  withdraw: {
    title: { zh: '撤回', en: 'Withdraw' },
    from: ['submitted', 'in-review', 'passed', 'listed', 'on-notice'],
    to: 'withdrawn',
    by: ['applicant'],
    seldom: true,
    final: true,
  },
  discard: {
    title: { zh: '放弃', en: 'Discard' },
    from: ['draft', 'returned'],
    to: 'discarded',
    by: ['applicant'],
    final: true,
  },
} as const satisfies StepsOf
