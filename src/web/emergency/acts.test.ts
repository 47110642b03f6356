import { expect, it } from 'vitest'
import type { EmergencyPeriodView } from '#api/emergency.ts'
import { actsOf } from './acts.ts'

function period(id: string, declaredAt: string, endedAt?: string): EmergencyPeriodView {
  const by = { id: 'o', name: '示例厅', area: '330000' }
  return {
    id,
    area: '330000',
    areaName: '浙江省',
    services: [],
    measures: { deferPaper: true, certificates: null, extendClocksBy: 0 },
    startsOn: '2026-02-10',
    graceWorkdays: 20,
    title: { zh: id, en: id },
    legalText: '示例',
    link: null,
    declared: { by, at: declaredAt },
    ended: endedAt
      ? { on: '2026-03-01', by, at: endedAt, reason: '示例', papersDueOn: null }
      : null,
    state: 'open',
  }
}

it('tells both acts of each period, the newest first, whichever period they belong to', () => {
  const acts = actsOf([
    period('b', '2026-02-11T00:00:00Z'),
    period('a', '2026-02-10T00:00:00Z', '2026-03-01T00:00:00Z'),
  ])
  expect(acts.map(({ key }) => key)).toEqual(['a ended', 'b declared', 'a declared'])
})

it('tells nothing where nothing was declared', () => {
  expect(actsOf([])).toEqual([])
})
