import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  app.at('2026-11-26T06:00:00Z')
  const value = { year: '2026', opensOn: '2026-01-01', closesOn: '2026-12-31', lastNoticeOn: null }
  await app.db
    .insertInto('policies')
    .values({
      ...{ service: 'tech-sme-evaluation', key: 'cycle', area: '330000', ground: 'local-law' },
      ...{ valid_from: '2026-01-01', valid_to: '2026-12-31', cite: '浙江省通知（示例）' },
      value: JSON.stringify(value),
    })
    .execute()
})
afterAll(() => app[Symbol.asyncDispose]())

const read = (query = '') => app.get(`/api/v1/services/tech-sme-evaluation/terms${query}`)
type Term = { key: string; area: string; value: { closesOn?: string } }
const cyclesIn = (terms: Term[]) =>
  terms.filter(({ key }) => key === 'cycle').map(({ area, value }) => [area, value.closesOn])

it('tells anybody the terms that an office has set for their place, each key once', async () => {
  const { body } = await read('?area=330110')
  expect(cyclesIn(body.terms)).toEqual([['330000', '2026-12-31']])
  const keys = body.terms.map(({ key }: Term) => key)
  expect(new Set(keys).size).toBe(keys.length)
  expect(body.terms.find(({ key }: Term) => key === 'cycle')).toMatchObject({
    ground: 'local-law',
    cite: '浙江省通知（示例）',
  })
  expect(cyclesIn((await read('?area=510107')).body.terms)).toEqual([['000000', '2026-08-31']])
})

it('tells of all places whoever names none', async () => {
  const { body } = await read()
  expect(cyclesIn(body.terms).toSorted()).toEqual([
    ['000000', '2026-08-31'],
    ['330000', '2026-12-31'],
  ])
  expect(body.on).toBe('2026-11-26')
})

it('refuses what is no area, and a service that there is not', async () => {
  for (const area of ['33', '999999', 'abc', '']) {
    const refused = await read(`?area=${area}`)
    expect(refused.status, area).toBe(422)
    expect(JSON.stringify(refused.body)).toContain('请选择行政区划')
  }
  expect((await app.get('/api/v1/services/nothing/terms')).status).toBe(404)
})
