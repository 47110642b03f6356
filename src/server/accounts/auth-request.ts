import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Me } from '#api/accounts.ts'
import type { Deps } from '../deps.ts'
import { clientAddressHeader } from './auth.ts'
import { findPerson } from './people-store.ts'
import { viewMe } from './views.ts'

/** What the sign-in machine needs to know of a request, and nothing that a client may claim of itself. */
export function authHeaders(request: FastifyRequest): Headers {
  const { cookie, 'user-agent': agent } = request.headers
  const headers = new Headers({ [clientAddressHeader]: request.ip })
  if (cookie) headers.set('cookie', cookie)
  if (agent) headers.set('user-agent', agent.slice(0, 500))
  return headers
}

/** Starts a session for somebody whose password was just set, and says who it is. */
export async function signIn(
  deps: Deps,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  pair: { email: string; password: string },
): Promise<Me> {
  const { headers, response } = await deps.auth.api.signInEmail({
    body: pair,
    headers: authHeaders(request),
    returnHeaders: true,
  })
  passCookies(headers, reply)
  const row = await findPerson(deps.db, response.user.id)
  if (!row) throw new Error('Signed in without an organisation')
  return viewMe(deps, row, row.role)
}

export function passCookies(headers: Headers, reply: FastifyReply): void {
  const cookies = headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
}
