import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Verdicts } from '#core/checklist.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { step, submitted, verified } from '../testing/contracts.ts'
import { found, join, type Person, person } from '../testing/people.ts'

let app: TestApp
let seller: Person
let officer: Person
let colleague: Person
let city: Person
let otherOffice: Person
let otherSeller: Person

beforeAll(async () => {
  app = await testApp()
  seller = await person(app, { kind: 'enterprise' })
  const registry = await found(app, { kind: 'registry', area: '330100' })
  officer = await join(app, registry, { name: '李四' })
  colleague = await join(app, registry, { name: '王五' })
  city = await person(app, { kind: 'authority', area: '330100' })
  otherOffice = await person(app, { kind: 'registry', area: '330200' })
  otherSeller = await person(app, { kind: 'enterprise' })
})
beforeEach(() => app.at('2026-02-10T02:00:00Z'))
afterAll(async () => app[Symbol.asyncDispose]())

const read = (by: Person, id: string) => app.get(`/api/v1/cases/${id}/checklist`, { as: by.key })
const save = (by: Person, id: string, version: number, verdicts: Verdicts) =>
  app.put(`/api/v1/cases/${id}/checklist`, { as: by.key, body: { version, verdicts } })
/** Takes a step as it stands, without the help of the tests' own `step`. */
const take = (by: Person, id: string, name: string, asked: object = {}) =>
  app.post(`/api/v1/cases/${id}/steps/${name}`, { as: by.key, body: { asked } })

type Point = { id: string; onFail: string[] }

async function pointsOf(id: string): Promise<Point[]> {
  return (await read(officer, id)).body.points
}

/** All points met but those named. */
async function answerAll(by: Person, id: string, unmet: readonly string[] = []) {
  const { version, points } = (await read(by, id)).body
  const verdicts = (points as Point[]).map((point) => [
    point.id,
    unmet.includes(point.id) ? { met: false, note: `${point.id} 的理由` } : { met: true },
  ])
  return save(by, id, version, Object.fromEntries(verdicts))
}

/** The first point that leads to this alone. */
async function pointTo(id: string, end: string): Promise<string> {
  const point = (await pointsOf(id)).find(({ onFail }) => onFail.every((one) => one === end))
  if (!point) throw new Error(`no point leads to ${end}`)
  return point.id
}

async function accepted() {
  const { id } = await submitted(app, seller)
  await step(app, officer, id, 'accept')
  return id
}

it('shows the office the points that apply to the case, each with its rule and how sure it is', async () => {
  const { id } = await submitted(app, seller)
  const { status, body } = await read(officer, id)
  expect(status).toBe(200)
  expect(body).toMatchObject({ version: 0, verdicts: {}, mayWrite: true, changedBy: null })
  const ids = body.points.map((point: Point) => point.id)
  expect(ids).toContain('D11')
  expect(ids).not.toContain('T01')
  expect(body.points[0]).toMatchObject({ cite: expect.any(String), ground: expect.any(String) })
})

it('is nobody’s but the office’s', async () => {
  const { id } = await submitted(app, seller)
  await answerAll(officer, id)
  expect((await read(colleague, id)).status).toBe(200)
  for (const [by, status] of [
    [seller, 403],
    [city, 403],
    [otherOffice, 404],
    [otherSeller, 404],
  ] as const) {
    expect((await read(by, id)).status).toBe(status)
    expect((await save(by, id, 0, {})).status).toBe(status)
  }
})

