// What the tests of this folder share: a province with its officers, and batches as far as a test needs them.
import { type TestApp, testApp } from '../testing/app.ts'
import { passedCases } from '../testing/evaluations.ts'
import { found, join, type Person, person } from '../testing/people.ts'

type Asked = Record<string, unknown>

/** The clock stands on the first day of the notices that `onNotice` publishes. */
export async function openScene() {
  const app = await testApp()
  app.at('2026-07-01T02:00:00Z')
  const evaluator = await found(app, { kind: 'evaluator', area: '330106', name: '西湖区科技局' })
  const reviewer = await join(app, evaluator, { name: '审查人' })
  const authority = await found(app, { kind: 'authority', area: '330000', name: '样例省科技厅' })
  const province = await join(app, authority, { name: '甲' })
  const colleague = await join(app, authority, { name: '乙' })
  const city = await person(app, { kind: 'authority', area: '330200', name: '样例市科技局' })
  return {
    app,
    evaluator,
    reviewer,
    province,
    colleague,
    city,
    ...actsOf(app, { evaluator, province }),
  }
}

function actsOf(app: TestApp, { evaluator, province }: { evaluator: string; province: Person }) {
  const openBatch = (by: Person) =>
    app.post('/api/v1/batches', {
      as: by.key,
      body: { service: 'tech-sme-evaluation', year: 2026 },
    })
  const act = (by: Person, id: string, name: string, body: Asked = {}) =>
    app.post(`/api/v1/batches/${id}/${name}`, { as: by.key, body })

  /** A batch with so many new cases on its list, and no others. */
  async function collected(count: number, by: Person = province) {
    // What an earlier test has released is not on this list.
    await app.db
      .updateTable('cases')
      .set({ state: 'withdrawn' })
      .where('state', '=', 'passed')
      .execute()
    const cases = await passedCases(app, { count, evaluator })
    const { body } = await openBatch(by)
    await act(by, body.id, 'collect')
    return { id: String(body.id), cases }
  }

  async function onNotice(count: number) {
    app.at('2026-07-01T02:00:00Z')
    const made = await collected(count)
    await act(province, made.id, 'freeze')
    const asked = { documentNumber: '样科〔2026〕1号' }
    const { status, body } = await act(province, made.id, 'notice', asked)
    if (status !== 200) throw new Error(JSON.stringify(body))
    return { ...made, notice: body.notice }
  }

  async function stateOf(id: string) {
    const row = await app.db
      .selectFrom('cases')
      .select('state')
      .where('id', '=', id)
      .executeTakeFirst()
    return row?.state
  }

  return { openBatch, act, collected, onNotice, stateOf }
}
