/** An area as the server lists it: code, name, parent. */
export type AreaRow = readonly [code: string, name: string, parent: string | null]

export type AreaOption = { value: string; label: string; children?: AreaOption[] }

const country = '000000'
const trees = new WeakMap<readonly AreaRow[], AreaOption[]>()

/** Provinces with their cities and counties, in the order of the list; made once for one list. */
export function areaTree(rows: readonly AreaRow[]): AreaOption[] {
  const known = trees.get(rows)
  if (known) return known
  const options = new Map(rows.map(([value, label]) => [value, { value, label } as AreaOption]))
  const roots: AreaOption[] = []
  for (const [code, , parent] of rows) {
    const option = options.get(code)
    const above = parent === null || parent === country ? undefined : options.get(parent)
    if (!option || code === country) continue
    if (above) above.children = [...(above.children ?? []), option]
    else roots.push(option)
  }
  trees.set(rows, roots)
  return roots
}

/** The codes from the province down to this area; empty when the list does not know it. */
export function areaPath(rows: readonly AreaRow[], code: string): string[] {
  const parents = new Map(rows.map(([area, , parent]) => [area, parent]))
  const path: string[] = []
  for (let at = code; at !== country && parents.has(at); at = parents.get(at) ?? country) {
    path.unshift(at)
  }
  return path
}
