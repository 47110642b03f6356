import type { Text } from './text.ts'

/** Where a batch of cases stands. */
export type BatchState = 'collecting' | 'frozen' | 'on-notice' | 'closed' | 'cancelled'

export const batchStates: Record<BatchState, { title: Text; next: Text }> = {
  collecting: {
    title: { zh: '归集中', en: 'Collecting' },
    next: {
      zh: '归集审查通过的办件，核对存疑的，然后固定名单。固定后要改，须先解除固定。',
      en: 'Collect the cases that passed review, look at the doubtful ones, then freeze the list. To change it after that, unfreeze it first.',
    },
  },
  frozen: {
    title: { zh: '名单已固定', en: 'Frozen' },
    next: {
      zh: '名单已固定，可以发布公示；发现问题的，可以解除固定后调整。',
      en: 'The list is fixed. Publish its public notice, or unfreeze it if something has to be changed.',
    },
  },
  'on-notice': {
    title: { zh: '公示中', en: 'On public notice' },
    next: {
      zh: '公示期满后发布公告。异议未处理完的，只影响所涉办件，其余照常公告。',
      en: 'When the notice has ended, announce. An objection that is not settled holds up its own case only.',
    },
  },
  closed: {
    title: { zh: '已公告', en: 'Announced' },
    next: {
      zh: '本批次已全部处理完毕，可以在公告中查询。',
      en: 'Everything in this batch is settled; see its announcements.',
    },
  },
  cancelled: {
    title: { zh: '已取消', en: 'Cancelled' },
    next: {
      zh: '本批次已取消，没有公告；其中的办件可以归入其他批次。',
      en: 'It was given up and never announced; its cases can join another batch.',
    },
  },
}

/** Where one case of a batch stands. */
export type EntryState = 'listed' | 'dropped' | 'on-notice' | 'pulled' | 'withdrawn' | 'announced'

export const entryStates: Record<EntryState, Text> = {
  listed: { zh: '在名单中', en: 'Listed' },
  dropped: { zh: '已移出', en: 'Dropped' },
  'on-notice': { zh: '公示中', en: 'On notice' },
  pulled: { zh: '公示中移出', en: 'Pulled out' },
  withdrawn: { zh: '申请单位撤回', en: 'Withdrawn by the applicant' },
  announced: { zh: '已公告', en: 'Announced' },
}

/**
 * What a batch does with the cases in it; each is a step of the service's lifecycle that is taken for many at once.
 * `release` gives them back to wait for another batch, `recall` takes a notice back, `pull` takes one case off a
 * notice to be examined again, `uphold` ends it because an objection was upheld.
 */
export type Together =
  | 'collect'
  | 'drop'
  | 'release'
  | 'notice'
  | 'recall'
  | 'pull'
  | 'uphold'
  | 'announce'

/** The largest batch that is announced in one act; larger lists are worked as several batches. */
export const largestBatch = 10_000
