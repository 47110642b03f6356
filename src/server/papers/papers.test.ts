import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { shownPaperCode } from '#core/paper-code.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { draft, step, submitted, verified } from '../testing/contracts.ts'
import { paperOf } from '../testing/papers.ts'
import { type Person, person } from '../testing/people.ts'

let app: TestApp
let seller: Person
let registry: Person

beforeAll(async () => {
  app = await testApp()
  seller = await person(app, { kind: 'enterprise', area: '330106' })
  registry = await person(app, { kind: 'registry', area: '330100', name: '杭州市登记处' }, '王经办')
})
beforeEach(() => app.at('2026-02-10T02:00:00Z'))
afterAll(async () => app[Symbol.asyncDispose]())

const receive = (by: Person, paper: { id: string; version: number }, body: object) =>
  app.post(`/api/v1/papers/${paper.id}/receive`, {
    as: by.key,
    body: { version: paper.version, receivedOn: '2026-02-10', ...body },
  })

describe('a contract that is filed outside of any period', () => {
  it('has a paper that is due twenty working days later, over the Spring Festival', async () => {
    const { id } = await submitted(app, seller)
    const paper = await paperOf(app, seller, id)
    // 2026-02-15 to 23 is the Spring Festival; Saturdays 14 and 28 February are worked.
    expect(paper).toMatchObject({ state: 'due', dueOn: '2026-03-16', workdaysLeft: 20 })
    expect(paper).toMatchObject({ overdue: false, period: null, received: null })
    expect(paper.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/)
  })

  it('is accepted and registered without it', async () => {
    const { id } = await submitted(app, seller)
    expect((await step(app, registry, id, 'accept')).status).toBe(200)
    expect(await paperOf(app, registry, id)).toMatchObject({ state: 'due', dueOn: '2026-03-16' })
  })

  it('is told what a missed due day means, with the setting’s ground, before anything is filed', async () => {
    const { status, body } = await app.get('/api/v1/services/technology-contract/paper?area=330106')
    expect(status).toBe(200)
    expect(body.terms).toMatchObject({ needed: true, dueWorkdays: 20, ground: 'inferred' })
    expect(body.terms.missed.text.zh).toContain('不影响已经作出的受理和登记')
    expect(body.terms.deferredBy).toBeNull()
  })

  it('has no paper where the policy of its area asks for none', async () => {
    await app.db
      .insertInto('policies')
      .values({
        service: 'technology-contract',
        key: 'paper-original',
        area: '420000',
        valid_from: '2026-01-01',
        valid_to: null,
        value: JSON.stringify({ needed: false, dueWorkdays: 20 }),
        ground: 'local-law',
        cite: '试行无纸化',
      })
      .execute()
    const other = await person(app, { kind: 'enterprise', area: '420106' })
    await person(app, { kind: 'registry', area: '420100' })
    const { id } = await submitted(app, other)
    const { body } = await app.get(`/api/v1/papers?caseId=${id}`, { as: other.key })
    expect(body.items).toEqual([])
  })

  it('is filed all the same where no calendar reaches, and gets its day once one does', async () => {
    app.at('2026-12-21T02:00:00Z')
    const { id } = await submitted(app, seller)
    expect(await paperOf(app, seller, id)).toMatchObject({ state: 'due', dueOn: null })
  })
})

