import { completeCreditCode } from '#core/credit-code.ts'
import type { TestApp } from './app.ts'

let made = 0

/** What a new enterprise sends; each call another one. */
export function registration(change: Record<string, unknown> = {}) {
  made += 1
  const serial = String(made).padStart(6, '0')
  return {
    creditCode: completeCreditCode(`91330110MA2${serial}`),
    organisationName: `杭州听雨软件有限公司${made}`,
    area: '330110',
    contactName: '林一诺',
    phone: '0571-88881234',
    email: `person-${made}@example.org`,
    password: 'a good long password',
    ...change,
  }
}

/** The cookies that an answer sets, as the next request sends them. */
export function cookiesOf(headers: Record<string, unknown>): string {
  return [headers['set-cookie'] ?? []]
    .flat()
    .map((cookie) => String(cookie).split(';')[0])
    .join('; ')
}

/** A new enterprise with a signed-in administrator. */
export async function signedUp(app: TestApp, change: Record<string, unknown> = {}) {
  const body = registration(change)
  const { status, body: me, headers } = await app.post('/api/v1/sign-up', { body })
  if (status !== 201) throw new Error(`sign-up: ${status} ${JSON.stringify(me)}`)
  return { ...body, me, cookie: cookiesOf(headers) }
}

export async function signedIn(app: TestApp, { email, password }: Pair): Promise<string> {
  const reply = await app.post('/api/auth/sign-in/email', { body: { email, password } })
  if (reply.status !== 200)
    throw new Error(`sign-in: ${reply.status} ${JSON.stringify(reply.body)}`)
  return cookiesOf(reply.headers)
}

type Pair = { email: string; password: string }

/** A second person of the same organisation, by invitation. */
export async function joined(app: TestApp, administrator: string, role = 'clerk') {
  made += 1
  const email = `joined-${made}@example.org`
  const invited = await app.post('/api/v1/invitations', {
    as: administrator,
    body: { email, role },
  })
  const token = String(invited.body.link).split('/').at(-1)
  const password = 'another long password'
  const reply = await app.post(`/api/v1/invitations/by-token/${token}/accept`, {
    body: { name: '周行之', password },
  })
  if (reply.status !== 201) throw new Error(`join: ${reply.status} ${JSON.stringify(reply.body)}`)
  const userId: string = reply.body.user.id
  return { email, password, userId, me: reply.body, cookie: cookiesOf(reply.headers) }
}
