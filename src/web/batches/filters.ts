import type { EntryState } from '#core/batch.ts'

/** Which cases of a batch are shown, as it stands in the address. */
export type EntrySearch = { state: EntryState | 'all'; doubtful: boolean; q: string }

type Search = Readonly<Record<string, string | undefined>>

export const entryStateNames: readonly EntryState[] = [
  'listed',
  'on-notice',
  'announced',
  'dropped',
  'pulled',
  'withdrawn',
]

/** The filters in an address; whatever is missing or unknown is as on the first visit. */
export function readEntrySearch({ state, doubtful, q }: Search): EntrySearch {
  return {
    state: entryStateNames.find((one) => one === state) ?? 'all',
    doubtful: doubtful === 'true',
    q: (q ?? '').slice(0, 100),
  }
}

/** The address of these filters, without what it would be anyway. */
export function writeEntrySearch({ state, doubtful, q }: EntrySearch): Search {
  return {
    state: state === 'all' ? undefined : state,
    doubtful: doubtful ? 'true' : undefined,
    q: q || undefined,
  }
}

/** The filters as the server takes them. */
export function entryQuery({ state, doubtful, q }: EntrySearch) {
  return {
    ...(state !== 'all' && { state }),
    ...(doubtful && { doubtful: 'true' }),
    ...(q.trim() !== '' && { q: q.trim() }),
  }
}
