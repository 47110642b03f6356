import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { step, submitted } from '../testing/contracts.ts'
import { found, join, type Person, person } from '../testing/people.ts'
import { setPolicy } from '../testing/policies.ts'

let app: TestApp
let seller: Person
let first: Person
let second: Person

const fromFiveMillion = { from: '5000000.00', of: 'total', inclusive: true, required: true }
const big = { totalYuan: '5000000.00', technicalYuan: '4620000.00' }
const proposed = {
  verifiedTechnicalYuan: '4500000.00',
  note: '试验平台租用费不计入技术交易额',
}
const opinion = {
  expert: '省技术合同专家组（组长：某教授）',
  heardOn: '2026-02-09',
  conclusion: 'SUPPORT',
  opinion: '研究目标明确，具有创新内容。',
}

beforeAll(async () => {
  app = await testApp()
  seller = await person(app, { kind: 'enterprise' })
  const registry = await found(app, { kind: 'registry', area: '330100' })
  first = await join(app, registry, { name: '初审甲' })
  second = await join(app, registry, { name: '复核乙' })
  await setPolicy(app, { key: 'second-review', value: fromFiveMillion })
})
afterAll(async () => app[Symbol.asyncDispose]())

async function accepted(change: object = big) {
  const { id } = await submitted(app, seller, change)
  const reply = await step(app, first, id, 'accept')
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body))
  return id
}

const see = (who: Person, id: string) => app.get(`/api/v1/cases/${id}`, { as: who.key })

describe('from the policy’s amount on', () => {
  it.each([
    ['4999999.99', 200],
    ['5000000.00', 409],
    ['5000000.01', 409],
  ])('one officer alone registers a total of %s: %s', async (totalYuan, status) => {
    const id = await accepted({ ...big, totalYuan, ...technicalOf(totalYuan) })
    const { body } = await see(first, id)
    expect(body.allowed.includes('register')).toBe(status === 200)
    expect(body.allowed).toContain('propose')
    const reply = await step(app, first, id, 'register', technicalOf(totalYuan, true))
    expect(reply.status).toBe(status)
    if (status === 409) expect(reply.body.title).toContain('请“提请复核”')
  })

  it('is told to the officers where the policy only advises it, and stops nobody', async () => {
    const value = { ...fromFiveMillion, required: false }
    await setPolicy(app, { key: 'expert-review', value })
    const id = await accepted({ ...big, totalYuan: '4900000.00', ...technicalOf('4900000.00') })
    const other = await accepted()
    const told = async (who: Person, of: string) =>
      (await see(who, of)).body.warnings
        .map(({ text }: { text: { zh: string } }) => text.zh)
        .filter((zh: string) => zh.includes('听取专家意见'))
    expect(await told(first, id)).toEqual([])
    expect(await told(first, other)).toEqual([expect.stringContaining('5,000,000.00 元')])
    expect(await told(seller, other)).toEqual([])
    await app.db
      .deleteFrom('policies')
      .where('key', '=', 'expert-review')
      .where('area', '=', '330100')
      .execute()
  })

  it('counts the total that the officer verifies, and stays where it was', async () => {
    const id = await accepted({ totalYuan: '1000000.00', technicalYuan: '620000.00' })
    const asked = {
      verifiedTechnicalYuan: '620000.00',
      verifiedTotalYuan: '5000000.00',
      note: '补充协议增加',
    }
    expect(await step(app, first, id, 'register', asked)).toMatchObject({ status: 409 })
    expect((await see(first, id)).body).toMatchObject({ state: 'accepted', number: null })
  })
})

