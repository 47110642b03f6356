import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { step, submitted, verified } from '../testing/contracts.ts'
import { type Person, person } from '../testing/people.ts'

// Two servers on one database: offices of two cities decide at the same moment.
let one: TestApp
let other: TestApp
let hangzhou: Person
let ningbo: Person
let province: Person

beforeAll(async () => {
  one = await testApp()
  other = await testApp({ beside: one })
  hangzhou = await person(one, { kind: 'registry', area: '330100', name: '杭州市样例登记处' })
  ningbo = await person(one, { kind: 'registry', area: '330200', name: '宁波市样例登记处' })
  province = await person(one, { kind: 'authority', area: '330000' })
})
afterAll(async () => {
  await other[Symbol.asyncDispose]()
  await one[Symbol.asyncDispose]()
})

async function must(who: Person, id: string, name: string, asked: object = {}) {
  const reply = await step(one, who, id, name, asked)
  if (reply.status !== 200) throw new Error(`${name}: ${JSON.stringify(reply.body)}`)
  return reply.body
}
const see = async (who: Person, id: string) =>
  (await one.get(`/api/v1/cases/${id}`, { as: who.key })).body

function organisationOf({ organisationId }: Person) {
  return one.db
    .selectFrom('organisations')
    .select(['name', 'credit_code'])
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow()
}

/** One contract, filed in Hangzhou and, after the seller has moved, in Ningbo; both are accepted. */
async function filedTwice(projectName: string) {
  const seller = await person(one, { kind: 'enterprise', area: '330106' })
  const first = await submitted(one, seller, { projectName })
  await move(seller, '330212')
  const second = await submitted(one, seller, { projectName })
  await must(hangzhou, first.id, 'accept')
  await must(ningbo, second.id, 'accept')
  return { seller, first: first.id, second: second.id }
}

async function move(seller: Person, area: string) {
  await one.db
    .updateTable('organisations')
    .set({ area })
    .where('id', '=', seller.organisationId)
    .execute()
}

it('shows an officer the same contract at another office, and no more of it than is needed', async () => {
  const { seller, first, second } = await filedTwice('两地申请的同一项目')
  expect((await see(ningbo, second)).alike).toEqual([
    {
      id: null,
      reference: null,
      title: null,
      applicant: null,
      submittedOn: null,
      office: '杭州市样例登记处',
      number: null,
      state: 'accepted',
      decidedOn: null,
      registered: false,
    },
  ])
  const { reference, applicant } = await see(hangzhou, first)
  expect((await see(province, second)).alike).toMatchObject([
    {
      id: first,
      reference,
      title: '两地申请的同一项目',
      applicant: applicant.name,
      submittedOn: '2026-02-10',
    },
  ])
  expect((await see(seller, second)).alike).toEqual([])
})

it('does not register the same contract twice, and names office, number and day', async () => {
  const { first, second } = await filedTwice('先后登记的同一项目')
  const { number } = await must(hangzhou, first, 'register', verified)
  const refused = await step(one, ningbo, second, 'register', verified)
  expect(refused).toMatchObject({ status: 409, body: { number, office: '杭州市样例登记处' } })
  expect(refused.body.title).toContain(
    `同一内容已由杭州市样例登记处于2026年2月10日登记，编号 ${number}`,
  )
  expect((await see(ningbo, second)).alike).toMatchObject([
    { number, registered: true, decidedOn: '2026-02-10', id: null },
  ])
  expect(await must(ningbo, second, 'refuse', { ground: 'G11', reason: '已登记' })).toMatchObject({
    state: 'refused',
  })
})

it.each(Array.from({ length: 4 }, (_, round) => [round]))(
  'registers it once when two offices register at the same moment (%i)',
  async (round) => {
    const { first, second } = await filedTwice(`同时登记的同一项目${round}`)
    const replies = await Promise.all([
      step(one, hangzhou, first, 'register', verified),
      step(other, ningbo, second, 'register', verified),
    ])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    const won = replies.find(({ status }) => status === 200)
    const lost = replies.find(({ status }) => status === 409)
    expect(lost?.body.number).toBe(won?.body.number)
  },
)

