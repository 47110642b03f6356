import { describe, expect, it } from 'vitest'
import { creditCodeProblem } from '#core/credit-code.ts'
import type { Day } from '#core/dates.ts'
import { type Answers, formErrors, metaOf } from '#core/form.ts'
import { packOn } from '#core/rule-pack.ts'
import { getService } from '#services/index.ts'
import { type DemoEnterprise, inventAnswers, inventEnterprise } from './enterprises.ts'
import { places } from './places.ts'

const service = getService('tech-sme-evaluation')
const enterprises = places.flatMap((place) =>
  Array.from({ length: 200 }, (_, at) => inventEnterprise(place, at)),
)

/** Why the product would refuse this form on that day; empty when it takes it. */
function refusals(one: DemoEnterprise, on: Day): unknown[] {
  const { form } = packOn(service, on)
  const files = Object.entries(form.fields)
    .filter(([, schema]) => metaOf(schema).widget === 'files')
    .map(([name]) => [name, ['0b8e7d0c-3d2f-4a37-9a6a-0d3c1c5a1f10']])
  const answers: Answers = { ...Object.fromEntries(files), ...inventAnswers(service, one, on) }
  const year = on.slice(0, 4)
  const cycle = { year, opensOn: `${year}-01-01`, closesOn: `${year}-12-31`, lastNoticeOn: null }
  const guarded = service.lifecycle.steps.submit?.guard?.({
    answers,
    applicantCode: one.code,
    taken: [],
    asked: {},
    policy: (key) => (key === 'cycle' ? cycle : undefined),
    on,
    dueOn: null,
  })
  return [...formErrors(form, answers), ...(guarded ? [guarded] : [])]
}

describe.each(['2026-01-05', '2026-05-20', '2026-11-27'])('filed on %s', (on) => {
  it('lets every invented enterprise pass by the rules of that day', () => {
    const refused = enterprises.filter((one) => refusals(one, on).length > 0)
    expect(refused.map(({ name, at }) => [name, at])).toEqual([])
  })
})

it('invents six hundred enterprises of their own, with codes that are right', () => {
  expect(new Set(enterprises.map(({ name }) => name)).size).toBe(600)
  expect(new Set(enterprises.map(({ name }) => name.slice(2))).size).toBe(200)
  expect(new Set(enterprises.map(({ code }) => code)).size).toBe(600)
  for (const { code } of enterprises) expect(creditCodeProblem(code), code).toBeUndefined()
})

it('varies scores, indicators, rights and routes', () => {
  const filed = enterprises.map((one) => inventAnswers(service, one, '2026-11-27'))
  const all = (name: string) => new Set(filed.map((answers) => answers[name]))
  expect([...all('conclusion')].toSorted()).toEqual(['direct', 'pass'])
  expect([...all('directRoute')].filter(Boolean).toSorted()).toEqual(['D1', 'D2', 'D3', 'D4'])
  expect([...all('researchIndicator')].toSorted()).toEqual(['COST', 'REVENUE'])
  expect(all('totalScore').size).toBeGreaterThan(12)
  const kinds = filed.flatMap(({ ipRights }) =>
    (ipRights as { kind: string }[]).map((one) => one.kind),
  )
  expect([...new Set(kinds)].toSorted()).toEqual(['DES', 'ICL', 'INV', 'PVR', 'SW', 'UM'])
  expect(filed.some(({ ipRights }) => (ipRights as unknown[]).length === 0)).toBe(true)
})

it('gives each its own people, telephones of its city and addresses that lead nowhere', () => {
  const filed = enterprises.map((one) => ({
    one,
    answers: inventAnswers(service, one, '2026-11-27'),
  }))
  expect(new Set(filed.map(({ answers }) => answers.contactName)).size).toBeGreaterThan(300)
  expect(new Set(filed.map(({ answers }) => answers.contactEmail)).size).toBe(600)
  for (const { one, answers } of filed) {
    expect(answers.contactPhone).toMatch(new RegExp(`^${one.place.dialling}-8\\d{7}$`))
    expect(answers.contactEmail).toMatch(/^[a-z.]+@[a-z0-9]+\.example\.org$/)
  }
})
