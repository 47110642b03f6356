import { expect, it } from 'vitest'
import { policyOn } from '#core/policy.ts'
import { getService } from '#services/index.ts'
import { pointOf } from './point.ts'

const service = getService('technology-contract')

it.each(['D11', 'T04S', 'G01', 'R03'])('names the point %s as officers do', (rule) => {
  expect(pointOf(service, { rule })).toBe(rule)
})

it('shows no key of the platform’s own to the public, whatever is checked', () => {
  const policy = (key: string) =>
    policyOn(service.policies, { key, area: '320100', on: '2026-11-28' })
  const findings = service.examples.flatMap(
    ({ answers }) => service.selfCheck?.findings(answers, { on: '2026-11-28', policy }) ?? [],
  )
  const rules = new Set(findings.map(({ rule }) => rule))
  expect([...rules]).toEqual(expect.arrayContaining(['decision-limit', 'ORDER']))
  const shown = [...rules].flatMap((rule) => pointOf(service, { rule }) ?? [])
  expect(shown.length).toBeGreaterThan(0)
  for (const id of shown) expect(id).toMatch(/^[GDTCSRA]\d\d/)
})
