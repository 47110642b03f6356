import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Step } from '#core/lifecycle.ts'
import { asActor } from '../db/as-actor.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { actorOf, type Person, person } from '../testing/people.ts'
import { amendCertificate, revokeCertificate } from './actions.ts'
import { amended, issued, waiting } from './sample-certificates.ts'

let app: TestApp
let seller: Person
let officer: Person

beforeAll(async () => {
  app = await testApp()
  seller = await person(app, { kind: 'enterprise' })
  officer = await person(app, { kind: 'registry', area: '330100' }, '经办李')
})
beforeEach(() => app.at('2026-02-10T02:00:00Z'))
afterAll(async () => app[Symbol.asyncDispose]())

const to = {
  recipient: '林一诺',
  phone: '0571-88881234',
  address: '浙江省杭州市西湖区样例路 1 号 3 幢 502 室',
  postcode: '310012',
}
const posted = { sentOn: '2026-02-11', carrier: '邮政特快', trackingNumber: 'ea123456789cn' }

/** A certificate, with the id that the API knows it by. */
async function certificate(validUntil?: string) {
  const made = await issued(app, { seller, officer }, validUntil)
  return { ...made, id: await idOf(made.number, 1) }
}

async function idOf(number: string, version: number): Promise<string> {
  const row = await app.db
    .selectFrom('certificates')
    .select('id')
    .where('number', '=', number)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return row.id
}

const ask = (id: string, by = seller, body: object = to) =>
  app.post(`/api/v1/certificates/${id}/mailings`, { as: by.key, body })
const act = (id: string, what: string, by: Person, body?: object) =>
  app.post(`/api/v1/mailings/${id}/${what}`, { as: by.key, ...(body && { body }) })

async function asked() {
  const made = await certificate()
  const { status, body } = await ask(made.id)
  expect(status).toBe(201)
  return { ...made, mailing: String(body.id) }
}

async function titlesFor(who: Person): Promise<string[]> {
  const { body } = await app.get('/api/v1/messages', { as: who.key })
  return body.items.map((item: { title: { zh: string } }) => item.title.zh)
}

async function actsOf(caseId: string) {
  const rows = await app.db
    .selectFrom('journal')
    .select(['act', 'detail'])
    .where('case_id', '=', caseId)
    .orderBy('place')
    .execute()
  return rows
}

it.each([
  [{ certificates: 'electronic' }, 409],
  [{ certificates: 'electronic', services: ['torch-statistics'] }, 201],
  [{ certificates: 'electronic', area: '330200' }, 201],
  [{ certificates: 'electronic', starts_on: '2026-02-11' }, 201],
  [{ certificates: 'electronic', ended_on: '2026-02-09' }, 201],
  [{ certificates: 'electronic-or-posted' }, 201],
  [{ certificates: null }, 201],
])('answers who asks for a copy by post in a period %j with %i', async (change, status) => {
  const { id } = await certificate()
  await inPeriod(change, async () => {
    const reply = await ask(id)
    expect(reply.status).toBe(status)
    if (status === 409) expect(reply.body.title).toContain('“只发电子版期间”内证明只发电子版')
  })
})

