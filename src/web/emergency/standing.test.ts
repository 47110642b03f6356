import { expect, it } from 'vitest'
import type { EmergencyPeriodView } from '#api/emergency.ts'
import { namedWithEnd, standingOf } from './standing.ts'

const ended: EmergencyPeriodView['ended'] = {
  on: '2026-11-28',
  by: { id: 'o', name: '示例厅' },
  at: '2026-11-28T02:00:00Z',
  reason: '示例',
  papersDueOn: null,
}

it.each([
  ['coming', null, '尚未开始', 'Not yet begun'],
  ['open', null, '正在实行', 'In force'],
  ['open', ended, '实行至 2026年11月28日', 'In force until 28 Nov 2026'],
  ['ended', ended, '已结束', 'Ended'],
] as const)('says of a period that is %s how long it lasts', (state, end, zh, en) => {
  expect(standingOf({ state, ended: end })).toEqual({ zh, en })
})

it('names the last day beside the title once the end was announced', () => {
  const title = { zh: '防汛期间', en: 'Flood' }
  expect(namedWithEnd({ title, state: 'open', ended: null })).toEqual(title)
  expect(namedWithEnd({ title, state: 'open', ended })).toEqual({
    zh: '防汛期间（实行至 2026年11月28日）',
    en: 'Flood (In force until 28 Nov 2026)',
  })
})
