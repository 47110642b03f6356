import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkYourself } from '#api/self-check.ts'
import type { Answers } from '#core/form.ts'
import { type TestApp, testApp } from '../testing/app.ts'

let app: TestApp

beforeAll(async () => {
  app = await testApp()
})
afterAll(async () => app[Symbol.asyncDispose]())

const address = '/api/v1/services/technology-contract/self-check'
let visitor = 0

/** Every request as another visitor, so that the limit does not strike. */
function check(answers: unknown, more: { area?: string; headers?: Record<string, string> } = {}) {
  const { headers, ...rest } = more
  visitor += 1
  return app.server
    .inject({
      method: 'POST',
      url: address,
      headers: { origin: app.address, ...headers },
      remoteAddress: `10.1.${visitor >> 8}.${visitor & 255}`,
      payload: { answers, ...rest },
    })
    .then((reply) => ({ status: reply.statusCode, headers: reply.headers, body: reply.json() }))
}

type Line = { rule: string; outcome: string; value?: { zh: string } }

function line(body: { findings: Line[] }, rule: string): Line | undefined {
  return body.findings.find((finding) => finding.rule === rule)
}

const contract: Answers = {
  category: 'DEV.ENTRUST',
  creates: true,
  innovative: true,
  onlyParameters: false,
  basicResearch: false,
  allResearch: false,
  routine: false,
  ancillary: false,
  totalYuan: '1200000.00',
  includesNonTechnical: true,
  nonTechnical: [
    { kind: 'EQUIPMENT', yuan: '300000.00' },
    { kind: 'MATERIAL', yuan: '80000.00' },
  ],
  paymentMethod: 'LUMP',
  inEffect: true,
  seller: 'ENTERPRISE',
  relatedParties: false,
  crossBorder: false,
  planProject: false,
  needsPermit: false,
  signedByAgent: false,
  foreignOnly: false,
}

it('tells anyone without an account what would come of a contract, and by which rules', async () => {
  const { status, body, headers } = await check(contract)
  expect(status).toBe(200)
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['set-cookie']).toBeUndefined()
  expect(body).toMatchObject({ on: '2026-02-10', area: '000000', rules: { id: 'R2001' } })
  expect(line(body, 'TTV')?.value?.zh).toBe('820,000.00 元')
  expect(line(body, 'G09')?.outcome).toBe('missing')
})

it('answers by its contract and with not a field more', async () => {
  const told = checkYourself.schema.response[200].strict()
  const { findings } = told.shape
  const { body } = await check({ ...contract, totalYuan: '6000000.00' }, { area: '320100' })
  expect(told.safeParse(body).error).toBeUndefined()
  for (const finding of body.findings) {
    expect(findings.element.strict().safeParse(finding).error).toBeUndefined()
  }
})

it('goes by the rules of the day and the policies of the place', async () => {
  const { nonTechnical: _, ...rest } = contract
  const whole = { ...rest, totalYuan: '5000000.00', includesNonTechnical: false }
  const nation = await check(whole)
  expect(line(nation.body, 'second-review')).toBeUndefined()
  const jiangsu = await check(whole, { area: '320100' })
  expect(line(jiangsu.body, 'second-review')?.outcome).toBe('hint')
  app.at('2026-03-01T02:00:00Z')
  const later = await check(whole)
  app.at('2026-02-10T02:00:00Z')
  expect(later.body).toMatchObject({ on: '2026-03-01', rules: { id: 'R2026' } })
  expect(line(later.body, 'expert-review')?.outcome).toBe('hint')
})

it('follows a policy that an office changed after the platform was set up', async () => {
  await app.db
    .updateTable('policies')
    .set({ value: JSON.stringify({ count: 7, unit: 'workday' }) })
    .where('key', '=', 'decision-limit')
    .where('area', '=', '330000')
    .execute()
  const { body } = await check(contract, { area: '330106' })
  expect(line(body, 'decision-limit')?.value?.zh).toBe('7 个工作日')
})

it('keeps nothing: no table has a row more', async () => {
  const before = await countRows()
  expect((await check(contract)).status).toBe(200)
  expect((await check({})).status).toBe(422)
  expect(await countRows()).toBe(before)
  expect(before).toBeGreaterThan(0)
})

it('does not exist for a service without one, or for no service', async () => {
  for (const service of ['nothing', 'constructor', '%00']) {
    const reply = await app.post(`/api/v1/services/${service}/self-check`, {
      body: { answers: contract },
    })
    expect(reply.status, service).toBe(404)
  }
})

