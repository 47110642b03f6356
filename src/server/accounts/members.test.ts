import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { joined, signedIn, signedUp } from '../testing/accounts.ts'
import { type TestApp, testApp } from '../testing/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
beforeEach(async () => {
  app.at('2026-02-10T02:00:00Z')
  await sql`delete from "rateLimit"`.execute(app.db)
})
afterAll(() => app[Symbol.asyncDispose]())

const invite = (as: string, body: object) => app.post('/api/v1/invitations', { as, body })
const open = (token: string) => app.get(`/api/v1/invitations/by-token/${token}`)
const accept = (token: string, body = { name: '周行之', password: 'another long password' }) =>
  app.post(`/api/v1/invitations/by-token/${token}/accept`, { body })
const tokenOf = (link: unknown) => String(link).split('/').at(-1) ?? ''
const setRole = (as: string, id: string, role: string) =>
  app.patch(`/api/v1/members/${id}`, { as, body: { role } })

it('invites by mail, shows who invites, and takes the link once', async () => {
  const { cookie, me } = await signedUp(app)
  await app.mails()
  const invited = await invite(cookie, { email: 'New@example.org', role: 'clerk' })
  expect(invited.status).toBe(201)
  const [mail] = await app.mails()
  expect(mail).toMatchObject({ to: 'new@example.org' })
  expect(mail?.text).toContain(invited.body.link)
  const token = tokenOf(invited.body.link)
  expect((await open(token)).body).toEqual({
    email: 'new@example.org',
    organisationName: me.organisation.name,
    role: 'clerk',
  })
  const first = await accept(token)
  expect(first).toMatchObject({
    status: 201,
    body: { role: 'clerk', organisation: { id: me.organisation.id } },
  })
  for (const late of [await open(token), await accept(token)]) {
    expect(late.status).toBe(404)
    expect(late.body.title).toContain('已失效或已使用')
  }
  const { members, invitations } = (await app.get('/api/v1/members', { as: cookie })).body
  expect(members.map((one: { email: string }) => one.email)).toContain('new@example.org')
  expect(invitations).toEqual([])
})

it('keeps only the hash of an invitation’s token', async () => {
  const { cookie } = await signedUp(app)
  const { body } = await invite(cookie, { email: 'hash@example.org', role: 'clerk' })
  const { rows } = await sql<{ all: string }>`
    select string_agg(row::text, '') as all from (
      select invitations::text as row from invitations
      union all select idempotency_keys::text from idempotency_keys
      union all select journal::text from journal
    ) everything`.execute(app.db)
  expect(rows[0]?.all).toContain('hash@example.org')
  expect(rows[0]?.all).not.toContain(tokenOf(body.link))
})

it('lets two people with one link join once', async () => {
  const { cookie } = await signedUp(app)
  const { body } = await invite(cookie, { email: 'race@example.org', role: 'clerk' })
  const replies = await Promise.all([1, 2].map(() => accept(tokenOf(body.link))))
  expect(replies.map(({ status }) => status).sort()).toEqual([201, 404])
})

it('ends an invitation after seven days, when it is withdrawn, and when it is sent anew', async () => {
  const { cookie } = await signedUp(app)
  const [expired, withdrawn, replaced, fresh] = [
    await invite(cookie, { email: 'a@example.org', role: 'clerk' }),
    await invite(cookie, { email: 'b@example.org', role: 'clerk' }),
    await invite(cookie, { email: 'c@example.org', role: 'clerk' }),
    await invite(cookie, { email: 'c@example.org', role: 'administrator' }),
  ]
  const gone = await app.del(`/api/v1/invitations/${withdrawn.body.id}`, { as: cookie })
  expect(gone.status).toBe(200)
  expect((await open(tokenOf(withdrawn.body.link))).status).toBe(404)
  expect((await open(tokenOf(replaced.body.link))).status).toBe(404)
  app.at('2026-02-17T01:59:59Z')
  expect((await open(tokenOf(expired.body.link))).status).toBe(200)
  app.at('2026-02-17T02:00:00Z')
  expect((await accept(tokenOf(expired.body.link))).status).toBe(404)
  expect((await accept(tokenOf(fresh.body.link))).status).toBe(404)
  expect((await open('never-given')).status).toBe(404)
})

it('invites nobody who belongs to an organisation, and refuses what is no address', async () => {
  const one = await signedUp(app)
  const other = await signedUp(app)
  for (const email of [one.email, other.email, 'no address']) {
    const reply = await invite(one.cookie, { email, role: 'clerk' })
    expect(reply).toMatchObject({ status: 422, body: { errors: [{ field: 'email' }] } })
  }
})

it('lets only one of two organisations have a person whom both invited', async () => {
  const one = await signedUp(app)
  const other = await signedUp(app)
  const links = await Promise.all(
    [one, other].map(({ cookie }) => invite(cookie, { email: 'both@example.org', role: 'clerk' })),
  )
  const replies = await Promise.all(links.map(({ body }) => accept(tokenOf(body.link))))
  expect(replies.map(({ status }) => status).sort()).toEqual([201, 409])
})

