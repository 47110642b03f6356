import { areaPrefix } from '#core/areas.ts'

/** City and county of a place as lists print it, such as 杭州市余杭区; the province where there is nothing below it. */
export function areaTitle(names: ReadonlyMap<string, string>, code: string): string {
  const prefix = areaPrefix(code)
  const levels = [4, 6].filter((length) => prefix.length >= length)
  const parts = levels.map((length) => names.get(prefix.slice(0, length).padEnd(6, '0')) ?? '')
  // Cities under the central government have a level between that is only called 市辖区.
  const told = parts.filter((name) => name !== '' && name !== '市辖区' && name !== '县')
  return told.join('') || (names.get(code) ?? code)
}
