import type { PaperFilters } from '#api/papers.ts'
import type { Text } from '#core/text.ts'

/** What the list of papers shows, as it stands in the address. */
export type PaperTab = 'deferred' | 'due' | 'overdue' | 'mismatch' | 'received' | 'all'

export const paperTabs: Record<PaperTab, Text> = {
  overdue: { zh: '逾期', en: 'Overdue' },
  due: { zh: '应交', en: 'Due' },
  mismatch: { zh: '不一致', en: 'Mismatch' },
  deferred: { zh: '延后补交', en: 'Deferred' },
  received: { zh: '已收', en: 'Received' },
  all: { zh: '全部', en: 'All' },
}

export const paperTabNames: readonly PaperTab[] = [
  'due',
  'overdue',
  'mismatch',
  'deferred',
  'received',
  'all',
]

export type PaperSearch = { tab: PaperTab; q: string }

type Search = Readonly<Record<string, string | undefined>>

/** The filters in an address; whatever is missing or unknown is as on the first visit. */
export function readPaperSearch(search: Search): PaperSearch {
  const tab = paperTabNames.find((one) => one === search.tab) ?? 'due'
  return { tab, q: (search.q ?? '').slice(0, 100) }
}

export function writePaperSearch({ tab, q }: PaperSearch): Search {
  return { tab: tab === 'due' ? undefined : tab, q: q || undefined }
}

/** The filters as the server takes them. */
export function paperQuery({ tab, q }: PaperSearch): Record<string, string> & PaperStateQuery {
  return {
    ...(tab === 'overdue' && { overdue: 'true' }),
    ...(tab !== 'overdue' && tab !== 'all' && { state: tab }),
    ...(q.trim() !== '' && { q: q.trim() }),
  }
}

type PaperStateQuery = Pick<PaperFilters, 'state'>
