import { useState } from 'react'

/** Where a reader stands in a list that is shown a page at a time, so that a long one never lies there whole. */
export type Turns = {
  /** Goes with the query; absent on the first page. */
  cursor: string | undefined
  /** 0 on the first page. */
  page: number
  forward: (next: string) => void
  back: () => void
}

/** Begins at the first page; another `key` on the component that asks begins anew. */
export function useTurns(): Turns {
  const [passed, setPassed] = useState<readonly string[]>([])
  return {
    cursor: passed.at(-1),
    page: passed.length,
    forward: (next) => setPassed((before) => [...before, next]),
    back: () => setPassed((before) => before.slice(0, -1)),
  }
}
