import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { object, objected, objector, onNotice, openScene, type Scene } from './sample-objections.ts'

let scene: Scene

beforeAll(async () => {
  scene = await openScene()
  return () => scene.app[Symbol.asyncDispose]()
})

const fieldsOf = (body: { errors: { field: string }[] }) => body.errors.map(({ field }) => field)

describe('an objection', () => {
  it('is taken from anyone without an account and answers a code that nobody can guess', async () => {
    const { app } = scene
    const { address, cases } = await onNotice(scene, 2)
    const entry = await app.get(`/api/v1/announcements/${address}/entries/2/objectable`)
    expect(entry.body).toMatchObject({ name: cases[1]?.name, authority: '样例省科技厅' })
    const { status, body } = await object(app, { address, position: 2 })
    expect(status).toBe(201)
    expect(body.code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(body).toMatchObject({ state: 'received', about: { position: 2, name: cases[1]?.name } })
    expect(JSON.stringify(body)).not.toMatch(/陈样例|13800000000|objector@/)
  })

  it('is refused to an entry that was taken off, and to a line that the list does not have', async () => {
    const { app, province } = scene
    const { address, batch, cases } = await onNotice(scene, 2)
    await app.post(`/api/v1/batches/${batch}/entries/${cases[0]?.id}/drop`, {
      as: province.key,
      body: { reason: '材料有疑问，再审一次' },
    })
    const pulled = await object(app, { address, position: 1 })
    expect([pulled.status, pulled.body.title]).toEqual([409, expect.stringContaining('已移出')])
    for (const position of [3, 0, '-1', 'x', '']) {
      const missing = await object(app, { address, position })
      expect([missing.status, fieldsOf(missing.body)]).toEqual([422, ['position']])
    }
  })

  it('names everything at once that is missing or not real', async () => {
    const { app } = scene
    const { address } = await onNotice(scene, 1)
    const fields = { name: '匿名', phone: '', email: 'x', facts: '假的' }
    const bare = await object(app, { address, fields, files: [] })
    expect(bare.status).toBe(422)
    expect(fieldsOf(bare.body)).toEqual(['name', 'phone', 'email', 'facts', 'file'])
    const without = await object(app, { address, files: [] })
    expect([without.status, without.body.errors]).toEqual([
      422,
      [{ field: 'file', message: '请至少附一个证据文件；没有证据的异议无法核实' }],
    ])
    const empty = await object(app, { address, files: [{ name: '', bytes: Buffer.alloc(0) }] })
    expect(fieldsOf(empty.body)).toEqual(['file'])
    const noMail = await object(app, { address, fields: { email: undefined } })
    expect(noMail.status).toBe(201)
  })

  it('keeps HTML and line breaks as the text that they are', async () => {
    const { app, province } = scene
    const { address } = await onNotice(scene, 1)
    const facts = '<script>alert("1")</script>\r\n<img src=x onerror=alert(1)> 科技人员不足'
    const { id } = await objected(scene, { address, fields: { facts, name: '<b>陈样例</b>' } })
    const seen = await app.get(`/api/v1/objections/${id}`, { as: province.key })
    expect(seen.body.facts).toBe(facts.replace('\r\n', '\n'))
    expect(seen.body.objector.name).toBe('<b>陈样例</b>')
    expect(seen.headers['content-type']).toContain('application/json')
    expect(seen.headers['x-content-type-options']).toBe('nosniff')
  })

  it('is sent ten times a minute from one address at most', async () => {
    const { app } = scene
    const { address } = await onNotice(scene, 1)
    const from = '10.9.9.9'
    for (let sent = 0; sent < 10; sent += 1) {
      expect((await object(app, { address, from, files: [] })).status).toBe(422)
    }
    expect((await object(app, { address, from })).status).toBe(429)
    expect((await object(app, { address, from: '10.9.9.8' })).status).toBe(201)
  })
})

describe('the code', () => {
  it('leads to state and decision and to nothing else, however it is typed', async () => {
    const { app } = scene
    const { address } = await onNotice(scene, 1)
    const { code } = await objected(scene, { address })
    const typed = encodeURIComponent(` ${code.toLowerCase().replaceAll('-', ' ')} `)
    for (const one of [code, typed]) {
      const { status, body, headers } = await app.get(`/api/v1/public/objections/${one}`)
      expect([status, headers['cache-control']]).toEqual([200, 'no-store'])
      expect(body).toEqual({
        code,
        state: 'received',
        receivedAt: '2026-07-01T02:00:00.000Z',
        decision: null,
        decidedAt: null,
      })
    }
  })

  it('that is wrong is not found, and is tried thirty times a minute at most', async () => {
    const { app } = scene
    const headers = { 'x-forwarded-for': '10.9.9.7' }
    const statuses: number[] = []
    for (let tried = 0; tried < 31; tried += 1) {
      const code = tried % 2 ? 'nonsense' : '0000-0000-0000-0000'
      statuses.push((await app.get(`/api/v1/public/objections/${code}`, { headers })).status)
    }
    expect(statuses).toEqual([...Array.from({ length: 30 }, () => 404), 429])
  })
})

it('leaves the name of whoever objected out of journal, messages and letters', async () => {
  const { app } = scene
  const { address } = await onNotice(scene, 1)
  await objected(scene, { address })
  const tables = await Promise.all(
    ['journal', 'messages', 'idempotency_keys'].map(async (table) => {
      const { rows } = await sql`select * from ${sql.table(table)}`.execute(app.db)
      return JSON.stringify(rows)
    }),
  )
  const all = tables.join('') + JSON.stringify(await app.mails())
  expect(all).toContain('objection:receive')
  for (const secret of Object.values(objector)) expect(all).not.toContain(secret)
})
