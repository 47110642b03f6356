import type { Service } from '#core/service.ts'
import type { Problem } from '#core/sheet-rows.ts'
import { listOwnAlike } from '../cases/actions.ts'
import type { Tx } from '../db/tables.ts'
import { keysOf, type ReadRow, wholeRow } from './reading.ts'

type Asking = { service: Service; applicantId: string; applicantCode: string }

/** The same rows, with a note at those that the organisation has a case of already. */
export async function withEarlier(
  tx: Tx,
  rows: readonly ReadRow[],
  { service, applicantId, applicantCode }: Asking,
): Promise<ReadRow[]> {
  const alike = await listOwnAlike(tx, {
    applicantId,
    service: service.id,
    keys: rows.flatMap(({ keys }) => keys),
    titles: [...new Set(rows.map(({ title }) => title))],
  })
  const byKey = new Map<string, string>()
  for (const { reference, number, likeness, answers } of alike) {
    const keys = answers ? keysOf(service, applicantCode, answers) : likeness
    for (const key of keys) byKey.set(key, number ?? byKey.get(key) ?? reference)
  }
  return rows.map((row) => {
    const earlier = row.keys.map((key) => byKey.get(key)).find((found) => found !== undefined)
    return earlier === undefined
      ? row
      : { ...row, problems: [...row.problems, filedBefore(earlier)] }
  })
}

function filedBefore(earlier: string): Problem {
  const text = {
    zh: `本单位已有看来相同的办件 ${earlier}，请核对是否重复`,
    en: `Your organisation has a case that looks the same, ${earlier}; check whether it is there twice`,
  }
  return { kind: 'note', field: '', title: wholeRow, text, said: '' }
}
