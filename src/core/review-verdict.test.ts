import { describe, expect, it } from 'vitest'
import { getService } from '#services/index.ts'
import { applicablePoints } from './checklist.ts'
import { offlineSteps } from './review-list.ts'
import { pointsNamed, readReviewRow, rowsTwice } from './review-row.ts'
import { judgeRow, type ReviewedCase } from './review-verdict.ts'
import { packOn } from './rule-pack.ts'
import type { Cell } from './sheet-cells.ts'

const { lifecycle, packs } = getService('tech-sme-evaluation')
const steps = offlineSteps(lifecycle)
const points = applicablePoints(packOn({ packs }, '2026-07-01').checklist, {})

const listed: ReviewedCase = {
  reference: 'SME202600000001',
  applicant: '样例科技有限公司',
  state: 'in-review',
  version: 4,
  taken: [],
  holder: null,
  points,
  kept: {},
  findings: [],
}

const rowOf = (...[verdict, words, ids]: (Cell | undefined)[]) =>
  readReviewRow({
    number: 2,
    cells: ['SME202600000001', '4', listed.applicant, verdict ?? null, words ?? null, ids ?? null],
  })
const judge = (row: ReturnType<typeof rowOf>, change: Partial<ReviewedCase> = {}) =>
  judgeRow(row, {
    lifecycle,
    steps,
    found: { ...listed, ...change },
    userId: 'me',
    twice: undefined,
  })

describe('a row', () => {
  it('is ready with the step, its words and the points that are not met', () => {
    expect(judge(rowOf('退回补正', '请补章', 'F2、F3'))).toMatchObject({
      state: 'ready',
      step: 'return',
      asked: { reason: '请补章' },
      failed: ['F2', 'F3'],
      problems: [],
    })
  })

  it('is left alone without a verdict, whatever else stands in it', () =>
    expect(judge(rowOf(null, { day: '2026-03-01' }))).toMatchObject({
      state: 'unchanged',
      problems: [],
    }))

  it('may rest on a point alone that leads to a return', () => {
    expect(judge(rowOf('退回补正', '', 'F2')).state).toBe('ready')
    // C1 leads to a refusal only.
    expect(judge(rowOf('退回补正', '', 'C1')).state).toBe('refused')
    expect(judge(rowOf('退回补正')).state).toBe('refused')
  })

  it('refuses an entry only by a point that leads there', () => {
    expect(judge(rowOf('不予入库', '不符合', 'C1')).state).toBe('ready')
    expect(judge(rowOf('不予入库', '不符合', 'F2')).state).toBe('refused')
    expect(judge(rowOf('不予入库', '不符合')).state).toBe('refused')
  })

  it('is the holder’s alone; a case that nobody holds is anybody’s', () => {
    const holder = (id: string) => ({ holder: { id, name: '乙' } })
    expect(judge(rowOf('审查通过'), holder('me')).state).toBe('ready')
    expect(judge(rowOf('审查通过'), holder('other')).state).toBe('refused')
    expect(judge(rowOf('审查通过')).state).toBe('ready')
  })

  it('is not carried out on another version than the one that was listed', () =>
    expect(judge(rowOf('审查通过'), { version: 5 }).state).toBe('refused'))

  it('is unchanged once it was carried out, also when the case went on since', () => {
    expect(judge(rowOf('审查通过'), { state: 'passed' }).state).toBe('unchanged')
    const later = { state: 'listed', taken: ['accept', 'pass', 'collect'] }
    expect(judge(rowOf('审查通过'), later).state).toBe('unchanged')
    expect(judge(rowOf('审查通过'), { state: 'withdrawn' }).state).toBe('refused')
    expect(judge(rowOf('退回补正', '补'), { state: 'passed' }).state).toBe('refused')
  })

  it('is told what the platform points out, where it passes the case all the same', () => {
    const findings = ['甲', '乙', '丙', '丁'].map((zh) => ({ zh, en: zh }))
    const passed = judge(rowOf('审查通过'), { findings })
    expect(passed.state).toBe('ready')
    expect(passed.problems).toMatchObject([
      { kind: 'note', text: { zh: expect.stringMatching(/提示 4 项.*甲；乙；丙；另有 1 项/) } },
    ])
    expect(judge(rowOf('退回补正', '请补章'), { findings }).problems).toEqual([])
  })

  it('takes up a case first that waits for it', () => {
    const judged = judge(rowOf('审查通过'), { state: 'submitted' })
    expect(judged).toMatchObject({ state: 'ready', opening: 'accept', step: 'pass' })
    expect(judged.problems).toMatchObject([
      { kind: 'note', text: { zh: expect.stringContaining('先“受理”') } },
    ])
    expect(judge(rowOf('审查通过'))).toMatchObject({ opening: undefined, problems: [] })
  })

  it('says every problem at once', () => {
    const { problems } = judge(rowOf('不予入库', '', 'Z1'), { version: 9 })
    expect(problems.map(({ title }) => title.zh)).toEqual([
      '办件版本',
      '不符合的要点',
      '意见',
      '不符合的要点',
    ])
  })
})

it.each([
  ['F1,F2', ['F1', 'F2']],
  ['F1、F2；F1', ['F1', 'F2']],
  [' Ｆ1 ， C2\nC3 ', ['F1', 'C2', 'C3']],
  ['', []],
])('reads the points in %j', (words, ids) => expect(pointsNamed(words)).toEqual(ids))

it('finds rows that decide on the same case, and not those without a verdict', () => {
  const row = (number: number, reference: string, verdict: string) => ({
    ...rowOf(verdict),
    number,
    reference,
  })
  const rows = [row(2, 'SME1', '审查通过'), row(3, 'SME1', ''), row(4, 'sme1 ', '退回补正')]
  expect([...rowsTwice(rows)]).toEqual([
    [2, 4],
    [4, 2],
  ])
  expect(rowsTwice(rows.slice(0, 2)).size).toBe(0)
})