describe('a proposal', () => {
  it('is decided by another officer, as it was proposed', async () => {
    const id = await accepted()
    const reply = await step(app, first, id, 'propose', proposed)
    expect(reply).toMatchObject({
      status: 200,
      body: { state: 'second-review', holder: { name: '初审甲' }, number: null },
    })
    const confirmed = await step(app, second, id, 'confirm', { opinion: '同意' })
    expect(confirmed).toMatchObject({
      status: 200,
      body: { state: 'registered', decision: proposed, proposal: null },
    })
    const pdfSays = await app.db
      .selectFrom('certificates')
      .select('record')
      .where('case_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(pdfSays.record).toContain('4,500,000.00')
  })

  it('is refused to the officer who made it, in words', async () => {
    const id = await accepted()
    await step(app, first, id, 'propose', proposed)
    const own = await step(app, first, id, 'confirm')
    expect(own).toMatchObject({ status: 409 })
    expect(own.body.title).toContain('要由另一名经办人进行')
    expect((await see(first, id)).body.allowed).toEqual([])
    expect((await see(second, id)).body.allowed).toEqual(['confirm', 'send-back'])
  })

  it('is seen by the office and its authority, and neither in page, history, letter nor journal by the applicant', async () => {
    const id = await accepted()
    await step(app, first, id, 'propose', proposed)
    const city = await person(app, { kind: 'authority', area: '330100' })
    for (const who of [first, second, city]) {
      expect((await see(who, id)).body.proposal).toEqual({
        step: 'propose',
        by: '初审甲',
        asked: proposed,
      })
    }
    const [page, inbox, journal] = await Promise.all([
      see(seller, id),
      app.get('/api/v1/messages', { as: seller.key }),
      app.get('/api/v1/journal?limit=100', { as: seller.key }),
    ])
    expect(page.body).toMatchObject({ state: 'second-review', proposal: null })
    expect(inbox.body.items[0]).toMatchObject({ caseId: id })
    const about = (items: { caseId: string | null }[]) =>
      items.filter(({ caseId }) => caseId === id)
    const told = [page.body, about(inbox.body.items), about(journal.body.items)].map((all) =>
      JSON.stringify(all),
    )
    expect(told[2]).toContain('step:propose')
    for (const words of told) expect(words).not.toMatch(/4500000|4,500,000|checklist/)
  })

  it('is told to the colleagues, with what is proposed', async () => {
    const id = await accepted()
    await step(app, first, id, 'propose', proposed)
    const { body } = await app.get('/api/v1/messages', { as: second.key })
    expect(body.items[0]).toMatchObject({ caseId: id })
    expect(body.items[0].body.zh).toContain('4,500,000.00')
  })

  it('tells the applicant what was verified once it is decided', async () => {
    const id = await accepted()
    await step(app, first, id, 'propose', proposed)
    await step(app, second, id, 'confirm', { opinion: '内部意见' })
    const { body } = await see(seller, id)
    expect(body.decision).toEqual(proposed)
    expect(body.history.at(-1).detail).toMatchObject({ proposal: 'propose', decision: proposed })
    expect(JSON.stringify(body)).not.toContain('内部意见')
  })

  it('goes back to the first officer, who goes on alone', async () => {
    const id = await accepted()
    await step(app, first, id, 'propose', proposed)
    const sent = await step(app, second, id, 'send-back', { reason: '请再核对租用费' })
    expect(sent).toMatchObject({
      status: 200,
      body: { state: 'accepted', proposal: null, holder: { name: '初审甲' } },
    })
    expect(await step(app, second, id, 'propose', proposed)).toMatchObject({ status: 409 })
    expect(await step(app, first, id, 'propose', proposed)).toMatchObject({ status: 200 })
    expect(JSON.stringify((await see(seller, id)).body)).not.toContain('请再核对租用费')
  })

  it('is decided once when two colleagues decide at the same moment', async () => {
    const id = await accepted()
    await step(app, first, id, 'propose', proposed)
    const third = await join(app, first.organisationId, { name: '复核丙' })
    const replies = await Promise.all(
      [second, third].map((who, at) =>
        at === 0
          ? step(app, who, id, 'confirm')
          : step(app, who, id, 'send-back', { reason: '再核' }),
      ),
    )
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('is of nobody outside the office to decide', async () => {
    const id = await accepted()
    await step(app, first, id, 'propose', proposed)
    const province = await person(app, { kind: 'authority', area: '330000' })
    const sibling = await person(app, { kind: 'registry', area: '330200' })
    expect(await step(app, province, id, 'confirm')).toMatchObject({ status: 403 })
    expect(await step(app, sibling, id, 'confirm')).toMatchObject({ status: 404 })
    expect(await step(app, seller, id, 'confirm')).toMatchObject({ status: 403 })
  })
})

describe('experts', () => {
  it('are heard first where the policy asks for them, and the limit is then the longer one', async () => {
    await setPolicy(app, {
      key: 'expert-review',
      value: { ...fromFiveMillion, of: 'technical' },
    })
    await setPolicy(app, { key: 'extended-limit', value: { count: 30, unit: 'workday' } })
    const amounts = { totalYuan: '6000000.00', technicalYuan: '5620000.00' }
    const id = await accepted(amounts)
    const before = (await see(first, id)).body
    expect(before.allowed).not.toContain('propose')
    const refused = await step(app, first, id, 'propose', {
      verifiedTechnicalYuan: '5620000.00',
    })
    expect(refused.body.title).toContain('先经专家评审')

    const heard = await step(app, first, id, 'consult', opinion)
    expect(heard).toMatchObject({ status: 200, body: { state: 'accepted' } })
    expect(before.dueOn).toBe('2026-02-20')
    // Thirty working days from 2026-02-10, over the Spring Festival of 2026 with its working weekends.
    expect(heard.body.dueOn).toBe('2026-03-30')
    expect(heard.body.allowed).toContain('propose')
    expect(heard.body.history.at(-1).detail.asked).toMatchObject({ conclusion: 'SUPPORT' })
    expect(JSON.stringify((await see(seller, id)).body)).not.toContain('某教授')
  })

  it('never shorten the limit', async () => {
    await setPolicy(app, { key: 'extended-limit', value: { count: 3, unit: 'day' } })
    const id = await accepted({ totalYuan: '1000000.00', technicalYuan: '620000.00' })
    const heard = await step(app, first, id, 'consult', opinion)
    expect(heard.body.dueOn).toBe('2026-02-20')
  })
})

/** The technical amount that goes with a total: the rest is what the example's other costs come to. */
function technicalOf(totalYuan: string, asVerified = false) {
  const fen = BigInt(totalYuan.replace('.', '')) - 38_000_000n
  const yuan = `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`
  return asVerified ? { verifiedTechnicalYuan: yuan } : { technicalYuan: yuan }
}
