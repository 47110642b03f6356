type Area = { code: string; name: string; parent: string | null }

/** Areas by their code and by what people write of them. */
export type AreaIndex = {
  codes: ReadonlySet<string>
  names: ReadonlyMap<string, readonly string[]>
  pathOf: (code: string) => string
}

/** Finds an area by its name, or by the names from the province down, with or without marks between them. */
export function indexAreas(areas: readonly Area[]): AreaIndex {
  const byCode = new Map(areas.map((area) => [area.code, area]))
  const chain = (code: string): string[] => {
    const area = byCode.get(code)
    // The country itself is written by nobody.
    if (!area || code === '000000') return []
    return [...(area.parent ? chain(area.parent) : []), area.name]
  }
  const names = new Map<string, string[]>()
  const add = (name: string, code: string) => {
    const found = names.get(name) ?? []
    if (!found.includes(code)) names.set(name, [...found, code])
  }
  for (const { code } of areas) {
    const path = chain(code)
    // Any end of the path: 武汉市洪山区 is found without its province.
    for (let from = 0; from < path.length; from += 1) add(path.slice(from).join(''), code)
  }
  return { codes: new Set(byCode.keys()), names, pathOf: (code) => chain(code).join('') }
}

/** The codes that these words may mean. */
export function findAreas({ codes, names }: AreaIndex, words: string): readonly string[] {
  if (/^\d{6}$/.test(words)) return codes.has(words) ? [words] : []
  return names.get(words.replace(/[\s/\\|>、，,·－-]+/g, '')) ?? []
}
