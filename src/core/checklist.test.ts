import { expect, it } from 'vitest'
import {
  applicablePoints,
  blockingPoints,
  type Checkpoint,
  type Failing,
  failedPoints,
  openPoints,
  reasonsOf,
  touchedPoints,
  type Verdicts,
} from './checklist.ts'

function point(id: string, onFail: readonly Failing[], change: Partial<Checkpoint> = {}) {
  return {
    id,
    group: { zh: '通用', en: 'General' },
    text: { zh: `${id}要点`, en: `point ${id}` },
    onFail,
    cite: '第一条',
    ground: 'law',
    appliesTo: () => true,
    ...change,
  } satisfies Checkpoint
}

const list = [
  point('A', ['return']),
  point('B', ['refuse', 'reclassify'], { fields: ['name', 'costs'] }),
  point('C', ['deduct', 'return']),
  point('D', ['note']),
  point('E', ['not-accepted'], { appliesTo: ({ kind }) => kind === 'foreign' }),
]
const ids = (points: readonly Checkpoint[]) => points.map(({ id }) => id)
const met = { met: true }
const unmet = { met: false }

it('holds a case against those points only that apply to it', () => {
  expect(ids(applicablePoints(list, {}))).toEqual(['A', 'B', 'C', 'D'])
  expect(ids(applicablePoints(list, { kind: 'foreign' }))).toEqual(['A', 'B', 'C', 'D', 'E'])
})

it('counts as open what decides something and has no answer, whichever it is', () => {
  expect(ids(openPoints(list, {}))).toEqual(['A', 'B', 'C', 'E'])
  expect(ids(openPoints(list, { A: met, B: unmet, D: met }))).toEqual(['C', 'E'])
})

it('finds the failed points that lead to one of the given ends', () => {
  const verdicts: Verdicts = { A: unmet, B: unmet, C: unmet, D: unmet, E: met }
  expect(ids(failedPoints(list, verdicts, ['refuse']))).toEqual(['B'])
  expect(ids(failedPoints(list, verdicts, ['return']))).toEqual(['A', 'C'])
  expect(ids(failedPoints(list, { A: met }, ['return']))).toEqual([])
})

it('lets a case be granted with points that only cost money or are to be noted', () => {
  expect(ids(blockingPoints(list, { A: met, B: met, C: unmet, D: unmet, E: met }))).toEqual([])
  expect(ids(blockingPoints(list, { A: unmet, B: unmet, C: met, E: unmet }))).toEqual([
    'A',
    'B',
    'E',
  ])
})

it('finds the points to look at again when their fields were changed', () => {
  expect(ids(touchedPoints(list, ['costs']))).toEqual(['B'])
  expect(ids(touchedPoints(list, ['other']))).toEqual([])
})

it('builds the reasons with the rule and the officer’s words, in both languages', () => {
  const reasons = reasonsOf(list.slice(0, 2), { A: { met: false, note: ' 缺章 ' }, B: unmet })
  expect(reasons.zh).toBe('A 不符合“A要点”：缺章（第一条）\nB 不符合“B要点”（第一条）')
  expect(reasons.en).toBe('A is not met: point A — 缺章 (第一条)\nB is not met: point B (第一条)')
})
