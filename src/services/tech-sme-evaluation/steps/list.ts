import type { StepsOf } from '../states.ts'

const by = ['authority'] as const

/** What the authority does with a whole batch, or with one case in it. */
export const listSteps = {
  collect: {
    title: { zh: '归入批次', en: 'Put into a batch' },
    from: ['passed'],
    to: 'listed',
    by,
    deciding: true,
    together: 'collect',
  },
  drop: {
    title: { zh: '移出批次再审', en: 'Take out of the batch and review again' },
    from: ['listed'],
    to: 'in-review',
    by,
    deciding: true,
    together: 'drop',
    clock: 'starts',
  },
  release: {
    title: { zh: '退出批次', en: 'Release from the batch' },
    from: ['listed'],
    to: 'passed',
    by,
    deciding: true,
    together: 'release',
  },
  notice: {
    title: { zh: '公示', en: 'Publish for notice' },
    from: ['listed'],
    to: 'on-notice',
    by,
    deciding: true,
    together: 'notice',
  },
  recall: {
    title: { zh: '撤回公示', en: 'Take the notice back' },
    from: ['on-notice'],
    to: 'listed',
    by,
    deciding: true,
    together: 'recall',
  },
  pull: {
    title: { zh: '移出公示再审', en: 'Take off the notice and review again' },
    from: ['on-notice'],
    to: 'in-review',
    by,
    deciding: true,
    together: 'pull',
    clock: 'starts',
  },
  uphold: {
    title: { zh: '异议成立，不予入库', en: 'Uphold the objection' },
    from: ['on-notice'],
    to: 'not-entered',
    by,
    deciding: true,
    together: 'uphold',
    final: true,
  },
  announce: {
    title: { zh: '公告入库', en: 'Announce the entry' },
    from: ['on-notice'],
    to: 'entered',
    by,
    deciding: true,
    together: 'announce',
  },
} as const satisfies StepsOf