describe('saving', () => {
  it('keeps what is given and counts the versions', async () => {
    const { id } = await submitted(app, seller)
    const first = await save(officer, id, 0, { G01: { met: true } })
    expect(first).toMatchObject({ status: 200, body: { version: 1, changedBy: '李四' } })
    const second = await save(officer, id, 1, {
      G01: { met: true },
      G02: { met: false, note: '  未签章 ' },
    })
    expect(second.body).toMatchObject({
      version: 2,
      verdicts: { G02: { met: false, note: '未签章' } },
    })
  })

  it('tells the second of two officers who was faster', async () => {
    const { id } = await submitted(app, seller)
    await save(colleague, id, 0, { G01: { met: true } })
    const late = await save(officer, id, 0, { G01: { met: false } })
    expect(late).toMatchObject({ status: 409, body: { version: 1, changedBy: '王五' } })
    expect(late.body.title).toContain('王五')
    // The same answers again are a save whose answer was lost on the way.
    expect((await save(officer, id, 0, { G01: { met: true } })).status).toBe(200)
  })

  it('takes one of two saves that come at the same moment', async () => {
    const { id } = await submitted(app, seller)
    const replies = await Promise.all([
      save(officer, id, 0, { G01: { met: true } }),
      save(colleague, id, 0, { G01: { met: false } }),
    ])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('is for the holder once somebody holds the case, and for nobody when it is not the office’s move', async () => {
    const id = await accepted()
    expect(await save(colleague, id, 0, { G01: { met: true } })).toMatchObject({
      status: 409,
      body: { holder: '李四' },
    })
    expect((await save(officer, id, 0, { G01: { met: true } })).status).toBe(200)
    await take(officer, id, 'return', { reason: '请补正' })
    expect((await save(officer, id, 1, { G01: { met: false } })).status).toBe(409)
    expect((await read(officer, id)).body).toMatchObject({ mayWrite: false })
  })

  it.each([
    ['an unknown point', { X99: { met: true } }, 'verdicts.X99'],
    ['a note of 1001 characters', { G01: { met: false, note: '字'.repeat(1001) } }, 'verdicts.G01'],
    ['a control character', { G01: { met: false, note: 'a\u0007b' } }, 'verdicts.G01'],
  ])('refuses %s at its point', async (_, verdicts, field) => {
    const { id } = await submitted(app, seller)
    expect(await save(officer, id, 0, verdicts)).toMatchObject({
      status: 422,
      body: { errors: [{ field }] },
    })
  })

  it('takes a note of 1000 characters, and drops points that do not apply', async () => {
    const { id } = await submitted(app, seller)
    const note = '字'.repeat(1000)
    const saved = await save(officer, id, 0, { G01: { met: false, note }, T01: { met: true } })
    expect(saved).toMatchObject({ status: 200, body: { verdicts: { G01: { note } } } })
    expect(Object.keys(saved.body.verdicts)).toEqual(['G01'])
  })
})

describe('registering', () => {
  it('waits until every deciding point is answered, and names some that are open', async () => {
    const id = await accepted()
    const refused = await take(officer, id, 'register', verified)
    expect(refused.status).toBe(409)
    expect(refused.body.open).toContain('G01')
    expect(refused.body.title).toMatch(/还有 \d+ 个审查要点没有结论/)
    await answerAll(officer, id)
    expect((await take(officer, id, 'register', verified)).status).toBe(200)
  })

  it.each(['refuse', 'return', 'reclassify'])(
    'is refused while a point fails that leads to “%s”',
    async (end) => {
      const id = await accepted()
      const failing = await pointTo(id, end)
      await answerAll(officer, id, [failing])
      expect(await take(officer, id, 'register', verified)).toMatchObject({
        status: 409,
        body: { failed: [failing] },
      })
    },
  )

  it('is not stopped by what only moves money or is to be noted', async () => {
    const id = await accepted()
    const mild = (await pointsOf(id)).filter(({ onFail }) =>
      onFail.some((one) => one === 'deduct' || one === 'note'),
    )
    expect(mild.length).toBeGreaterThan(0)
    await answerAll(
      officer,
      id,
      mild.map((point) => point.id),
    )
    const silent = await take(officer, id, 'register', verified)
    expect(silent).toMatchObject({ status: 422, body: { errors: [{ field: 'note' }] } })
    expect(silent.body.errors[0].message).toContain('G18')
    const asked = { ...verified, note: '样机为检验所需，不核减' }
    expect((await take(officer, id, 'register', asked)).status).toBe(200)
  })

  it('asks the note on a deduction of a proposal too, also when the point fails afterwards', async () => {
    const id = await accepted()
    await answerAll(officer, id, ['G18'])
    expect((await take(officer, id, 'propose', verified)).status).toBe(422)
    await answerAll(officer, id)
    expect((await take(officer, id, 'propose', verified)).status).toBe(200)
    await answerAll(officer, id, ['G18'])
    const confirmed = await take(colleague, id, 'confirm')
    expect(confirmed).toMatchObject({ status: 422, body: { errors: [{ field: 'note' }] } })
  })

  it('keeps the answers with the decision, which the seller never sees', async () => {
    const id = await accepted()
    await answerAll(officer, id)
    await take(officer, id, 'register', verified)
    const last = async (by: Person) => {
      const { body } = await app.get(`/api/v1/cases/${id}`, { as: by.key })
      return body.history.at(-1).detail
    }
    expect(await last(officer)).toMatchObject({ checklist: { G01: { met: true } } })
    expect(await last(seller)).not.toHaveProperty('checklist')
    const journal = await app.get('/api/v1/journal', { as: seller.key })
    expect(JSON.stringify(journal.body)).not.toContain('"checklist"')
  })
})

describe('a decision against the applicant', () => {
  const refusal = { ground: 'OTHER', reason: '没有新的技术内容' }

  it('needs a point that leads there', async () => {
    const id = await accepted()
    await answerAll(officer, id)
    const refused = await take(officer, id, 'refuse', refusal)
    expect(refused).toMatchObject({ status: 409 })
    expect(refused.body.title).toContain('不予登记')
  })

  it('gives the reasons that are built from the failed points, and nothing of the others', async () => {
    const id = await accepted()
    const failing = await pointTo(id, 'refuse')
    const note = await pointTo(id, 'return')
    await answerAll(officer, id, [failing, note])
    expect((await take(officer, id, 'refuse', refusal)).status).toBe(200)
    const inbox = await app.get('/api/v1/messages', { as: seller.key })
    expect(inbox.body.items[0].body.zh).toContain(`${failing} 不符合`)
    expect(inbox.body.items[0].body.zh).toContain(`${failing} 的理由`)
    expect(inbox.body.items[0].body.zh).not.toContain(`${note} 的理由`)
    const { body } = await app.get(`/api/v1/cases/${id}`, { as: seller.key })
    expect(body.history.at(-1).detail.reasons.zh).toContain(`${failing} 的理由`)
  })

  it('names a ground that the checklist bears out, and no other', async () => {
    const id = await accepted()
    await answerAll(officer, id, ['G07'])
    for (const ground of ['D11', 'T03']) {
      const refused = await take(officer, id, 'refuse', { ground, reason: '标的不清' })
      expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'ground' }] } })
      expect(refused.body.errors[0].message).toContain(`审查要点 ${ground} 没有标为“不符合”`)
    }
    const asked = { ground: 'G07', reason: '标的不清' }
    expect((await take(officer, id, 'refuse', asked)).status).toBe(200)
  })

  it('returns by a ground before the checklist is answered, but not against it', async () => {
    const { id } = await submitted(app, seller)
    const asked = { ground: 'G09', reason: '缺骑缝章' }
    await answerAll(officer, id)
    expect((await take(officer, id, 'return', asked)).status).toBe(422)
    const { version } = (await read(officer, id)).body
    await save(officer, id, version, {})
    expect((await take(officer, id, 'return', asked)).status).toBe(200)
  })

  it('sends a return that rests on a failed point alone', async () => {
    const { id } = await submitted(app, seller)
    await answerAll(officer, id, [await pointTo(id, 'return')])
    expect((await take(officer, id, 'return')).status).toBe(200)
  })
})

