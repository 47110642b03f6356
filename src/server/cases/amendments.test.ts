import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { step, submitted, verified } from '../testing/contracts.ts'
import { found, join, type Person, person } from '../testing/people.ts'
import { setPolicy } from '../testing/policies.ts'

let app: TestApp
let seller: Person
let officer: Person
let colleague: Person

const reason = { reason: '双方签订补充协议，增加一项试验' }
const more = { totalYuan: '1500000.00', technicalYuan: '1120000.00' }
const verifiedMore = { verifiedTechnicalYuan: '1120000.00' }

beforeAll(async () => {
  app = await testApp()
  seller = await person(app, { kind: 'enterprise' })
  const registry = await found(app, { kind: 'registry', area: '330100' })
  officer = await join(app, registry, { name: '经办甲' })
  colleague = await join(app, registry, { name: '经办乙' })
})
afterAll(async () => app[Symbol.asyncDispose]())

async function must(who: Person, id: string, name: string, asked: object = {}) {
  const reply = await step(app, who, id, name, asked)
  if (reply.status !== 200) throw new Error(`${name}: ${JSON.stringify(reply.body)}`)
  return reply.body
}

async function registered() {
  const { id } = await submitted(app, seller)
  await must(officer, id, 'accept')
  return must(officer, id, 'register', verified)
}

const see = async (who: Person, id: string) =>
  (await app.get(`/api/v1/cases/${id}`, { as: who.key })).body

/** A registered contract with an amendment written by the applicant. */
async function amending(change: object = more) {
  const before = await registered()
  const { id } = before
  await must(seller, id, 'start-amendment', reason)
  await write(id, change)
  return before
}

async function write(id: string, change: object) {
  const { version, answers } = await see(seller, id)
  const saved = await app.put(`/api/v1/cases/${id}/answers`, {
    as: seller.key,
    body: { version, answers: { ...answers, ...change } },
  })
  expect(saved.status).toBe(200)
}

const versionsOf = (id: string) =>
  app.db
    .selectFrom('certificates')
    .select(['number', 'version', 'state'])
    .where('case_id', '=', id)
    .orderBy('version')
    .execute()