it('names every answer that is missing, in the language of the reader', async () => {
  const { status, body } = await check({}, { headers: { 'accept-language': 'en' } })
  expect(status).toBe(422)
  expect(body.title).toContain('missing')
  const fields = body.errors.map(({ field }: { field: string }) => field)
  expect(fields).toEqual(expect.arrayContaining(['creates', 'totalYuan', 'inEffect', 'seller']))
  const { body: chinese } = await check({}, { headers: { 'accept-language': 'zh-CN' } })
  expect(chinese.errors[0].message).toMatch(/\p{Script=Han}/u)
})

it.each([
  ['a total of nothing', { totalYuan: '0' }, 'totalYuan'],
  ['a negative total', { totalYuan: '-1.00' }, 'totalYuan'],
  ['a total in exponents', { totalYuan: '1e9' }, 'totalYuan'],
  ['a total of thirty digits', { totalYuan: '9'.repeat(30) }, 'totalYuan'],
  ['a number for an amount', { totalYuan: 1200000 }, 'totalYuan'],
  ['NUL in an amount', { totalYuan: '12\u000000' }, 'totalYuan'],
  ['half a character for a category', { category: '\uD800' }, 'category'],
  ['an inherited name for a category', { category: 'constructor' }, 'category'],
  ['a text for yes or no', { inEffect: 'yes' }, 'inEffect'],
  ['a day that does not exist', { endsOn: '2026-02-30' }, 'endsOn'],
  ['more costs than the total', { totalYuan: '379999.99' }, 'nonTechnical.1.yuan'],
  [
    'a hundred lines of cost',
    { nonTechnical: Array.from({ length: 100 }, () => ({ kind: 'PARTS', yuan: '1.00' })) },
    'nonTechnical',
  ],
  ['a line that is no line', { nonTechnical: ['PARTS'] }, 'nonTechnical.0'],
])('refuses %s at its field', async (_, changed, field) => {
  const { status, body } = await check({ ...contract, ...changed })
  expect(status).toBe(422)
  expect(body.errors.map((error: { field: string }) => error.field)).toEqual([field])
  expect(body.errors[0].message).not.toBe('')
})

it.each(['33010', '990000', '33010a', '', '../../', '\u0000\u0000\u0000\u0000\u0000\u0000'])(
  'refuses %j as an area',
  async (area) => {
    const { status, body } = await check(contract, { area })
    expect(status).toBe(422)
    expect(body.errors).toEqual([{ field: 'area', message: expect.stringContaining('行政区划') }])
  },
)

it('does not read what nobody asked, however much of it there is', async () => {
  const { status, body } = await check({
    ...contract,
    __proto__: 7,
    secret: '商业秘密',
    trains: true,
  })
  expect(status).toBe(200)
  expect(JSON.stringify(body)).not.toContain('商业秘密')
  const flood = await check({ ...contract, more: 'x'.repeat(70_000) })
  expect(flood.status).toBe(413)
  expect(flood.body.title).toContain('过大')
})

it('is refused to another site’s page in the name of a visitor', async () => {
  const { status } = await check(contract, { headers: { origin: 'https://elsewhere.example' } })
  expect(status).toBe(403)
})

it('slows down whoever asks again and again', async () => {
  const tries = []
  for (let i = 0; i < 62; i += 1) tries.push(await app.post(address, { body: { answers: {} } }))
  expect(tries.at(0)).toMatchObject({ status: 422 })
  expect(tries.at(-1)).toMatchObject({ status: 429 })
})

/** The rows of all tables of the platform together. */
async function countRows(): Promise<number> {
  const { rows } = await sql<{ n: string }>`
    select sum((xpath('/row/n/text()', query_to_xml(
      format('select count(*) as n from %I.%I', schemaname, tablename), false, true, '')))[1]::text::bigint) as n
    from pg_tables where schemaname = 'public'`.execute(app.db)
  return Number(rows[0]?.n)
}

it('tells in the description of the API what the answers of each service are', async () => {
  const { body } = await app.get('/api/openapi.json')
  const { requestBody } = body.paths['/api/v1/services/{service}/self-check'].post
  const { answers } = requestBody.content['application/json'].schema.properties
  type Described = { title: string; properties: Record<string, object>; required: string[] }
  const form = (answers.anyOf as Described[]).find(({ title }) =>
    title.startsWith('technology-contract:'),
  )
  expect(Object.keys(form?.properties ?? {})).toEqual(expect.arrayContaining(Object.keys(contract)))
  expect(form?.properties.category).toMatchObject({
    type: 'string',
    oneOf: expect.arrayContaining([
      { enum: ['DEV.ENTRUST'], title: expect.stringContaining('委托') },
    ]),
  })
  expect(form?.properties.nonTechnical).toMatchObject({
    items: { properties: { kind: { oneOf: expect.anything() }, yuan: { type: 'string' } } },
  })
  expect(form?.required).toContain('totalYuan')
})
