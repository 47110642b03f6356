import { isDay } from '#core/dates.ts'
import { DomainError } from '#core/errors.ts'

/** What one part of a cursor may be; a RegExp is one. */
type PartForm = { test: (part: string) => boolean }

/** The parts that cursors are made of, each no larger than the column that it is compared with. */
export const parts = {
  /** A bigint. */
  seq: /^\d{1,18}$/,
  /** An integer. */
  place: { test: (part: string) => /^\d{1,10}$/.test(part) && Number(part) < 2 ** 31 },
  day: { test: isDay },
  /** One line of text: a number, a reference. */
  line: /^[^\p{C}]{1,60}$/u,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
} satisfies Record<string, PartForm>

/**
 * The place in a list after which the next page begins: the sort key of its last row, so that rows
 * inserted meanwhile neither repeat nor hide one. Opaque to the client.
 */
function cursorOf(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** The key inside a cursor, or a refusal when it is not one of ours. */
export function keyOf<const Forms extends readonly PartForm[]>(
  cursor: string | undefined,
  forms: Forms,
): { [K in keyof Forms]: string } | undefined {
  if (cursor === undefined) return undefined
  const key = parse(cursor)
  const fits = key.length === forms.length && forms.every((form, i) => form.test(key[i] ?? ''))
  if (fits) return key as { [K in keyof Forms]: string }
  throw new DomainError('invalid', { zh: '分页标记无效', en: 'This page cursor is not valid' })
}

function parse(cursor: string): string[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(value) ? value.map(String) : []
  } catch {
    return []
  }
}

/** One row more than asked was read: the page, and the cursor of its last row when there is more. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  { limit, key, item }: { limit: number; key: (row: Row) => string[]; item: (row: Row) => Item },
): { items: Item[]; next: string | null } {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const next = rows.length > limit && last ? cursorOf(key(last)) : null
  return { items: page.map(item), next }
}