it('leaves members, invitations and keys to administrators of the same organisation', async () => {
  const administrator = await signedUp(app)
  const clerk = await joined(app, administrator.cookie)
  const stranger = await signedUp(app)
  const invited = await invite(administrator.cookie, { email: 'x@example.org', role: 'clerk' })
  const as = clerk.cookie
  const refused = [
    await invite(as, { email: 'y@example.org', role: 'administrator' }),
    await setRole(as, clerk.userId, 'administrator'),
    await app.del(`/api/v1/members/${administrator.me.user.id}`, { as }),
    await app.del(`/api/v1/invitations/${invited.body.id}`, { as }),
    await app.get('/api/v1/api-keys', { as }),
    await app.post('/api/v1/api-keys', { as, body: { name: '系统' } }),
  ]
  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403])
  const foreign = [
    await setRole(stranger.cookie, clerk.userId, 'administrator'),
    await app.del(`/api/v1/members/${clerk.userId}`, { as: stranger.cookie }),
    await app.del(`/api/v1/invitations/${invited.body.id}`, { as: stranger.cookie }),
  ]
  expect(foreign.map(({ status }) => status)).toEqual([404, 404, 404])
  const seen = (await app.get('/api/v1/members', { as })).body
  expect([seen.members.length, seen.invitations]).toEqual([2, []])
  const { organisation } = stranger.me
  const body = { email: 'z@example.org', role: 'clerk', organisationId: organisation.id }
  expect((await invite(administrator.cookie, body)).status).toBe(404)
})

it('never leaves an organisation without an administrator', async () => {
  const { cookie, me } = await signedUp(app)
  const own = me.user.id
  expect((await setRole(cookie, own, 'clerk')).status).toBe(409)
  const left = await app.del(`/api/v1/members/${own}`, { as: cookie })
  expect(left).toMatchObject({ status: 409 })
  expect(left.body.title).toContain('至少要有一名管理员')
  const second = await joined(app, cookie, 'administrator')
  expect((await setRole(cookie, own, 'clerk')).body).toMatchObject({ role: 'clerk' })
  expect((await setRole(second.cookie, second.userId, 'clerk')).status).toBe(409)
})

it('lets one win when two administrators demote or remove each other at the same moment', async () => {
  for (const act of ['demote', 'remove']) {
    const one = await signedUp(app)
    const other = await joined(app, one.cookie, 'administrator')
    const against = (as: string, id: string) =>
      act === 'demote' ? setRole(as, id, 'clerk') : app.del(`/api/v1/members/${id}`, { as })
    const replies = await Promise.all([
      against(one.cookie, other.userId),
      against(other.cookie, one.me.user.id),
    ])
    const won = replies.filter(({ status }) => status === 200)
    expect([act, won.length]).toEqual([act, 1])
    const left = await app.db
      .selectFrom('members')
      .select('role')
      .where('organisation_id', '=', one.me.organisation.id)
      .where('role', '=', 'administrator')
      .execute()
    expect([act, left.length]).toEqual([act, 1])
  }
})

it('takes nothing more from an administrator who is removed at that moment, even with a third one left', async () => {
  const one = await signedUp(app)
  const other = await joined(app, one.cookie, 'administrator')
  await joined(app, one.cookie, 'administrator')
  const replies = await Promise.all([
    app.del(`/api/v1/members/${other.userId}`, { as: one.cookie }),
    app.del(`/api/v1/members/${one.me.user.id}`, { as: other.cookie }),
  ])
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
})

it('ends sessions and keys of a removed member, who may be invited again', async () => {
  const { cookie } = await signedUp(app)
  const leaver = await joined(app, cookie, 'administrator')
  const made = await app.post('/api/v1/api-keys', { as: leaver.cookie, body: { name: '财务系统' } })
  const { key } = made.body
  expect((await app.get('/api/v1/cases', { as: key })).status).toBe(200)
  expect((await app.del(`/api/v1/members/${leaver.userId}`, { as: cookie })).status).toBe(200)
  expect((await app.get('/api/v1/cases', { as: key })).status).toBe(401)
  expect((await app.get('/api/v1/cases', { as: leaver.cookie })).status).toBe(401)
  const ofLeaver = app.db.selectFrom('session').select('id').where('userId', '=', leaver.userId)
  expect(await ofLeaver.execute()).toEqual([])
  const { email, password } = leaver
  const signIn = await app.post('/api/auth/sign-in/email', { body: { email, password } })
  expect(signIn).toMatchObject({ status: 403, body: { code: 'NO_ORGANISATION' } })
  expect(signIn.headers['set-cookie']).toBeUndefined()

  const again = await invite(cookie, { email, role: 'clerk' })
  const back = await accept(tokenOf(again.body.link), {
    name: '周行之',
    password: 'brand new words',
  })
  expect(back).toMatchObject({ status: 201, body: { user: { id: leaver.userId } } })
  await signedIn(app, { email, password: 'brand new words' })
  expect((await app.get('/api/v1/cases', { as: key })).status).toBe(401)
})

it('journals who invited, joined, was changed and was removed', async () => {
  const { cookie } = await signedUp(app)
  const second = await joined(app, cookie)
  await setRole(cookie, second.userId, 'administrator')
  await app.del(`/api/v1/members/${second.userId}`, { as: cookie })
  const { items } = (await app.get('/api/v1/journal', { as: cookie })).body
  expect(items.map(({ act }: { act: string }) => act)).toEqual([
    'member:remove',
    'member:change',
    'member:join',
    'invitation:send',
    'organisation:sign-up',
  ])
})

it('answers a role change that is sent again with the first answer', async () => {
  const { cookie } = await signedUp(app)
  const second = await joined(app, cookie)
  const request = { as: cookie, headers: { 'idempotency-key': 'change-of-role-1' } }
  const body = { role: 'administrator' }
  const path = `/api/v1/members/${second.userId}`
  const first = await app.patch(path, { ...request, body })
  expect((await app.patch(path, { ...request, body })).body).toEqual(first.body)
  expect((await app.patch(path, { ...request, body: { role: 'clerk' } })).status).toBe(422)
})