describe('a case that goes on', () => {
  it('keeps its paper and its day when it is returned and filed again, with the new text', async () => {
    const made = await submitted(app, seller)
    const before = await paperOf(app, seller, made.id)
    await step(app, registry, made.id, 'return', { reason: '请更正名称' })
    app.at('2026-02-12T02:00:00Z')
    const found = await app.get(`/api/v1/cases/${made.id}`, { as: seller.key })
    const answers = { ...made.answers, projectName: '更正后的名称' }
    await app.put(`/api/v1/cases/${made.id}/answers`, {
      as: seller.key,
      body: { version: found.body.version, answers },
    })
    const again = await step(app, seller, made.id, 'submit')
    const resubmitted = again.status === 200 ? again : await step(app, seller, made.id, 'resubmit')
    expect(resubmitted.status).toBe(200)
    const after = await paperOf(app, seller, made.id)
    expect(after).toMatchObject({ id: before.id, code: before.code, dueOn: before.dueOn })
    expect(after.textSha256).not.toBe(before.textSha256)
  })

  it('asks for another paper when the text changed after one was received', async () => {
    const made = await submitted(app, seller)
    const paper = await paperOf(app, registry, made.id)
    expect((await receive(registry, paper, { result: 'identical' })).status).toBe(200)
    await step(app, registry, made.id, 'return', { reason: '请更正名称' })
    const found = await app.get(`/api/v1/cases/${made.id}`, { as: seller.key })
    await app.put(`/api/v1/cases/${made.id}/answers`, {
      as: seller.key,
      body: { version: found.body.version, answers: { ...made.answers, projectName: '另一名称' } },
    })
    app.at('2026-02-11T02:00:00Z')
    const again = await step(app, seller, made.id, 'submit')
    if (again.status !== 200) await step(app, seller, made.id, 'resubmit')
    expect(await paperOf(app, seller, made.id)).toMatchObject({
      state: 'due',
      dueOn: '2026-03-17',
      received: null,
    })
  })

  it('needs no paper once it was taken back, and needs one anew when it is filed again', async () => {
    const { id } = await submitted(app, seller)
    expect((await step(app, seller, id, 'withdraw')).status).toBe(200)
    expect(await paperOf(app, seller, id)).toMatchObject({ state: 'waived', note: null })
    app.at('2026-02-11T02:00:00Z')
    expect((await step(app, seller, id, 'submit')).status).toBe(200)
    expect(await paperOf(app, seller, id)).toMatchObject({ state: 'due', dueOn: '2026-03-17' })
  })

  it.each([
    ['deregister', { ground: 'RESCINDED', explanation: '合同已经解除' }],
    ['revoke', { ground: 'FRAUD', explanation: '合同虚假' }],
  ])('owes no paper any more once its registration has ended: %s', async (name, asked) => {
    const { id } = await submitted(app, seller)
    await step(app, registry, id, 'accept')
    await step(app, registry, id, 'register', verified)
    const paper = await paperOf(app, registry, id)
    expect(paper).toMatchObject({ state: 'due', number: expect.any(String) })
    expect((await step(app, registry, id, name, asked)).status).toBe(200)
    expect(await paperOf(app, seller, id)).toMatchObject({ state: 'waived', overdue: false })
    const late = await receive(registry, await paperOf(app, registry, id), { result: 'identical' })
    expect(late.body.title).toContain('登记已经注销、撤销')
  })

  it('shows no paper of a draft', async () => {
    const { id } = await draft(app, seller)
    const { body } = await app.get(`/api/v1/papers?caseId=${id}`, { as: seller.key })
    expect(body.items).toEqual([])
  })
})

