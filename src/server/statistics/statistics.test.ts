import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { step, submitted, verified } from '../testing/contracts.ts'
import { type Person, person } from '../testing/people.ts'

let app: TestApp
let seller: Person
let officer: Person
let city: Person
const url = '/api/v1/services/technology-contract/statistics'

beforeAll(async () => {
  app = await testApp()
  seller = await person(app, { kind: 'enterprise' })
  officer = await person(app, { kind: 'registry', area: '330100' })
  city = await person(app, { kind: 'authority', area: '330100' })
})
afterAll(() => app[Symbol.asyncDispose]())

let made = 0

async function registered(change: Record<string, unknown> = {}): Promise<string> {
  made += 1
  const { id } = await submitted(app, seller, { projectName: `统计项目 ${made}`, ...change })
  await step(app, officer, id, 'accept')
  const { status, body } = await step(app, officer, id, 'register', verified)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return id
}

const ask = (as: Person, query: Record<string, string> = {}) =>
  app.get(`${url}?${new URLSearchParams({ from: '2026-01', to: '2026-12', ...query })}`, {
    as: as.key,
  })

it('counts a registration at once, by every dimension, and drops it when it is revoked', async () => {
  const before = (await ask(officer)).body.total
  const id = await registered()
  const { body } = await ask(officer)
  expect(body.total.count).toBe(before.count + 1)
  expect(body.rows).toMatchObject([
    { value: 'DEV', label: { zh: '技术开发' }, yuan: ['1200000.00', '820000.00'] },
  ])
  for (const by of [
    'field',
    'areaIn',
    'areaOut',
    'sellerType',
    'buyerType',
    'month',
    'area',
    'planSource',
  ]) {
    const { status, body } = await ask(officer, { by })
    expect([by, status, body.total.count]).toEqual([by, 200, before.count + 1])
    expect(body.rows.every((row: { label: { zh: string } }) => row.label.zh !== '')).toBe(true)
  }
  await step(app, officer, id, 'revoke', { ground: 'FRAUD', explanation: '合同虚假' })
  const after = (await ask(officer)).body
  expect([after.total.count, after.ended]).toEqual([before.count, 1])
})

it('shows everybody only what is theirs, in the table and in the export alike', async () => {
  await registered()
  const all = (await ask(officer)).body.total.count
  expect(all).toBeGreaterThan(0)
  const counts = async (as: Person) => {
    const table = await ask(as)
    const csv = await app.get(`${url}/export?from=2026-01&to=2026-12&format=csv`, { as: as.key })
    const last = csv.body.trim().split('\n').at(-1).split(',')
    expect(last[0]).toBe('合计')
    expect(Number(last[1])).toBe(table.body.total.count)
    return table.body.total.count
  }
  expect(await counts(officer)).toBe(all)
  expect(await counts(city)).toBe(all)
  expect(await counts(seller)).toBe(all)
  expect(await counts(await person(app, { kind: 'torch', area: '000000' }))).toBe(all)
  expect(await counts(await person(app, { kind: 'registry', area: '330200' }))).toBe(0)
  expect(await counts(await person(app, { kind: 'authority', area: '420000' }))).toBe(0)
  expect(await counts(await person(app, { kind: 'enterprise' }))).toBe(0)
  expect((await app.get(`${url}?from=2026-01&to=2026-12`)).status).toBe(401)
})

it.each([
  [{ by: 'colour' }, 'by'],
  [{ from: '2026-05', to: '2026-04' }, 'to'],
  [{ from: '2025-12', to: '2026-12' }, 'from'],
])('refuses %o in words', async (query, field) => {
  const { status, body } = await ask(officer, query)
  expect(status).toBe(422)
  expect(body.errors).toMatchObject([{ field }])
})

it('takes a month that does not exist for malformed, and an unknown service for not found', async () => {
  expect((await ask(officer, { from: '2026-13' })).status).toBe(400)
  expect(
    (await app.get('/api/v1/services/none/statistics?from=2026-01&to=2026-02', { as: seller.key }))
      .status,
  ).toBe(404)
})

