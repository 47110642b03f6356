import { describe, expect, it } from 'vitest'
import { getService } from '#services/index.ts'
import {
  offlineStates,
  offlineSteps,
  openingStep,
  scalarFields,
  stepsNamed,
} from './review-list.ts'
import { packOn } from './rule-pack.ts'

const { lifecycle, packs } = getService('tech-sme-evaluation')
const contracts = getService('technology-contract')

describe('the steps of a list', () => {
  it('are those that take the checklist and words at most', () => {
    expect(offlineSteps(lifecycle).map(({ name }) => name)).toEqual(['pass', 'return', 'refuse'])
    expect(offlineStates(lifecycle)).toEqual(['in-review', 'submitted'])
  })

  it('come after acceptance where the office has not taken the case up', () => {
    expect(openingStep(lifecycle, 'submitted')?.name).toBe('accept')
    for (const state of ['draft', 'in-review', 'passed', 'listed', 'entered'])
      expect(openingStep(lifecycle, state)).toBeUndefined()
    expect(openingStep(contracts.lifecycle, 'submitted')).toBeUndefined()
  })

  it('are none where a registration asks for amounts: a list could only turn cases down', () => {
    expect(offlineSteps(contracts.lifecycle)).toEqual([])
    expect(offlineStates(contracts.lifecycle)).toEqual([])
  })

  it.each(['审查通过', ' 审查通过', 'Pass', 'pass'])('are known as %j', (words) => {
    const steps = offlineSteps(lifecycle)
    expect(stepsNamed(steps, words).map(({ name }) => name)).toEqual(['pass'])
  })

  it.each(['', '通过', '受理', 'constructor'])('are not meant by %j', (words) =>
    expect(stepsNamed(offlineSteps(lifecycle), words)).toEqual([]),
  )
})

describe('the fields of a list', () => {
  const form = packOn({ packs }, '2026-07-01').form
  const fields = scalarFields([form])

  it('are those that one cell can show, derived ones too', () => {
    const names = fields.map(({ name }) => name)
    expect(names).toContain('totalScore')
    expect(names).not.toContain('ipRights')
    expect(names).not.toContain('licence')
  })

  it('have each a title of its own, and none that is filled in', () => {
    const twice = { ...form, fields: { ...form.fields, again: form.fields.year ?? form.fields.x } }
    const titles = scalarFields([twice as typeof form, form]).map(({ title }) => title.zh)
    expect(titles.filter((title) => title.endsWith('评价年度'))).toHaveLength(2)
    expect(titles).toContain('企业基本情况：评价年度')
    expect(fields.map(({ title }) => title.zh)).not.toContain('审查结论')
  })
})