describe('the receipt', () => {
  it('finds the paper by its code, however it is typed, and by the case’s reference', async () => {
    const { id } = await submitted(app, seller)
    const { code, reference } = await paperOf(app, registry, id)
    const sloppy = shownPaperCode(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')
    for (const typed of [
      code,
      sloppy,
      ` ${code.slice(0, 5)} ${code.slice(5)}`,
      reference,
      reference.toLowerCase(),
    ]) {
      const found = await app.get(`/api/v1/papers/by-code/${encodeURIComponent(typed)}`, {
        as: registry.key,
      })
      expect(found.body).toMatchObject({ caseId: id, party: 'handler' })
      expect(found.body.files).toHaveLength(1)
    }
  })

  it('tells a slip of the hand from a paper that is not there', async () => {
    const { id } = await submitted(app, seller)
    const { code } = await paperOf(app, registry, id)
    const slip = (code[0] === '7' ? '8' : '7') + code.slice(1)
    const wrong = await app.get(`/api/v1/papers/by-code/${slip}`, { as: registry.key })
    expect(wrong).toMatchObject({ status: 422 })
    expect(wrong.body.errors[0]).toMatchObject({ field: 'code' })
    const none = await app.get('/api/v1/papers/by-code/TC202600009999', { as: registry.key })
    expect(none.status).toBe(404)
  })

  it('ends with the same paper, tells the applicant, and stands in the history', async () => {
    const { id } = await submitted(app, seller)
    const paper = await paperOf(app, registry, id)
    const { status, body } = await receive(registry, paper, { result: 'identical' })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      state: 'received',
      received: { on: '2026-02-10', by: '王经办' },
      workdaysLeft: null,
    })
    const inbox = await app.get('/api/v1/messages', { as: seller.key })
    expect(inbox.body.items[0].title.zh).toContain('纸质材料已收到，与电子文本一致')
    const found = await app.get(`/api/v1/cases/${id}`, { as: registry.key })
    expect(found.body.history.at(-1)).toMatchObject({
      act: 'paper:received',
      detail: { code: paper.code, textSha256: paper.textSha256, receivedOn: '2026-02-10' },
    })
  })

  it('of another paper says what differs and by when the right one is to come', async () => {
    const { id } = await submitted(app, seller)
    const paper = await paperOf(app, registry, id)
    const bare = await receive(registry, paper, { result: 'mismatch' })
    expect(bare.status).toBe(422)
    expect(bare.body.errors[0].field).toBe('reason')
    const told = await receive(registry, paper, { result: 'mismatch', reason: '第三页金额不同' })
    expect(told.body).toMatchObject({
      state: 'mismatch',
      note: '第三页金额不同',
      dueOn: '2026-03-02',
    })
    const inbox = await app.get('/api/v1/messages', { as: seller.key })
    expect(inbox.body.items[0].body.zh).toContain('不一致之处：第三页金额不同')
    expect(inbox.body.items[0].body.zh).toContain('2026-03-02 前（含当日）')
    const then = await receive(registry, told.body, { result: 'identical' })
    expect(then.body).toMatchObject({ state: 'received', note: null, overdue: false })
  })

  it('twice names who took it in and when', async () => {
    const { id } = await submitted(app, seller)
    const paper = await paperOf(app, registry, id)
    await receive(registry, paper, { result: 'identical' })
    const again = await receive(registry, paper, { result: 'identical' })
    expect(again.status).toBe(409)
    expect(again.body.title).toContain('王经办已登记收到这份纸质材料（收到日期 2026-02-10）')
  })

  it('has one winner among twenty officers', async () => {
    const { id } = await submitted(app, seller)
    const paper = await paperOf(app, registry, id)
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        receive(
          registry,
          paper,
          i % 2 ? { result: 'identical' } : { result: 'mismatch', reason: '不同' },
        ),
      ),
    )
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(replies.filter(({ status }) => status === 409)).toHaveLength(19)
    const { body } = await app.get(`/api/v1/cases/${id}`, { as: registry.key })
    const acts = body.history.filter(({ act }: { act: string }) => act.startsWith('paper:'))
    expect(acts).toHaveLength(1)
  })

  it('is refused when the applicant filed another text meanwhile', async () => {
    const { id } = await submitted(app, seller)
    const paper = await paperOf(app, registry, id)
    const reply = await receive(
      registry,
      { ...paper, version: paper.version + 1 },
      { result: 'identical' },
    )
    expect(reply).toMatchObject({ status: 409 })
    expect(reply.body.title).toContain('重新扫描后再比对')
  })

  it.each([
    ['2026-02-09', 422],
    ['2026-02-10', 200],
    ['2026-02-11', 422],
    ['2026-13-01', 400],
  ])('takes no day before filing or after today: %s', async (receivedOn, status) => {
    const { id } = await submitted(app, seller)
    const paper = await paperOf(app, registry, id)
    expect((await receive(registry, paper, { result: 'identical', receivedOn })).status).toBe(
      status,
    )
  })

  it('takes no reason that nobody can read', async () => {
    const { id } = await submitted(app, seller)
    const paper = await paperOf(app, registry, id)
    for (const reason of ['', '   ', '不同\u202e', 'x\u0000', '😀']) {
      const reply = await receive(registry, paper, { result: 'mismatch', reason })
      expect(reply.status).toBe(422)
    }
    expect(await paperOf(app, registry, id)).toMatchObject({ state: 'due' })
  })

  it('may be waived by the office with a reason, once', async () => {
    const { id } = await submitted(app, seller)
    const paper = await paperOf(app, registry, id)
    const waive = (reason: string) =>
      app.post(`/api/v1/papers/${paper.id}/waive`, {
        as: registry.key,
        body: { version: paper.version, reason },
      })
    expect((await waive(' ')).status).toBe(422)
    expect((await waive('合同为电子签名原件')).body).toMatchObject({
      state: 'waived',
      note: '合同为电子签名原件',
    })
    const again = await waive('合同为电子签名原件')
    expect(again.status).toBe(409)
    expect(again.body.title).toContain('王经办已于 2026-02-10 决定这份纸质材料无需提交')
  })

  it('is answered once for the same idempotency key', async () => {
    const { id } = await submitted(app, seller)
    const paper = await paperOf(app, registry, id)
    const once = () =>
      app.post(`/api/v1/papers/${paper.id}/receive`, {
        as: registry.key,
        headers: { 'idempotency-key': 'the same one' },
        body: { version: paper.version, result: 'identical', receivedOn: '2026-02-10' },
      })
    expect((await once()).status).toBe(200)
    expect((await once()).body).toMatchObject({ state: 'received' })
  })
})