it('keeps the answers when the case comes back, so that the officer goes on where it was left', async () => {
  const { id } = await submitted(app, seller)
  await answerAll(officer, id, [await pointTo(id, 'return')])
  await take(officer, id, 'return')
  await take(seller, id, 'resubmit')
  const { body } = await read(colleague, id)
  expect(body).toMatchObject({ version: 1, mayWrite: true })
  expect(Object.keys(body.verdicts).length).toBe(body.points.length)
})

it('crosses a decision: a late answer is refused and changes nothing of what was decided on', async () => {
  const id = await accepted()
  const { body } = await answerAll(officer, id)
  const changed = { ...body.verdicts, G01: { met: false } }
  const [late, decided] = await Promise.all([
    save(officer, id, body.version, changed),
    take(officer, id, 'register', verified),
  ])
  // Whichever came first: no contract is registered on a checklist that had failed.
  expect([
    [200, 409],
    [409, 200],
  ]).toContainEqual([late.status, decided.status])
})

it('starts anew at the office that gets the case next', async () => {
  const { id } = await submitted(app, seller)
  await answerAll(officer, id)
  await app.db
    .updateTable('cases')
    .set({ handler_id: otherOffice.organisationId })
    .where('id', '=', id)
    .execute()
  expect((await read(otherOffice, id)).body).toMatchObject({ version: 0, verdicts: {} })
  expect((await read(officer, id)).status).toBe(404)
})