it('writes a workbook that Excel reads, with its total last', async () => {
  const { bytes } = await app.get(`${url}/export?from=2026-01&to=2026-12`, { as: officer.key })
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
  expect(workbook.worksheets[0]?.name).toBe('统计')
  const rows = workbook.worksheets[0]?.getSheetValues() as string[][]
  expect(rows[1]?.slice(1)).toEqual([
    ...['项目', '合同数（项）', '合同数同比（%）'],
    ...['成交额（元）', '成交额同比（%）', '技术交易额（元）', '技术交易额同比（%）'],
  ])
  const { count, yuan } = (await ask(officer)).body.total
  const cells = rows.at(-1) ?? []
  expect([1, 2, 4, 6].map((at) => cells[at])).toEqual(['合计', count, ...yuan.map(Number)])
})

it('exports figures that can be summed and a fall as a negative number', async () => {
  const four = await sellers(4)
  await facts('2007-03-31', 'CON', four, '250.05')
  await facts('2008-03-31', 'CON', four.slice(0, 3), '250.05')
  const { bytes } = await app.get(`${url}/export?from=2008-01&to=2008-03`, { as: officer.key })
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
  const cells = workbook.worksheets[0]?.getRow(2).values as unknown[]
  expect(cells.slice(1)).toEqual(['技术咨询', 3, -25, 750.15, -25, 750.15, -25])
  const csv = await app.get(`${url}/export?from=2008-01&to=2008-03&format=csv`, {
    as: officer.key,
  })
  expect(csv.body).toContain('技术咨询,3,-25.0,750.15,-25.0,750.15,-25.0')
})

