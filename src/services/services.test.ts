import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { areaPrefix } from '#core/areas.ts'
import type { Together } from '#core/batch.ts'
import type { Choice } from '#core/choices.ts'
import { addDays, isDay } from '#core/dates.ts'
import {
  type Answers,
  type Form,
  formErrors,
  metaOf,
  visibleAnswers,
  type Widget,
} from '#core/form.ts'
import { grounds, policyOn } from '#core/policy.ts'
import { packOn } from '#core/rule-pack.ts'
import type { Service } from '#core/service.ts'
import type { Text } from '#core/text.ts'
import { findService, getService, services } from './index.ts'

const widgets: Record<Widget, true> = {
  text: true,
  paragraph: true,
  money: true,
  day: true,
  choice: true,
  tree: true,
  'yes-no': true,
  area: true,
  files: true,
  lines: true,
  number: true,
}

const togethers: Record<Together, true> = {
  collect: true,
  drop: true,
  release: true,
  notice: true,
  recall: true,
  pull: true,
  uphold: true,
  announce: true,
}

const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

it('finds a service by its id, and nothing else', () => {
  expect(services.map((service) => findService(service.id))).toEqual(services)
  expect(findService('constructor')).toBeUndefined()
  expect(() => getService('nothing')).toThrow(expect.objectContaining({ code: 'not-found' }))
})

it('has one service for each folder, each with its own id and letters', () => {
  expect(services.map((service) => service.id).toSorted()).toEqual(folders.toSorted())
  expect(new Set(services.map((service) => service.prefix)).size).toBe(services.length)
})

it.each(folders)('%s imports no other service and nothing of server or screens', (folder) => {
  const sources = readdirSync(`${import.meta.dirname}/${folder}`, {
    recursive: true,
    encoding: 'utf8',
  })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`${import.meta.dirname}/${folder}/${name}`, 'utf8'))
  expect(sources.length).toBeGreaterThan(0)
  const imported = sources.flatMap((source) =>
    [...source.matchAll(/from '([^']+)'/g)].map(([, from]) => from),
  )
  expect(imported.filter((from) => /^#(services|server|api|web)\//.test(from ?? ''))).toEqual([])
  expect(imported.filter((from) => /^node:/.test(from ?? ''))).toEqual([])
})

