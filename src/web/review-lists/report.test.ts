import { expect, it } from 'vitest'
import type { ReviewListRow } from '#api/review-lists.ts'
import { countStates, countVerdicts, rowsOf, withOutcomes } from './report.ts'

const row = (number: number, state: ReviewListRow['state'], zh = '审查通过'): ReviewListRow => ({
  number,
  reference: `SME${number}`,
  caseId: null,
  applicant: '样例公司',
  verdict: { zh, en: zh },
  state,
  problems: state === 'refused' ? [{ kind: 'refused', title: word, text: word, said: '' }] : [],
})
const word = { zh: '行', en: 'row' }
const rows = [
  row(2, 'ready'),
  row(3, 'refused'),
  row(5, 'ready', '退回补正'),
  row(6, 'unchanged', ''),
]

it('counts rows by state, and those that are ready by verdict', () => {
  expect(countStates(rows)).toEqual({ ready: 2, done: 0, refused: 1, unchanged: 1 })
  expect(countVerdicts(rows, 'ready').map(({ verdict, count }) => [verdict.zh, count])).toEqual([
    ['审查通过', 1],
    ['退回补正', 1],
  ])
})

it('puts what became of a row in its place and leaves the others', () => {
  const report = { sha256: '', fileName: '', total: 4, rows, next: null }
  const after = withOutcomes(report, [row(5, 'done', '退回补正')])
  expect(after.rows.map(({ state }) => state)).toEqual(['ready', 'refused', 'done', 'unchanged'])
})

it.each([
  ['problems', [3]],
  ['ready', [2, 5]],
  ['done', []],
  ['all', [2, 3, 5, 6]],
] as const)('shows the rows of “%s”', (which, numbers) =>
  expect(rowsOf(rows, which).map(({ number }) => number)).toEqual(numbers),
)
