import { describe, expect, it } from 'vitest'
import { keyOf, parts, toPage } from './pages.ts'

const cursor = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url')

describe('a cursor', () => {
  it('leads to the row after the last one, and is absent at the end', () => {
    const read = (limit: number) =>
      toPage([1, 2, 3], { limit, key: (row) => [String(row)], item: (row) => row })
    const { items, next } = read(2)
    expect(items).toEqual([1, 2])
    expect(keyOf(next ?? '', [parts.place])).toEqual(['2'])
    expect(read(3).next).toBeNull()
  })

  it.each([
    ['a day that does not exist', ['2026-99-99'], parts.day],
    ['the day after the last of February', ['2026-02-29'], parts.day],
    ['a place beyond an integer', ['2147483648'], parts.place],
    ['a number beyond a bigint', ['9999999999999999999'], parts.seq],
    ['a negative place', ['-1'], parts.place],
    ['dashes for an id', ['-'.repeat(36)], parts.uuid],
    ['a text that no database takes', ['a\u0000'], parts.line],
    ['too many parts', ['1', '2'], parts.place],
    ['no list', '1', parts.place],
  ])('is refused with %s', (_, key, form) => {
    expect(() => keyOf(cursor(key), [form])).toThrow('This page cursor is not valid')
  })

  it.each([
    ['2147483647', parts.place],
    ['2028-02-29', parts.day],
    ['2026330106A8000001', parts.line],
  ])('takes %s', (part, form) => {
    expect(keyOf(cursor([part]), [form])).toEqual([part])
  })
})
