// What the tests of this folder share: a province with a notice, and objections to it.
import { sql } from 'kysely'
import { type TestApp, testApp } from '../testing/app.ts'
import { passedCases } from '../testing/evaluations.ts'
import { found, join, type Person, person } from '../testing/people.ts'

export type Scene = Awaited<ReturnType<typeof openScene>>

/** The last moment of the notices that `onNotice` publishes, and the first after it. */
export const during = '2026-07-01T02:00:00Z'
export const lastSecond = '2026-07-14T15:59:59Z'
export const firstAfter = '2026-07-14T16:00:00Z'

export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export const objector = {
  name: '陈样例',
  phone: '13800000000',
  email: 'objector@example.org',
  facts: '该企业申报的科技人员有十五人，实际在岗只有三人，附照片和工资单为证。',
}

/** A server with a province, its evaluators, and everybody who must hear nothing. */
export async function openScene() {
  const app = await testApp({ env: { TORCHWAY_TRUST_PROXY: 'true' } })
  app.at(during)
  const evaluator = await found(app, { kind: 'evaluator', area: '330106', name: '西湖区科技局' })
  const authority = await found(app, { kind: 'authority', area: '330000', name: '样例省科技厅' })
  return {
    app,
    evaluator,
    office: await join(app, evaluator, { name: '审查人' }),
    otherOffice: await person(app, { kind: 'evaluator', area: '330400', name: '样例评价中心' }),
    province: await join(app, authority, { name: '甲' }),
    colleague: await join(app, authority, { name: '乙' }),
    city: await person(app, { kind: 'authority', area: '330100', name: '样例市科技局' }),
    torch: await person(app, { kind: 'torch', area: '000000', name: '火炬中心' }),
    registry: await person(app, { kind: 'registry' }),
  }
}

/** A notice with so many new cases on it, in the order of its list. */
export async function onNotice({ app, evaluator, province }: Scene, count: number) {
  app.at(during)
  await app.db
    .updateTable('cases')
    .set({ state: 'withdrawn' })
    .where('state', '=', 'passed')
    .execute()
  const made = await passedCases(app, { count, evaluator })
  const cases = made.toSorted((one, other) => (one.name < other.name ? -1 : 1))
  const asked = { service: 'tech-sme-evaluation', year: 2026 }
  const { body } = await app.post('/api/v1/batches', { as: province.key, body: asked })
  for (const act of ['collect', 'freeze', 'notice']) {
    await app.post(`/api/v1/batches/${body.id}/${act}`, { as: province.key, body: {} })
  }
  const view = await app.get(`/api/v1/batches/${body.id}`, { as: province.key })
  return { batch: String(body.id), cases, address: String(view.body.notice.address) }
}

type Sent = {
  address: string
  position?: number | string
  fields?: Record<string, string | undefined>
  files?: readonly { name: string; bytes: Buffer }[]
  /** Where it comes from; another place each time when left out. */
  from?: string
}

let places = 0

/** Objects as a browser does. */
export function object(app: Pick<TestApp, 'post'>, sent: Sent) {
  const { address, position = 1, fields = {}, files = [{ name: '照片.png', bytes: png }] } = sent
  places += 1
  const from = sent.from ?? `10.1.${places >> 8}.${places & 255}`
  const boundary = 'torchway-test-boundary'
  const words = Object.entries({ position: String(position), ...objector, ...fields })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => part(`name="${name}"`, Buffer.from(value ?? '')))
  const parts = files.map(({ name, bytes }) => part(`name="file"; filename="${name}"`, bytes))
  return app.post(`/api/v1/announcements/${address}/objections`, {
    body: Buffer.concat([...words, ...parts, Buffer.from(`--${boundary}--\r\n`)]),
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'x-forwarded-for': from,
    },
  })
  function part(about: string, bytes: Buffer) {
    const head = `--${boundary}\r\ncontent-disposition: form-data; ${about}\r\n\r\n`
    return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n')])
  }
}

/** An objection that has come in: its id for officers, its code for whoever objected. */
export async function objected(scene: Scene, sent: Sent) {
  const { status, body } = await object(scene.app, sent)
  if (status !== 201) throw new Error(`Refused: ${JSON.stringify(body)}`)
  const { items } = (await scene.app.get('/api/v1/objections', { as: scene.province.key })).body
  return { id: String(items[0].id), code: String(body.code) }
}

export function act(
  { app }: Scene,
  by: Person,
  { id, act, body = {} }: { id: string; act: string; body?: Record<string, unknown> },
) {
  return app.post(`/api/v1/objections/${id}/${act}`, { as: by.key, body })
}

/** An objection that the authority verified itself, so that only the decision is left. */
export async function verified(scene: Scene, sent: Sent) {
  const made = await objected(scene, sent)
  const body = { finding: '已查阅社保记录和考勤。' }
  await act(scene, scene.province, { id: made.id, act: 'verify', body })
  return made
}

/** How many statements wait for a lock at this moment. */
export async function waitingFor({ db }: Pick<TestApp, 'db'>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
  return rows[0]?.count ?? 0
}
