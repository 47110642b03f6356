import { describe, expect, it } from 'vitest'
import type { Day } from '#core/dates.ts'
import { type Answers, formErrors, readAnswers } from '#core/form.ts'
import { lifecycle } from '../lifecycle.ts'
import { change } from './change.ts'

const renamed: Answers = {
  kind: 'NAME',
  changedOn: '2026-08-20',
  newName: '样例智造科技有限公司',
  description: '因业务调整更名，原名样例排程科技有限公司，人员和业务没有变化。',
  stillMeets: true,
}

function judged(on: Day, record: Answers = renamed, asked: Answers = {}) {
  return change.judge({ answers: {}, decision: {}, record, asked, verified: [], on })
}

describe('the report of a change', () => {
  it('is complete with kind, day and what has changed; a new name only where it has one', () => {
    expect(formErrors(change.form, renamed)).toEqual([])
    expect(formErrors(change.form, { ...renamed, newName: '' })).toHaveLength(1)
    const material = { ...renamed, kind: 'MATERIAL' }
    expect(readAnswers(change.form, material)).not.toHaveProperty('newName')
    expect(formErrors(change.form, { ...material, newName: undefined })).toEqual([])
  })

  it('is for enterprises that are entered', () => {
    for (const state of change.from) expect(Object.keys(lifecycle.states)).toContain(state)
    expect(change.from).toEqual(['entered'])
  })

  it.each([
    ['the day before', '2026-08-19', ['changedOn']],
    ['the day itself', '2026-08-20', []],
    ['a day short of three months', '2026-11-19', []],
    ['the last day of three months', '2026-11-20', []],
    ['the day after', '2026-11-21', ['lateReason']],
  ])('on %s, %s', (_, on, fields) => {
    expect(judged(on).map(({ field }) => field)).toEqual(fields)
  })

  it('is taken late once a word is said about it', () => {
    const [found] = judged('2026-11-21')
    expect(found?.text.zh).toBe(
      '应当在变化后 3 个月内报告，期限已于2026年11月20日届满。仍可报告，请写明逾期的原因',
    )
    expect(judged('2026-11-21', { ...renamed, lateReason: ' ' })).toHaveLength(1)
    expect(judged('2026-11-21', { ...renamed, lateReason: '经办人变动，未及时知晓。' })).toEqual([])
  })

  it('filed in time is not late because the officer verifies it later', () => {
    expect(judged('2026-12-30', renamed, { outcome: 'MET' })).toEqual([])
    expect(judged('2026-08-19', renamed, { outcome: 'MET' })).toHaveLength(1)
  })

  it('is verified with a finding', () => {
    expect(formErrors(change.asks, change.claims(renamed))).toHaveLength(1)
    expect(formErrors(change.asks, { outcome: 'MET' })).toEqual([])
  })

  it('says why where the conditions are perhaps no longer met', () => {
    for (const note of [undefined, '', ' \n ']) {
      const errors = formErrors(change.asks, { outcome: 'DOUBTFUL', note })
      expect(errors.map(({ field }) => field)).toEqual(['note'])
    }
    const note = '研发人员减少一半，占比不足 10%。'
    expect(formErrors(change.asks, { outcome: 'DOUBTFUL', note })).toEqual([])
  })

  it('is none where the new name is the one that it has', () => {
    const named = (enteredName: string, record: Answers = renamed) =>
      change
        .judge({
          answers: {},
          decision: {},
          enteredName,
          record,
          asked: {},
          verified: [],
          on: '2026-09-01',
        })
        .map(({ field }) => field)
    expect(named('样例智造科技有限公司')).toEqual(['newName'])
    expect(named('样例智造科技 有限公司')).toEqual(['newName'])
    expect(named('样例排程科技有限公司')).toEqual([])
    expect(named('样例智造科技有限公司', { ...renamed, kind: 'MATERIAL' })).toEqual([])
  })

  it('is counted once it is verified', () => {
    const verified = [{ kind: 'change', record: renamed, asked: { outcome: 'MET' } }]
    const [total] = change.totals({ answers: {}, decision: {}, verified })
    expect(total?.value.zh).toBe('1 项')
  })

  it('of any kind of answers does not fall over', () => {
    for (const junk of [undefined, null, 7, '2026-02-30', [], {}]) {
      expect(judged('2026-09-01', { changedOn: junk, lateReason: junk })).toEqual([])
    }
  })
})