/** Facts of invented years, straight into the table: each of its own seller unless one is named. */
async function facts(day: string, category: string, sellers: readonly string[], yuan = '100.00') {
  const row = await app.db.selectFrom('cases').selectAll().limit(1).executeTakeFirstOrThrow()
  for (const applicant_id of sellers) {
    made += 1
    const { search: _, due_sort: __, seq: ___, ...copied } = row
    const copy = await app.db
      .insertInto('cases')
      .values({
        ...copied,
        id: crypto.randomUUID(),
        reference: `X${made}`,
        answers: JSON.stringify({}),
        number: null,
        submitted: null,
        decision: null,
        decided_answers: null,
        proposal: null,
        previous: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await app.db
      .insertInto('registered_facts')
      .values({
        case_id: copy.id,
        service: 'technology-contract',
        office_id: officer.organisationId,
        applicant_id,
        area: '330106',
        registered_on: day,
        dimensions: [category, null, null, null, null, null, null, null],
        measures: [yuan, yuan],
      })
      .execute()
  }
}

async function sellers(count: number): Promise<string[]> {
  const people = []
  for (let i = 0; i < count; i += 1) people.push(await person(app, { kind: 'enterprise' }))
  return people.map(({ organisationId }) => organisationId)
}

it('compares with the same months of the year before, to the tenth of a percent', async () => {
  const four = await sellers(4)
  await facts('2009-03-31', 'SRV.GEN', four.slice(0, 3))
  await facts('2009-04-01', 'SRV.GEN', four.slice(0, 1))
  await facts('2010-01-01', 'SRV.GEN', four)
  const { body } = await ask(officer, { from: '2010-01', to: '2010-03' })
  expect(body.rows).toMatchObject([
    { value: 'SRV', count: 4, yuan: ['400.00', '400.00'], before: { count: 3 } },
  ])
  const csv = await app.get(`${url}/export?from=2010-01&to=2010-03&format=csv`, {
    as: officer.key,
  })
  expect(csv.body).toContain('技术服务,4,33.3,400.00,33.3,400.00,33.3')
  const months = await ask(officer, { from: '2010-01', to: '2010-12', by: 'month' })
  expect(
    months.body.rows.map((row: { value: string; count: number }) => [row.value, row.count]),
  ).toEqual([
    ['2010-01', 4],
    ['2010-03', 0],
    ['2010-04', 0],
  ])
})

it('publishes no cell of fewer than three sellers, and no rest from which one could be reckoned', async () => {
  const [a = '', b = '', ...more] = await sellers(6)
  await facts('2011-05-01', 'CON', [a, b, a, b])
  await facts('2011-05-01', 'SRV.GEN', more.slice(0, 3))
  await facts('2011-05-01', 'DEV.COOP', more)
  const read = (year: number) =>
    app.get(`/api/v1/public/services/technology-contract/statistics?year=${year}`)
  const { status, body } = await read(2011)
  expect(status).toBe(200)
  expect(body.rows.map((row: { value: string; count: number }) => [row.value, row.count])).toEqual([
    ['DEV', 4],
    [null, 7],
  ])
  expect(body.total).toMatchObject({ count: 11, before: null })
  await facts('2012-05-01', 'CON', [a, b])
  // Two sellers stand behind all of it: no figure is told, and none reads as if nothing were registered.
  expect((await read(2012)).body).toMatchObject({ rows: [], total: null, ended: null })
  expect((await read(2000)).body).toMatchObject({ rows: [], total: { count: 0 }, ended: 0 })
})

it('publishes one row and the total where every cell is small and three sellers stand behind them', async () => {
  const [a = '', b = '', c = ''] = await sellers(3)
  await facts('2006-05-01', 'CON', [a, a, b])
  await facts('2006-05-01', 'SRV.GEN', [b, c])
  const read = (by: string) =>
    app.get(`/api/v1/public/services/technology-contract/statistics?year=2006&by=${by}`)
  const { body } = await read('category')
  expect(body.rows).toMatchObject([{ value: null, count: 5, before: null }])
  expect(body.total).toMatchObject({ count: 5, yuan: ['500.00', '500.00'], before: null })
  expect((await read('area')).body.total).toEqual(body.total)
})

it('tells growth in public only where the year before had three sellers too', async () => {
  const three = await sellers(3)
  await facts('2013-05-01', 'CON', three)
  await facts('2013-05-01', 'SRV.GEN', three.slice(0, 2))
  await facts('2014-05-01', 'CON', three)
  await facts('2014-05-01', 'SRV.GEN', three)
  const { body } = await app.get('/api/v1/public/services/technology-contract/statistics?year=2014')
  expect(body.rows).toMatchObject([
    { value: 'CON', before: { count: 3 } },
    { value: 'SRV', before: null },
  ])
})

it('sums large amounts to the fen', async () => {
  const one = await sellers(1)
  await facts('2015-12-31', 'CON', one, '9999999999999998.97')
  await facts('2015-12-31', 'CON', one, '1.02')
  const { body } = await ask(officer, { from: '2015-01', to: '2015-12' })
  expect(body.total.yuan[0]).toBe('9999999999999999.99')
})

it.each([
  ['2027-03-31', '200000.00'],
  ['2027-04-01', '0.00'],
])('adds what is verified on %s to the year before: %s', async (on, added) => {
  const technical = async () => Number((await ask(officer)).body.total.yuan[1])
  const id = await registered({
    paymentMethod: 'ROYALTY',
    royaltyBase: 'SALES',
    royaltyTerms: '按销售额 3%，五年',
    amountOpen: false,
  })
  const before = await technical()
  app.at(`${on}T02:00:00Z`)
  const filed = await app.post(`/api/v1/cases/${id}/records`, {
    as: seller.key,
    body: {
      kind: 'supplement',
      answers: {
        settledOn: '2027-01-10',
        addedTotalYuan: '250000.00',
        addedNonTechnicalYuan: '50000.00',
        basis: '按结算单',
      },
    },
  })
  await app.post(`/api/v1/records/${filed.body.records[0].id}/verify`, {
    as: officer.key,
    body: { asked: { verifiedTechnicalYuan: '200000.00' } },
  })
  expect((await technical()) - before).toBe(Number(added))
  app.at('2026-02-10T02:00:00Z')
})