describe('an amendment', () => {
  it('leads to the next version under the same number, the amounts verified again', async () => {
    const { id, number } = await amending()
    expect(await see(officer, id)).toMatchObject({
      state: 'amending',
      waitsFor: 'applicant',
      answers: { totalYuan: '1200000.00' },
    })
    await must(seller, id, 'submit-amendment')
    expect(await see(officer, id)).toMatchObject({
      state: 'amendment-submitted',
      waitsFor: 'handler',
      answers: { totalYuan: '1500000.00' },
      dueOn: '2026-02-20',
      certificate: { state: 'valid' },
    })
    const amended = await must(officer, id, 'amend', verifiedMore)
    expect(amended).toMatchObject({
      state: 'registered',
      number,
      decision: verifiedMore,
      dueOn: null,
      certificate: { state: 'valid', version: 2 },
    })
    expect(await versionsOf(id)).toEqual([
      { number, version: 1, state: 'superseded' },
      { number, version: 2, state: 'valid' },
    ])
  })

  it('keeps the submission before, and the answers that were registered', async () => {
    const { id } = await amending()
    await must(seller, id, 'submit-amendment')
    const row = await app.db
      .selectFrom('cases')
      .select(['previous', 'decided_answers', 'submitted', 'decision'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row.previous).toMatchObject({ totalYuan: '1200000.00' })
    expect(row.decided_answers).toEqual(row.previous)
    expect(row.submitted).toMatchObject({ totalYuan: '1500000.00' })
    expect(row.decision).toEqual(verified)
  })

  it('must be complete, and keeps what was typed', async () => {
    const { id } = await amending({ totalYuan: '' })
    const refused = await step(app, seller, id, 'submit-amendment')
    expect(refused.status).toBe(422)
    expect(refused.body.errors.map(({ field }: { field: string }) => field)).toContain('totalYuan')
    expect(await see(seller, id)).toMatchObject({ state: 'amending', answers: { totalYuan: '' } })
  })

  it('that changes nothing is not handed in, and the words say what to do instead', async () => {
    const { id } = await amending({})
    const refused = await step(app, seller, id, 'submit-amendment')
    expect(refused.status).toBe(409)
    expect(refused.body.title).toContain('没有改动')
    expect(refused.body.title).toContain('“放弃变更”')
    await write(id, { totalYuan: '1200000' })
    expect((await step(app, seller, id, 'submit-amendment')).status).toBe(409)
    await write(id, { endsOn: '2027-12-31' })
    expect((await step(app, seller, id, 'submit-amendment')).status).toBe(200)
  })

  it('is returned for correction and comes back', async () => {
    const { id } = await amending()
    await must(seller, id, 'submit-amendment')
    await must(officer, id, 'return-amendment', { reason: '请附补充协议' })
    expect(await see(seller, id)).toMatchObject({
      state: 'amending',
      dueOn: null,
      answers: { totalYuan: '1500000.00' },
    })
    const again = await must(seller, id, 'submit-amendment')
    expect(again).toMatchObject({ state: 'amendment-submitted', dueOn: '2026-02-20' })
  })

  it('shows the officer what differs from the registration, however often it is returned', async () => {
    const { id } = await amending()
    const changes = async () => {
      const { body } = await app.get(`/api/v1/cases/${id}/comments`, { as: officer.key })
      const fields = body.changes.map(({ field }: { field: string }) => field)
      return [body.changedSince, ...fields.toSorted()]
    }
    await must(seller, id, 'submit-amendment')
    expect(await changes()).toEqual(['registration', 'technicalYuan', 'totalYuan'])
    await must(officer, id, 'return-amendment', { reason: '请更正有效期' })
    await write(id, { endsOn: '2027-12-31' })
    await must(seller, id, 'submit-amendment')
    expect(await changes()).toEqual(['registration', 'endsOn', 'technicalYuan', 'totalYuan'])
    await must(officer, id, 'amend', verifiedMore)
    expect(await changes()).toEqual(['registration'])
  })

  it.each([
    ['given up while it is written', false, 'cancel-amendment'],
    ['given up after it was submitted', true, 'cancel-amendment'],
    ['refused', true, 'refuse-amendment'],
  ])('that is %s leaves everything as it was registered', async (_, isSubmitted, name) => {
    const { id, number } = await amending({ ...more, projectName: '改了名称的项目' })
    const before = await app.db
      .selectFrom('cases')
      .select(['decided_answers', 'decided_pack', 'likeness', 'decided_on'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    app.at('2026-03-10T02:00:00Z')
    if (isSubmitted) await must(seller, id, 'submit-amendment')
    const by = name === 'cancel-amendment' ? seller : officer
    await must(by, id, name, name === 'refuse-amendment' ? { reason: '补充协议未生效' } : {})
    app.at('2026-02-10T02:00:00Z')
    const row = await app.db
      .selectFrom('cases')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      state: 'registered',
      number,
      rule_pack: 'R2001',
      answers: before.decided_answers,
      submitted: before.decided_answers,
      decision: verified,
      decided_on: before.decided_on,
    })
    expect(row.likeness).toEqual(before.likeness)
    expect(row.title).not.toContain('改了名称的项目')
    const listed = await app.get(`/api/v1/cases?q=${encodeURIComponent('改了名称的项目')}`, {
      as: officer.key,
    })
    expect(listed.body.items.map((item: { id: string }) => item.id)).not.toContain(id)
    expect(await versionsOf(id)).toEqual([{ number, version: 1, state: 'valid' }])
  })

  it('is decided by one of two officers, and the other is told what it is now', async () => {
    const { id } = await amending()
    await must(seller, id, 'submit-amendment')
    const replies = await Promise.all(
      [officer, colleague].map((who) => step(app, who, id, 'amend', verifiedMore)),
    )
    const lost = replies.find(({ status }) => status !== 200)
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(lost?.body.title).toContain('办件现在是“已登记”')
    expect(await versionsOf(id)).toHaveLength(2)
  })

  it.each([
    ['revoked', 'revoke', { ground: 'FRAUD', explanation: '虚假合同' }],
    ['deregistered', 'deregister', { ground: 'RESCINDED', explanation: '双方解除合同' }],
  ])('of a contract that is %s is refused in words', async (_, ending, asked) => {
    const { id } = await registered()
    await must(officer, id, ending, asked)
    const refused = await step(app, seller, id, 'start-amendment', reason)
    expect(refused.status).toBe(409)
    expect(refused.body.title).toContain('不能再“申请变更”')
  })

  it('ends with the registration when that is revoked meanwhile', async () => {
    const { id } = await amending()
    await must(seller, id, 'submit-amendment')
    await must(officer, id, 'revoke', { ground: 'FRAUD', explanation: '虚假合同' })
    expect(await step(app, officer, id, 'amend', verifiedMore)).toMatchObject({ status: 409 })
    expect(await versionsOf(id)).toMatchObject([{ version: 1, state: 'revoked' }])
    // What was never approved does not stay behind as if it had been registered.
    for (const who of [officer, seller])
      expect(await see(who, id)).toMatchObject({ answers: { totalYuan: '1200000.00' } })
  })

  it('is reviewed by a second officer from the policy’s amount on, like a registration', async () => {
    await setPolicy(app, {
      key: 'second-review',
      value: { from: '1500000.00', of: 'total', inclusive: true, required: true },
    })
    const { id } = await amending()
    await must(seller, id, 'submit-amendment')
    const alone = await step(app, officer, id, 'amend', verifiedMore)
    expect(alone.body.title).toContain('请“提请复核”')
    await must(officer, id, 'propose-amendment', verifiedMore)
    // Nobody held the case: whoever proposes is not the one who confirms.
    expect(await step(app, officer, id, 'confirm-amendment')).toMatchObject({ status: 409 })
    await must(colleague, id, 'send-back-amendment', { reason: '再核' })
    await must(officer, id, 'propose-amendment', verifiedMore)
    expect(await must(colleague, id, 'confirm-amendment')).toMatchObject({
      state: 'registered',
      decision: verifiedMore,
      certificate: { version: 2 },
    })
    await app.db.deleteFrom('policies').where('area', '=', '330100').execute()
  })
})

describe('the end of a registration', () => {
  const rescinded = { ground: 'RESCINDED', explanation: '双方已解除合同' }

  it('comes by request, with ground and explanation', async () => {
    const { id, number } = await registered()
    await must(seller, id, 'ask-deregistration', rescinded)
    expect(await see(officer, id)).toMatchObject({
      state: 'deregistering',
      waitsFor: 'handler',
      certificate: { state: 'valid' },
    })
    const ended = await must(officer, id, 'deregister', rescinded)
    expect(ended).toMatchObject({
      state: 'deregistered',
      waitsFor: null,
      certificate: { state: 'deregistered' },
    })
    expect(await versionsOf(id)).toEqual([{ number, version: 1, state: 'deregistered' }])
  })

  it('is not granted, or the request is taken back, and the registration stands', async () => {
    const { id } = await registered()
    await must(seller, id, 'ask-deregistration', rescinded)
    await must(officer, id, 'keep-registration', { reason: '合同仍在履行' })
    await must(seller, id, 'ask-deregistration', rescinded)
    const back = await must(seller, id, 'withdraw-deregistration')
    expect(back).toMatchObject({ state: 'registered', certificate: { state: 'valid' } })
  })

  it('is not the authority’s to grant, but it may revoke', async () => {
    const { id } = await registered()
    const city = await person(app, { kind: 'authority', area: '330100' })
    expect(await step(app, city, id, 'deregister', rescinded)).toMatchObject({ status: 403 })
    const asked = { ground: 'FRAUD', explanation: '虚假合同' }
    expect(await must(city, id, 'revoke', asked)).toMatchObject({ state: 'revoked' })
  })
})