describe.each(services.map((service) => [service.id, service] as const))('%s', (_, service) => {
  const { lifecycle } = service
  const asked = Object.values(lifecycle.steps).flatMap((step) => step.asks ?? [])

  it('carries out an article of the circular and says so in both languages', () => {
    expect(service.article).toBeGreaterThanOrEqual(1)
    expect(service.article).toBeLessThanOrEqual(10)
    expect(service.prefix).toMatch(/^[A-Z]{2,4}$/)
    expectBilingual(service.title)
    expectBilingual(service.summary)
  })

  it('draws every field with a known widget under a section that exists', () => {
    for (const one of [...service.packs.map((pack) => pack.form), ...asked]) expectDrawable(one)
  })

  it('draws every record filed beside a case, and takes it in states that exist', () => {
    for (const record of Object.values(service.records ?? {})) {
      expectBilingual(record.title)
      expectBilingual(record.intro)
      for (const form of [record.form, record.asks]) expectDrawable(form)
      expect(Object.keys(record.form.fields)).toContain(record.claimField)
      expect(record.from.length).toBeGreaterThan(0)
      for (const state of record.from) expect(Object.keys(lifecycle.states)).toContain(state)
    }
  })

  it('decides in batches by all of their steps and keeps a register, or by none and issues certificates', () => {
    const { register, certificate } = service
    const found = Object.values(lifecycle.steps).flatMap(({ together }) => together ?? [])
    expect(found.toSorted()).toEqual(register ? Object.keys(togethers).toSorted() : [])
    expect(register === undefined).toBe(certificate !== undefined)
    if (!register) return
    expectBilingual(register.objecting)
    const titles = (['notice', 'announcement', 'revocation'] as const).map((kind) =>
      register.listTitle({ year: 2026, place: 3, areaName: '样例省', kind }),
    )
    expect(new Set(titles.map(({ zh }) => zh)).size).toBe(titles.length)
    for (const title of titles) {
      // The name of a place is Chinese in both.
      expectBilingual({ zh: title.zh, en: title.en.replace('样例省', '') })
      expect(title.zh).toMatch(/^样例省.*2026 ?年/)
    }
    for (const { answers } of service.examples) {
      const entered = {
        answers,
        area: '330106',
        submittedOn: '2026-06-10',
        decidedOn: '2026-07-20',
      }
      const policy = (key: string) =>
        policyOn(service.policies, { key, area: '330106', on: '2026-07-20' })?.value
      expect(isDay(register.validUntil({ ...entered, policy }))).toBe(true)
    }
  })

  it('bars a second case only in states that exist, and says why', () => {
    const { bars } = service
    if (!bars) return
    expect(service.likeness).toBeDefined()
    expectBilingual(bars.text)
    expect(bars.states.length).toBeGreaterThan(0)
    for (const state of bars.states) expect(Object.keys(lifecycle.states)).toContain(state)
  })

  it('leads from its start to every state, and from every state to an end', () => {
    const ends = Object.keys(lifecycle.states).filter(
      (state) => stepsFrom(service, state).length === 0,
    )
    expect(ends.length).toBeGreaterThan(0)
    expect(reachable(service, lifecycle.start)).toEqual(new Set(Object.keys(lifecycle.states)))
    for (const state of Object.keys(lifecycle.states)) {
      expect(
        ends.some((end) => reachable(service, state).has(end)),
        state,
      ).toBe(true)
    }
  })

  it('tells in every state what happens next, and lets whoever it waits for act', () => {
    for (const [name, state] of Object.entries(lifecycle.states)) {
      expectBilingual(state.title)
      expectBilingual(state.next)
      const { waitsFor } = state
      if (!waitsFor) continue
      expect(
        stepsFrom(service, name).some((step) => step.by.includes(waitsFor)),
        name,
      ).toBe(true)
    }
  })

  it('names every step and its party, and starts a clock before it decides', () => {
    for (const step of Object.values(lifecycle.steps)) {
      expectBilingual(step.title)
      expect(step.by.length).toBeGreaterThan(0)
    }
    expect(Object.values(lifecycle.steps).filter((step) => step.clock === 'starts')).not.toEqual([])
  })

  it('has policies that are dated, cited and in force at every place today', () => {
    for (const policy of service.policies) {
      expect(isDay(policy.validFrom)).toBe(true)
      expect(
        policy.validTo === null || (isDay(policy.validTo) && policy.validTo >= policy.validFrom),
      ).toBe(true)
      expect(() => areaPrefix(policy.area)).not.toThrow()
      expect(Object.keys(grounds)).toContain(policy.ground)
      expect(policy.cite).not.toBe('')
    }
    for (const key of policyKeys(service)) {
      for (const on of ['2020-02-06', '2026-02-28', '2026-03-01', '2030-01-01']) {
        expect(
          policyOn(service.policies, { key, area: '650000', on }),
          `${key} ${on}`,
        ).toBeDefined()
      }
    }
  })

  it('gives every time limit as a count of days or working days', () => {
    const { timeLimitKey, extendedLimitKey } = service
    const ofSteps = Object.values(lifecycle.steps).map(({ limitKey }) => limitKey)
    const limits = service.policies.filter(({ key }) =>
      [timeLimitKey, extendedLimitKey, ...ofSteps].includes(key),
    )
    expect(limits).not.toEqual([])
    for (const { key, value } of limits) {
      const unit = expect.stringMatching(/^(day|workday)$/)
      expect(value, key).toEqual({ count: expect.any(Number), unit })
    }
  })

  it('has examples whose answers are complete once files are added', () => {
    expect(service.examples.length).toBeGreaterThan(0)
    for (const { name, answers } of service.examples) {
      for (const { id, form, carry } of service.packs) {
        const carried = carry(answers)
        expect(formErrors(form, withFiles(form, carried)), `${name} ${id}`).toEqual([])
        expect(visibleAnswers(form, carried), `${name} ${id}`).toEqual(carried)
      }
    }
  })

  it('names each example in lists, and finds it by more than its title', () => {
    for (const { answers } of service.examples) {
      expect(service.titleOf(answers)).not.toBe('')
      expect(service.searchTerms(answers).length).toBeGreaterThan(0)
    }
    expect(service.titleOf({})).not.toBe('')
    expect(service.searchTerms({})).toEqual([])
  })

  it('takes a draft of any kind without falling over', () => {
    for (const junk of [null, 7, '\u0000\uD800', [], [null], {}, true]) {
      const answers = junkOf(service, junk)
      for (const { form, check, carry } of service.packs) {
        expect(formErrors(form, answers)).not.toEqual([])
        expect(Array.isArray(check(carry(answers), '2026-11-25'))).toBe(true)
      }
      const about = { answers, applicantCode: '91420100MA0000E01', hashesOf: () => [] }
      expect(service.likeness?.(about) ?? []).toEqual([])
      expect(() => service.topicOf?.(answers)).not.toThrow()
      const decision = { verifiedTechnicalYuan: junk }
      const facts = service.statistics?.factsOf({ answers, decision, applicantArea: '420100' })
      expect(facts?.dimensions.length).toBe(service.statistics?.dimensions.length)
      expect(facts?.measures.length).toBe(service.statistics?.measures.length)
      expect(service.titleOf(answers)).not.toMatch(/[\0\uD800]/)
      expect(service.searchTerms(answers).join('')).not.toMatch(/[\0\uD800]/)
    }
  })

  it('warns in both languages, at a field of the form, with a citation', () => {
    const drafts = [{}, ...service.examples.map((example) => example.answers)]
    const found = service.packs.flatMap(({ form, check, carry }) =>
      drafts.flatMap((answers) =>
        check(carry(answers), '2026-11-25').map((warning) => ({ form, warning })),
      ),
    )
    for (const { form, warning } of found) {
      // A word that is quoted from the answers stays as it was written.
      const { zh, en } = warning.text
      expectBilingual({ zh, en: en.replace(/“[^”]*”/g, '') })
      expect(Object.keys(form.fields)).toContain(warning.field.split('.')[0])
      expect(warning.cite).not.toBe('')
    }
  })

  it('says for every day from its first rules on which apply, and refuses the days before', () => {
    const [first = ''] = service.packs.map(({ from }) => from)
    const days = ['2001-07-18', '2020-02-06', '2026-02-28', '2026-03-01', '2026-11-25']
    const edges = service.packs.flatMap(({ from, to }) => (to === null ? [from] : [from, to]))
    const covered = [...days.filter((day) => day >= first), ...edges]
    expect(covered).toContain('2020-02-06')
    expect(covered).toContain('2026-11-25')
    for (const day of covered) {
      const pack = packOn(service, day)
      expectBilingual(pack.title)
      expect(pack.cite).not.toBe('')
    }
    for (const day of [addDays(first, -1), ...days.filter((one) => one < first)]) {
      expect(() => packOn(service, day)).toThrow(expect.objectContaining({ code: 'conflict' }))
    }
  })

  it('prints a certificate of each example without an empty line', () => {
    const pack = packOn(service, '2026-11-25')
    const { certificate } = service
    // Where the public register stands for it, batches give the numbers.
    expect(certificate !== undefined || service.register !== undefined).toBe(true)
    if (!certificate) return
    for (const example of service.examples) {
      const answers = pack.carry(example.answers)
      const { title, statement, lines } = certificate({
        answers,
        decision: { verifiedTechnicalYuan: answers.technicalYuan },
        applicant: { name: '样例大学', creditCode: null, area: '420100' },
        handler: { name: '样例技术合同登记处', creditCode: null, area: '420100' },
        number: '2026420101000001',
        decidedOn: '2026-11-25',
        rulePack: pack.id,
        version: 1,
      })
      expectBilingual(title)
      expectBilingual(statement)
      expect(lines.length).toBeGreaterThan(0)
      for (const line of lines) {
        expectBilingual(line.label)
        expect(line.value).toMatch(/\S/)
        expect(line.value).not.toMatch(/undefined|null|NaN|object/)
      }
    }
  })
})