it('refuses an applicant what it has registered, naming the number, and keeps the draft', async () => {
  const seller = await person(one, { kind: 'enterprise', area: '330106' })
  const projectName = '已经登记过的项目'
  const { id } = await submitted(one, seller, { projectName })
  await must(hangzhou, id, 'accept')
  const { number } = await must(hangzhou, id, 'register', verified)
  await expect(submitted(one, seller, { projectName })).rejects.toThrow(number)
  const { body } = await one.get('/api/v1/cases?state=draft', { as: seller.key })
  expect(body.items).toHaveLength(1)
})

it('tells an applicant nothing of another’s contract with the same buyer and project', async () => {
  const projectName = '别家也有的项目'
  const sellers = await Promise.all(
    [1, 2].map(() => person(one, { kind: 'enterprise', area: '330106' })),
  )
  for (const seller of sellers) {
    const { id } = await submitted(one, seller, { projectName })
    await must(hangzhou, id, 'accept')
    expect(await must(hangzhou, id, 'register', verified)).toMatchObject({ alike: [] })
  }
})

it('registers a contract of joint parties once, whichever of them files it', async () => {
  const [mine, theirs] = await Promise.all(
    ['甲方公司', '乙方公司'].map((name) =>
      person(one, { kind: 'enterprise', area: '330106', name }),
    ),
  )
  if (!mine || !theirs) throw new Error('two sellers')
  const projectName = '两家共同研制的项目'
  const filed = async (by: Person, other: Person) => {
    const { name, credit_code: creditCode } = await organisationOf(other)
    const { id } = await submitted(one, by, {
      projectName,
      jointApplicants: [{ name, creditCode }],
    })
    await must(hangzhou, id, 'accept')
    return id
  }
  const first = await filed(mine, theirs)
  const second = await filed(theirs, mine)
  expect((await see(hangzhou, second)).alike).toMatchObject([{ id: first, registered: false }])
  const { number } = await must(hangzhou, first, 'register', verified)
  expect(await step(one, hangzhou, second, 'register', verified)).toMatchObject({
    status: 409,
    body: { number },
  })
})

it.each([
  ['revoked', 'revoke', { ground: 'DUPLICATE', explanation: '重复登记' }],
  ['deregistered', 'deregister', { ground: 'OTHER', explanation: '登记机构有误' }],
])('registers anew what was %s', async (_, ending, asked) => {
  const { first, second } = await filedTwice(`可以重新登记的项目 ${ending}`)
  await must(hangzhou, first, 'register', verified)
  await must(hangzhou, first, ending, asked)
  expect(await must(ningbo, second, 'register', verified)).toMatchObject({ state: 'registered' })
})

it('goes on standing for what was registered while an amendment is under way', async () => {
  const { seller, first, second } = await filedTwice('正在变更的项目')
  const { number } = await must(hangzhou, first, 'register', verified)
  await must(seller, first, 'start-amendment', { reason: '更名' })
  const { version, answers } = await see(seller, first)
  await one.put(`/api/v1/cases/${first}/answers`, {
    as: seller.key,
    body: { version, answers: { ...answers, projectName: '变更后的名称' } },
  })
  await must(seller, first, 'submit-amendment')
  expect(await step(one, ningbo, second, 'register', verified)).toMatchObject({
    status: 409,
    body: { number },
  })
})

it('does not amend a contract into one that is registered', async () => {
  const { seller, first, second } = await filedTwice('将被变更的项目')
  await must(hangzhou, first, 'register', verified)
  await must(ningbo, second, 'refuse', { ground: 'G11', reason: '已登记' })
  const projectName = '另一个项目'
  const third = await submitted(one, seller, { projectName })
  await must(ningbo, third.id, 'accept')
  await must(seller, first, 'start-amendment', { reason: '更名' })
  const { version, answers } = await see(seller, first)
  await one.put(`/api/v1/cases/${first}/answers`, {
    as: seller.key,
    body: { version, answers: { ...answers, projectName } },
  })
  await must(seller, first, 'submit-amendment')
  const { number } = await must(ningbo, third.id, 'register', verified)
  expect(await step(one, hangzhou, first, 'amend', verified)).toMatchObject({
    status: 409,
    body: { number },
  })
})