describe('an answer whose field was changed afterwards', () => {
  const pointIn = (
    body: { points: (Point & { touched: boolean; earlier: unknown })[] },
    id: string,
  ) => body.points.find((point) => point.id === id)

  async function change(id: string, answers: object) {
    const path = `/api/v1/cases/${id}`
    const { body } = await app.get(path, { as: seller.key })
    const whole = { version: body.version, answers: { ...body.answers, ...answers } }
    expect((await app.put(`${path}/answers`, { as: seller.key, body: whole })).status).toBe(200)
  }
  const later = { endsOn: '2027-12-31' }

  it('is to be given again before an amendment is registered, and says what it was', async () => {
    const id = await accepted()
    await answerAll(officer, id)
    await take(officer, id, 'register', verified)
    await take(seller, id, 'start-amendment', { reason: '延期' })
    await change(id, later)
    await take(seller, id, 'submit-amendment')
    const { body } = await read(officer, id)
    expect(body.verdicts.G03).toBeUndefined()
    expect(pointIn(body, 'G03')).toMatchObject({ touched: true, earlier: { met: true } })
    expect(pointIn(body, 'G09')).toMatchObject({ touched: false, earlier: null })
    const refused = await take(officer, id, 'amend', verified)
    expect(refused).toMatchObject({ status: 409, body: { open: ['G03'] } })

    const verdicts = { ...body.verdicts, G03: { met: true } }
    const saved = await save(officer, id, body.version, verdicts)
    expect(pointIn(saved.body, 'G03')).toMatchObject({ touched: false, earlier: null })
    expect((await take(officer, id, 'amend', verified)).status).toBe(200)
  })

  it('waits through returns and saves of other points, and counts again when the field is as before', async () => {
    const { id } = await submitted(app, seller)
    await answerAll(officer, id, ['G03'])
    await take(officer, id, 'return', { reason: '请补正' })
    const { answers } = (await app.get(`/api/v1/cases/${id}`, { as: seller.key })).body
    await change(id, later)
    await take(seller, id, 'resubmit')
    await take(officer, id, 'return', { reason: '再补正' })
    await take(seller, id, 'resubmit')
    const { body } = await read(officer, id)
    const { G09: _, ...others } = body.verdicts
    const saved = await save(officer, id, body.version, others)
    expect(saved.body.verdicts.G03).toBeUndefined()
    expect(pointIn(saved.body, 'G03')).toMatchObject({
      touched: true,
      earlier: { met: false, note: 'G03 的理由' },
    })
    await take(officer, id, 'return', { reason: '期限写错' })
    await change(id, { endsOn: answers.endsOn })
    await take(seller, id, 'resubmit')
    expect((await read(officer, id)).body.verdicts.G03).toMatchObject({ met: false })
  })
})