function expectBilingual({ zh, en }: Text) {
  expect(zh).toMatch(/\p{Script=Han}/u)
  expect(en).toMatch(/[a-z]/i)
  expect(en).not.toMatch(/\p{Script=Han}/u)
}

function expectDrawable({ sections, fields }: Form) {
  const ids = sections.map((section) => section.id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { title, intro } of sections) {
    expectBilingual(title)
    if (intro) expectBilingual(intro)
  }
  const metas = Object.entries(fields).map(([name, schema]) => ({ name, meta: metaOf(schema) }))
  for (const id of ids)
    expect(
      metas.some(({ meta }) => meta.section === id),
      id,
    ).toBe(true)
  for (const { name, meta } of metas) {
    expect(name).toMatch(/^[a-z][A-Za-z]*$/)
    expect(ids).toContain(meta.section)
    expect(widgets[meta.widget], name).toBe(true)
    expectBilingual(meta.label)
    if (meta.hint) expectBilingual(meta.hint)
    if (meta.choices) expectChoices(meta.choices)
    if (meta.columns)
      for (const column of Object.values(meta.columns)) expectBilingual(metaOf(column).label)
  }
}

function expectChoices(choices: readonly Choice[]) {
  expect(choices.length).toBeGreaterThan(0)
  const all = flat(choices)
  expect(new Set(all.map((choice) => choice.value)).size).toBe(all.length)
  for (const { label } of all) expectBilingual(label)
}

