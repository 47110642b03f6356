/** The one with this number, counted round and round. RangeError for an empty list. */
export function pick<T>(list: readonly T[], at: number): T {
  const found = list[at % list.length]
  if (found === undefined) throw new RangeError('nothing to pick from')
  return found
}
