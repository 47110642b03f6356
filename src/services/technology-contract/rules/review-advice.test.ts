import { expect, it } from 'vitest'
import { policyOn } from '#core/policy.ts'
import { policies } from '../policies.ts'
import type { ReviewPolicy } from '../reviews.ts'
import { adviseReviews } from './review-advice.ts'

const answers = { totalYuan: '12000000.00', technicalYuan: '5000000.00', category: 'TRF.PATENT' }

const inForce =
  (on: string, area = '330100') =>
  (key: string) =>
    policyOn(policies, { key, area, on })

it('tells the office of the experts that the draft advises, with amount, rule and bound', () => {
  expect(adviseReviews(answers, inForce('2026-03-02'))).toEqual([
    {
      field: 'technicalYuan',
      text: {
        zh: '技术交易额达到 5,000,000.00 元的合同，一般听取专家意见后决定，可以“记录专家意见”；此件为 5,000,000.00 元',
        en: 'A contract with a technical amount of ¥5,000,000.00 or more is generally decided on once experts were heard; their opinion can be recorded. This one comes to ¥5,000,000.00',
      },
      cite: inForce('2026-03-02')('expert-review')?.cite,
    },
  ])
})

it.each([
  ['below the bound', { technicalYuan: '4999999.99' }, inForce('2026-03-02')],
  ['before the new measures', {}, inForce('2026-02-28')],
  ['where the place demands it', {}, inForce('2026-03-02', '120104')],
  ['without amounts', { totalYuan: undefined, technicalYuan: '十' }, inForce('2026-03-02')],
  ['without policies', {}, () => undefined],
])('says nothing %s', (_, change, policy) => {
  expect(adviseReviews({ ...answers, ...change }, policy)).toEqual([])
})

it('knows a second review that is only advised, and takes values of any shape', () => {
  const row = inForce('2026-03-02')('expert-review')
  const value: ReviewPolicy = { from: '1', of: 'total', inclusive: false, required: false }
  const second = (given: unknown) => (key: string) =>
    row && key === 'second-review' ? { ...row, key, value: given } : undefined
  expect(adviseReviews(answers, second(value))).toMatchObject([{ field: 'totalYuan' }])
  for (const junk of [null, 7, '一', [], {}, { from: '一' }])
    expect(adviseReviews(answers, second(junk))).toEqual([])
})