/** As an authority would have declared it; who may is not the matter here. */
async function inPeriod(change: object, work: () => Promise<void>) {
  const authority = await person(app, { kind: 'authority', area: '330000' })
  const { id } = await app.db
    .insertInto('emergency_periods')
    .values({
      area: '330100',
      defer_paper: true,
      certificates: null,
      extend_clocks_by: 0,
      starts_on: '2026-02-01',
      grace_workdays: 20,
      title: JSON.stringify({ zh: '只发电子版期间', en: 'Electronic only' }),
      legal_text: '示例',
      link: null,
      declared_by: authority.organisationId,
      declared_at: new Date('2026-02-01T02:00:00Z'),
      ...('ended_on' in change && {
        ended_by: authority.organisationId,
        ended_at: new Date('2026-02-09T02:00:00Z'),
        end_reason: '示例',
      }),
      ...change,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await work()
  await app.db.deleteFrom('emergency_periods').where('id', '=', id).execute()
}

describe('a copy by post', () => {
  it('goes from the request to the tracking number, and both sides are told', async () => {
    const { id, number, caseId } = await certificate()
    const request = await ask(id)
    expect(request).toMatchObject({
      status: 201,
      body: { state: 'open', number, version: 1, ...to, mayWithdraw: true, mayHandle: false },
    })
    expect((await titlesFor(officer))[0]).toBe(`申请纸质寄送：证明 ${number}`)

    app.at('2026-02-11T06:00:00Z')
    const sent = await act(request.body.id, 'posted', officer, posted)
    expect(sent).toMatchObject({
      status: 200,
      body: {
        state: 'sent',
        sentOn: '2026-02-11',
        carrier: '邮政特快',
        trackingNumber: 'EA123456789CN',
        handledBy: '经办李',
        mayHandle: false,
      },
    })
    expect((await titlesFor(seller))[0]).toBe(`纸质证明已寄出：${number}`)
    const { body } = await app.get(`/api/v1/mailings?caseId=${caseId}`, { as: seller.key })
    expect(body.items).toMatchObject([{ state: 'sent', trackingNumber: 'EA123456789CN' }])
  })

  it('stands in the journal without the name, the telephone or the address of anybody', async () => {
    const { mailing, caseId, number } = await asked()
    await act(mailing, 'posted', officer, { ...posted, sentOn: '2026-02-10' })
    const acts = await actsOf(caseId)
    expect(acts).toMatchObject([
      { act: 'mailing:request', detail: { number, version: 1 } },
      { act: 'mailing:posted', detail: { trackingNumber: 'EA123456789CN' } },
    ])
    for (const personal of Object.values(to)) expect(JSON.stringify(acts)).not.toContain(personal)
  })

  it('is declined with a reason that the applicant reads, and may then be asked for again', async () => {
    const { id, mailing, number } = await asked()
    const reason = '地址不在投递范围内'
    const declined = await act(mailing, 'decline', officer, { reason })
    expect(declined.body).toMatchObject({ state: 'declined', declineReason: reason })
    const { body } = await app.get('/api/v1/messages', { as: seller.key })
    expect(body.items[0].title.zh).toBe(`纸质证明未予寄送：${number}`)
    expect(body.items[0].body.zh).toContain(reason)
    expect((await ask(id)).status).toBe(201)
  })

  it('is withdrawn by the applicant, and may then be asked for with another address', async () => {
    const { id, mailing } = await asked()
    expect((await act(mailing, 'withdraw', seller)).body.state).toBe('withdrawn')
    expect((await ask(id, seller, { ...to, postcode: '310013' })).status).toBe(201)
  })

  it('is asked for once at a time: the second request is told of the first', async () => {
    const { id } = await asked()
    const second = await ask(id)
    expect(second).toMatchObject({ status: 409, body: { state: 'open' } })
    expect(second.body.title).toContain('已有一件待寄送的申请（2026-02-10提交）')
  })

  it('is asked for once even by twenty clicks at once', async () => {
    const { id, caseId } = await certificate()
    const clicks = await Promise.all(Array.from({ length: 20 }, () => ask(id)))
    expect(clicks.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(clicks.filter(({ status }) => status === 409)).toHaveLength(19)
    expect(await actsOf(caseId)).toHaveLength(1)
  })

  it('is posted once even by ten officers at once, and the others are told who did', async () => {
    const { mailing, caseId } = await asked()
    const body = { ...posted, sentOn: '2026-02-10' }
    const all = await Promise.all(
      Array.from({ length: 10 }, () => act(mailing, 'posted', officer, body)),
    )
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1)
    const refused = all.find(({ status }) => status === 409)
    expect(refused?.body.title).toContain('已寄出（经办李）')
    expect((await actsOf(caseId)).filter((entry) => entry.act === 'mailing:posted')).toHaveLength(1)
  })

  it('answers a repeated Idempotency-Key with the first request', async () => {
    const { id } = await certificate()
    const again = () =>
      app.post(`/api/v1/certificates/${id}/mailings`, {
        as: seller.key,
        body: to,
        headers: { 'idempotency-key': 'a-key-of-its-own' },
      })
    const [one, two] = [await again(), await again()]
    expect(one.body.id).toBe(two.body.id)
  })
})

describe('what cannot be posted', () => {
  const step: Step = { title: { zh: '撤销', en: 'Revoke' }, from: [], to: '', by: [] }

  it('is a certificate that an act has ended: an open request lapses, a new one is refused', async () => {
    const { id, mailing, caseId, number } = await asked()
    await asActor(app.db, await actorOf(app, officer), (tx) =>
      revokeCertificate(app.deps, tx, { caseId, asked: {}, step }),
    )
    const list = await app.get(`/api/v1/mailings?caseId=${caseId}`, { as: seller.key })
    expect(list.body.items).toMatchObject([{ id: mailing, state: 'lapsed', mayWithdraw: false }])
    const late = await act(mailing, 'posted', officer, posted)
    expect(late.status).toBe(409)
    const refused = await ask(id)
    expect(refused).toMatchObject({ status: 409, body: { state: 'revoked' } })
    expect(refused.body.title).toContain(`证明 ${number}（第 1 版）已撤销，不能寄送`)
  })

  it.each(['revoked', 'amended'])('is one that is being %s at that moment', async (how) => {
    const { id, issue, caseId } = await certificate()
    const begun = Promise.withResolvers<void>()
    const decided = Promise.withResolvers<void>()
    const decision = asActor(app.db, issue.actor, async (tx) => {
      if (how === 'amended') await amendCertificate(app.deps, tx, issue)
      else await revokeCertificate(app.deps, tx, { caseId, asked: {}, step })
      begun.resolve()
      await decided.promise
    })
    await begun.promise
    const asking = ask(id)
    await vi.waitFor(async () => expect(await waiting(app)).toBe(1), { timeout: 20_000 })
    decided.resolve()
    await decision
    expect(await asking).toMatchObject({ status: 409 })
    const list = await app.get(`/api/v1/mailings?caseId=${caseId}`, { as: seller.key })
    expect(list.body.items).toEqual([])
  })

  it.each([
    ['2027-02-10T15:59:59Z', 201],
    ['2027-02-10T16:00:00Z', 409],
  ])('is an expired one: asked for at %s it is answered %i', async (at, status) => {
    const { id } = await certificate('2027-02-10')
    app.at(at)
    expect((await ask(id)).status).toBe(status)
  })

  it('is the old version: an open request moves on to the one in force', async () => {
    const { id, issue, mailing, caseId, number } = await asked()
    await amended(app, issue)
    const list = await app.get(`/api/v1/mailings?caseId=${caseId}`, { as: officer.key })
    expect(list.body.items).toMatchObject([{ id: mailing, state: 'open', version: 2 }])
    expect((await ask(id)).body.state).toBe('superseded')
    expect((await ask(await idOf(number, 2))).body.title).toContain('已有一件')
    const sent = await act(mailing, 'posted', officer, { ...posted, sentOn: '2026-02-10' })
    expect(sent.body).toMatchObject({ state: 'sent', version: 2 })
  })
})

describe('whose business it is', () => {
  it('is answered as unknown to strangers, and as not theirs to the other side', async () => {
    const { id, mailing } = await asked()
    const stranger = await person(app, { kind: 'enterprise' })
    const otherOffice = await person(app, { kind: 'registry', area: '330200' })
    for (const who of [stranger, otherOffice]) {
      expect((await ask(id, who)).status).toBe(404)
      expect((await act(mailing, 'posted', who, posted)).status).toBe(404)
      expect((await act(mailing, 'withdraw', who)).status).toBe(404)
      expect((await app.get('/api/v1/mailings', { as: who.key })).body.items).toEqual([])
      expect((await app.get('/api/v1/mailings/count', { as: who.key })).body.open).toBe(0)
    }
    const authority = await person(app, { kind: 'authority', area: '330000' })
    const seen = await app.get('/api/v1/mailings', { as: authority.key })
    expect(seen.body.items.map((item: { id: string }) => item.id)).toContain(mailing)
    for (const who of [seller, authority]) {
      expect((await act(mailing, 'posted', who, posted)).status).toBe(403)
      expect((await act(mailing, 'decline', who, { reason: '不' })).status).toBe(403)
    }
    for (const who of [officer, authority]) {
      expect((await ask(id, who)).status).toBe(403)
      expect((await act(mailing, 'withdraw', who)).status).toBe(403)
    }
    expect((await app.get('/api/v1/mailings')).status).toBe(401)
  })

  it('is kept by the second wall too', async () => {
    const { mailing } = await asked()
    const stranger = await actorOf(app, await person(app, { kind: 'enterprise' }))
    const seen = await asActor(app.db, stranger, (tx) =>
      tx.selectFrom('certificate_mailings').select('id').execute(),
    )
    expect(seen).toEqual([])
    const changed = await asActor(app.db, stranger, (tx) =>
      tx
        .updateTable('certificate_mailings')
        .set({ address: '别处' })
        .where('id', '=', mailing)
        .executeTakeFirst(),
    )
    expect(Number(changed.numUpdatedRows)).toBe(0)
  })
})

describe('bad input', () => {
  it.each([
    ['recipient', ''],
    ['recipient', '林'.repeat(51)],
    ['recipient', '林\u202E一诺'],
    ['phone', '八八八八'],
    ['address', '样'.repeat(201)],
    ['address', '样例路\n1 号'],
    ['postcode', '31001'],
    ['postcode', '3100122'],
    ['postcode', 'SW1A 1AA'],
  ])('is refused at the field %s: %j', async (field, value) => {
    const { id } = await certificate()
    const refused = await ask(id, seller, { ...to, [field]: value })
    expect(refused.status).toBe(422)
    expect(refused.body.errors).toMatchObject([{ field }])
    expect(refused.body.errors[0].message).not.toBe('')
  })

  it.each([
    ['sentOn', '2026-02-09'],
    ['sentOn', '2026-02-13'],
    ['sentOn', '2026-02-30'],
    ['carrier', ' '],
    ['trackingNumber', '12345'],
    ['trackingNumber', '单号 123456'],
  ])('of the office is refused at the field %s: %j', async (field, value) => {
    const { mailing } = await asked()
    app.at('2026-02-12T02:00:00Z')
    const refused = await act(mailing, 'posted', officer, { ...posted, [field]: value })
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field }] } })
  })

  it.each(['2026-02-10', '2026-02-12'])(
    'lets the first and the last day pass: %s',
    async (sentOn) => {
      const { mailing } = await asked()
      app.at('2026-02-12T02:00:00Z')
      expect((await act(mailing, 'posted', officer, { ...posted, sentOn })).status).toBe(200)
    },
  )

  it('is a decline without a reason', async () => {
    const { mailing } = await asked()
    const refused = await act(mailing, 'decline', officer, { reason: ' ' })
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'reason' }] } })
  })
})

