import type { Db } from '../db/tables.ts'
import { listByNumber } from './store.ts'

type Row = Awaited<ReturnType<typeof listByNumber>>[number]

/**
 * Finds a certificate by its number. Whoever asks while a query is under way waits for the next, which is one
 * for all of them: a verification costs little else, and a printed code is scanned by many at once.
 */
export function certificateLookup(db: Db): (number: string) => Promise<Row | undefined> {
  let underWay: Promise<unknown> = Promise.resolve()
  let next: { numbers: Set<string>; rows: Promise<Map<string, Row>> } | undefined

  const query = async (numbers: Set<string>) => {
    await underWay
    await new Promise((resolve) => setImmediate(resolve))
    // Whoever asks from here on must not get an answer from before.
    next = undefined
    const rows = listByNumber(db, [...numbers])
    underWay = rows.catch(() => undefined)
    return new Map((await rows).map((row) => [row.number, row]))
  }

  return async (number) => {
    // No database keeps NUL: it would refuse the question of everybody else too.
    if (number.includes('\0')) return undefined
    if (!next) {
      const numbers = new Set<string>()
      next = { numbers, rows: query(numbers) }
    }
    next.numbers.add(number)
    return (await next.rows).get(number)
  }
}
