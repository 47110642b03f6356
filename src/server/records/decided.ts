import { DomainError } from '#core/errors.ts'
import type { RecordKind } from '#core/side-record.ts'
import type { Text } from '#core/text.ts'
import type { SideRecord } from './store.ts'

/** Somebody else, or the same person in another window, was first. */
export function decidedAlready(
  { state, decided_by }: SideRecord,
  { verb }: RecordKind,
): DomainError {
  const by = decided_by ?? '—'
  const outcome = outcomes(verb)[state]
  return new DomainError(
    'conflict',
    {
      zh: `这条记录已由${by}${outcome.zh}，请刷新页面查看`,
      en: `This record was ${outcome.en} by ${by}; reload the page to see it`,
    },
    { state, by },
  )
}

const outcomes = (verb: string): Record<SideRecord['state'], Text> => ({
  filed: { zh: '申报', en: 'filed' },
  verified: { zh: verb, en: 'verified' },
  returned: { zh: '退回', en: 'returned' },
  withdrawn: { zh: '撤回', en: 'withdrawn' },
  closed: { zh: `结束${verb}`, en: 'closed' },
})