function flat(choices: readonly Choice[]): Choice[] {
  return choices.flatMap((choice) => [choice, ...flat(choice.children ?? [])])
}

/** Every policy that the platform asks a service for. */
function policyKeys(service: Service): string[] {
  const { timeLimitKey, extendedLimitKey, numbering, paper, register, lifecycle } = service
  const limits = Object.values(lifecycle.steps).map(({ limitKey }) => limitKey)
  const optional = [extendedLimitKey, register?.noticeKey, ...limits]
  const named = optional.filter((key) => key !== undefined)
  return [timeLimitKey, ...named, numbering.patternKey, ...Object.values(paper ?? {})]
}

function stepsFrom({ lifecycle }: Service, state: string) {
  return Object.values(lifecycle.steps).filter((step) => step.from.includes(state))
}

function reachable(service: Service, from: string, seen = new Set([from])): Set<string> {
  for (const { to } of stepsFrom(service, from)) {
    if (!seen.has(to)) reachable(service, to, seen.add(to))
  }
  return seen
}

function junkOf({ packs }: Service, junk: unknown): Answers {
  const names = packs.flatMap(({ form }) => Object.keys(form.fields))
  return Object.fromEntries(names.map((name) => [name, junk]))
}

function withFiles(form: Form, answers: Answers): Answers {
  const ids = ['0b8e7d0c-3d2f-4a37-9a6a-0d3c1c5a1f10']
  const files = Object.entries(form.fields)
    .filter(([, schema]) => metaOf(schema).widget === 'files' && !metaOf(schema).optional)
    .map(([name]) => [name, ids])
  return { ...answers, ...Object.fromEntries(files) }
}
