import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { services } from '#services/index.ts'
import { titleOfAct, titleOfDetail, titleOfValue } from './acts.ts'

/** The sources that write into the journal. */
const sources = globSync('src/server/**/*.ts')
  .filter((file) => !/\.test\.ts$|\/testing\/|sample-/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .filter((text) => /journal/i.test(text))

/** What stands between the braces that open here. */
function braces(text: string, from: number): string {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1
    if (text[at] === '}') depth -= 1
    if (depth === 0) return text.slice(from, at + 1)
  }
  return ''
}

function found(pattern: RegExp, read: (match: RegExpExecArray) => string[]): string[] {
  const all = sources.flatMap((text) => [...text.matchAll(pattern)].flatMap(read))
  return [...new Set(all)].toSorted()
}

/** The names in `detail: { … }`, however they come there. */
const detailsWritten = found(/\bdetail ?[:=] ?(?=\{)/g, ({ input, index, 0: { length } }) =>
  [...braces(input, index + length).matchAll(/(?<=[{,]\s*)([a-zA-Z_]\w*)(?=\s*[:,}])/g)].map(
    ([, name = '']) => name,
  ),
)
const actsWritten = found(/\bact ?[:=] ?'([a-z-]+:[a-z-]+)'/g, ([, act = '']) => [act])

// The type of what is read, and what goes into a hash: neither is a detail.
const noDetails = new Set(['received_on', 'received_at'])

describe('the journal', () => {
  it('is written with acts and details that the sources tell', () => {
    expect(detailsWritten).toContain('publicValue')
    expect(actsWritten).toContain('spot-check:draw')
  })

  it.each(detailsWritten.filter((name) => !noDetails.has(name)))('has words for %s', (name) =>
    expect(titleOfDetail(name)).not.toEqual({ zh: name, en: name }),
  )

  it.each(actsWritten)('has words for the act %s', (act) =>
    expect(titleOfAct(act)).not.toEqual({ zh: act, en: act }),
  )

  it('has one title for a step in each language, also where services share its name', () => {
    for (const { lifecycle } of services) {
      for (const name of Object.keys(lifecycle.steps)) {
        const { zh, en } = titleOfAct(`step:${name}`)
        expect(`${zh} ${en}`).not.toContain('step:')
      }
    }
    expect(titleOfAct('step:revoke').en).toMatch(/^Revoke.* \/ Revoke/)
  })
})

describe('titleOfAct', () => {
  it('calls a step what its service calls it', () => {
    const [service] = services
    const [name, step] = Object.entries(service?.lifecycle.steps ?? {})[0] ?? []
    expect(step).toBeDefined()
    expect(titleOfAct(`step:${name}`)).toEqual(step?.title)
  })

  it('calls a step that services call differently by all its names', () => {
    expect(titleOfAct('step:refuse').zh).toMatch(/^[^/]+ \/ [^/]+$/)
  })

  it('names what organisations and their people do', () => {
    expect(titleOfAct('member:remove').zh).toBe('移出人员')
  })

  it('shows an act that it has no word for as it was written', () => {
    expect(titleOfAct('step:unheard-of')).toEqual({
      zh: 'step:unheard-of',
      en: 'step:unheard-of',
    })
  })
})

describe('titleOfDetail', () => {
  it('names what it knows and repeats what it does not', () => {
    expect(titleOfDetail('reference').en).toBe('Reference')
    expect(titleOfDetail('colour').en).toBe('colour')
  })
})

describe('titleOfValue', () => {
  it('says states, kinds and roles in words', () => {
    const [service] = services
    const [name, state] = Object.entries(service?.lifecycle.states ?? {})[0] ?? []
    expect(titleOfValue('to', name)).toEqual(state?.title)
    expect(titleOfValue('kind', 'registry').zh).toBe('登记机构')
    expect(titleOfValue('role', 'clerk').en).toBe('Clerk')
    expect(titleOfValue('kind', 'change').zh).toBe('更名和重大变化报告')
    expect(titleOfValue('from', 'frozen').zh).toBe('名单已固定')
    expect(titleOfValue('result', 'differs-fails').zh).toBe('有出入，不再符合条件')
    expect(titleOfValue('strata', 'county').zh).toBe('按县区')
  })

  it('repeats everything else', () => {
    expect(titleOfValue('name', 'registry')).toEqual({ zh: 'registry', en: 'registry' })
    expect(titleOfValue('year', 2020).zh).toBe('2020')
  })
})
