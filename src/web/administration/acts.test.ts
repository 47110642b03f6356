import { describe, expect, it } from 'vitest'
import { services } from '#services/index.ts'
import { titleOfAct, titleOfDetail, titleOfValue } from './acts.ts'

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
  })

  it('repeats everything else', () => {
    expect(titleOfValue('name', 'registry')).toEqual({ zh: 'registry', en: 'registry' })
    expect(titleOfValue('year', 2020).zh).toBe('2020')
  })
})
