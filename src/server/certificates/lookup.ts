import type { Db } from '../db/tables.ts'
import { listByNumber } from './store.ts'

export type Version = Awaited<ReturnType<typeof listByNumber>>[number]

/**
 * Finds every version of a certificate by its number, the newest first. Whoever asks while a query is under
 * way waits for the next, which is one for all of them: a crowd that scans codes costs the database no more
 * than a few people do.
 */
export function certificateLookup(db: Db): (number: string) => Promise<readonly Version[]> {
  let underWay: Promise<unknown> = Promise.resolve()
  let next: { numbers: Set<string>; rows: Promise<Map<string, Version[]>> } | undefined

  const query = async (numbers: Set<string>) => {
    await underWay
    // Whoever asks from here on must not get an answer from before.
    next = undefined
    const rows = listByNumber(db, [...numbers])
    underWay = Promise.allSettled([rows])
    return Map.groupBy(await rows, (row) => row.number)
  }

  return async (number) => {
    // No database keeps NUL: it would refuse the question of everybody else too.
    if (number.includes('\0')) return []
    if (!next) {
      const numbers = new Set<string>()
      next = { numbers, rows: query(numbers) }
    }
    next.numbers.add(number)
    return (await next.rows).get(number) ?? []
  }
}