it('lists what is open first and the oldest at the top, then what is handled, the newest first', async () => {
  await using fresh = await testApp()
  const [holder, office] = [
    await person(fresh, { kind: 'enterprise' }),
    await person(fresh, { kind: 'registry', area: '330100' }),
  ]
  const made: string[] = []
  for (let i = 0; i < 6; i += 1) {
    const { number } = await issued(fresh, { seller: holder, officer: office })
    const { id } = await fresh.db
      .selectFrom('certificates')
      .select('id')
      .where('number', '=', number)
      .executeTakeFirstOrThrow()
    const { body } = await fresh.post(`/api/v1/certificates/${id}/mailings`, {
      as: holder.key,
      body: to,
    })
    made.push(body.id)
  }
  for (const i of [1, 3]) {
    await fresh.post(`/api/v1/mailings/${made[i]}/decline`, {
      as: office.key,
      body: { reason: '退回' },
    })
  }
  const seen: string[] = []
  let cursor = ''
  do {
    const { body } = await fresh.get(`/api/v1/mailings?limit=2${cursor}`, { as: office.key })
    seen.push(...body.items.map((item: { id: string }) => item.id))
    cursor = body.next && `&cursor=${body.next}`
  } while (cursor)
  expect(seen.map((id) => made.indexOf(id))).toEqual([0, 2, 4, 5, 3, 1])
  const open = await fresh.get('/api/v1/mailings?open=true', { as: office.key })
  expect(open.body.items).toHaveLength(4)
  const handled = await fresh.get('/api/v1/mailings?open=false', { as: office.key })
  expect(handled.body.items).toHaveLength(2)
  expect((await fresh.get('/api/v1/mailings/count', { as: office.key })).body).toEqual({ open: 4 })
})
