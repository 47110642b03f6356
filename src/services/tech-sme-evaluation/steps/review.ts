import { referForm, takeoverForm } from '#core/asked.ts'
import { refuseForm, returnForm } from '../asked/review.ts'
import type { StepsOf } from '../states.ts'

/** 形式审查 by the evaluator. */
export const reviewSteps = {
  accept: {
    title: { zh: '受理', en: 'Accept' },
    from: ['submitted'],
    to: 'in-review',
    by: ['handler'],
    holder: 'becomes',
    clock: 'starts',
  },
  takeover: {
    title: { zh: '接手办理', en: 'Take over' },
    from: ['in-review'],
    to: 'in-review',
    by: ['handler'],
    asks: takeoverForm,
    holder: 'becomes',
    seldom: true,
  },
  refer: {
    title: { zh: '转送', en: 'Send on' },
    from: ['submitted', 'in-review'],
    to: 'submitted',
    by: ['handler'],
    asks: referForm,
    holder: 'only',
    office: 'refers',
    seldom: true,
  },
  return: {
    title: { zh: '退回补正', en: 'Return for correction' },
    from: ['in-review'],
    to: 'returned',
    by: ['handler'],
    asks: returnForm,
    holder: 'only',
    comments: 'sends',
    checklist: { failed: ['return'] },
  },
  pass: {
    title: { zh: '审查通过', en: 'Pass' },
    from: ['in-review'],
    to: 'passed',
    by: ['handler'],
    holder: 'only',
    checklist: 'passed',
  },
  refuse: {
    title: { zh: '不予入库', en: 'Refuse' },
    from: ['in-review'],
    to: 'not-entered',
    by: ['handler'],
    asks: refuseForm,
    holder: 'only',
    checklist: { failed: ['refuse'] },
    final: true,
  },
} as const satisfies StepsOf
