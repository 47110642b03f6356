import type { TestApp } from '../testing/app.ts'
import { join, type Person, person } from '../testing/people.ts'

export const inspector = { name: '赵三', employer: '杭州示例会计师事务所' }
export const agreed = { source: '上证综指收盘点位，取两位小数', sourceOn: '2026-02-11' }

type Acting = { body?: object; by?: Person }

/** An authority with two officers, and the acts on its spot checks. The clock stands before the agreed day. */
export async function spotChecks(app: TestApp, service: string) {
  const city = await person(app, { kind: 'authority', area: '330100' }, '王一')
  const second = await join(app, city.organisationId, { name: '李二' })
  const at = (id: string) => `/api/v1/spot-checks/${id}`

  const act = (id: string, what: string, { body = {}, by = city }: Acting = {}) =>
    app.post(`${at(id)}/${what}`, { as: by.key, body })
  const put = (id: string, what: string, { body = {}, by = city }: Acting = {}) =>
    app.put(`${at(id)}/${what}`, { as: by.key, body })
  const see = async (id: string, by = city) => (await app.get(at(id), { as: by.key })).body
  const done = ({ status, body }: Awaited<ReturnType<typeof act>>) => {
    if (status !== 200 && status !== 201) throw new Error(JSON.stringify(body))
    return body
  }

  async function open(year: number, change: object = {}): Promise<string> {
    const body = { service, year: String(year), strata: 'county', percent: '20', ...change }
    return done(await app.post('/api/v1/spot-checks', { as: city.key, body })).id
  }

  async function frozen(year: number, change: object = {}): Promise<string> {
    const { inspectors = [inspector], ...rest } = change as { inspectors?: object[] }
    const id = await open(year, rest)
    done(await put(id, 'inspectors', { body: { inspectors } }))
    done(await act(id, 'freeze', { body: agreed }))
    return id
  }

  /** Two officers type the value on the agreed day; then it is the day before again. */
  async function draw(id: string, value = '3412.55'): Promise<void> {
    app.at('2026-02-11T08:00:00Z')
    done(await act(id, 'value', { body: { value } }))
    done(await act(id, 'draw', { body: { value }, by: second }))
    app.at('2026-02-10T02:00:00Z')
  }

  async function drawn(year: number, change: object = {}): Promise<string> {
    const id = await frozen(year, change)
    await draw(id)
    return id
  }

  return { city, second, act, put, see, done, open, frozen, draw, drawn }
}

export const fieldsOf = (body: { errors?: { field: string }[] }) =>
  body.errors?.map(({ field }) => field)
