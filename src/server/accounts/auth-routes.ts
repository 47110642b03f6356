import { setTimeout } from 'node:timers/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { languageOf } from '#core/text.ts'
import type { Deps } from '../deps.ts'
import { sentenceFor } from './auth-problems.ts'
import { authHeaders, passCookies } from './auth-request.ts'
import { forgive, requireWithin } from './limits.ts'

// What is open of the sign-in machine, with the fields that each path takes; everything else is 404.
// No `trustDevice`: a second factor is asked at every sign-in.
const paths: Readonly<Record<string, readonly string[]>> = {
  'sign-in/email': ['email', 'password'],
  'sign-out': [],
  'request-password-reset': ['email'],
  'reset-password': ['newPassword', 'token'],
  'change-password': ['currentPassword', 'newPassword', 'revokeOtherSessions'],
  'two-factor/enable': ['password'],
  'two-factor/disable': ['password'],
  'two-factor/verify-totp': ['code'],
  'two-factor/verify-backup-code': ['code'],
  'two-factor/generate-backup-codes': ['password'],
  'two-factor/get-totp-uri': ['password'],
}

// Never the session's token, which a script in the page must not read.
const answered = ['twoFactorRedirect', 'totpURI', 'backupCodes']

// A known address takes longer than an unknown one; answering later than both tells nothing.
const resetAnswersAfter = 400

const schema = {
  hide: true,
  params: z.object({ '*': z.string() }),
  body: z.record(z.string(), z.unknown()).nullish(),
}

export function authRoutes(deps: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    app.post('/api/auth/*', { schema }, async (request, reply) => {
      const path = request.params['*']
      const fields = Object.hasOwn(paths, path) ? paths[path] : undefined
      if (!fields) return reply.callNotFound()
      const body = pick(request.body ?? {}, fields)
      if (path === 'sign-in/email') return signIn(deps, { request, reply, path, body })
      if (path === 'request-password-reset') return askReset(deps, { request, reply, path, body })
      return forward(deps, { request, reply, path, body })
    })
  }
}

type Call = {
  request: FastifyRequest
  reply: FastifyReply
  path: string
  body: Record<string, unknown>
}

/** Whoever guesses at one account is stopped, from however many addresses. */
async function signIn(deps: Deps, call: Call) {
  const key = `sign-in|${addressIn(call)}`
  await requireWithin(deps.db, key, { max: 10, window: 600 })
  const response = await ask(deps, call)
  if (response.ok) await forgive(deps.db, key)
  return answer(call, response)
}

/** Counted alike for addresses with and without an account: neither the limit nor the answer tells them apart. */
async function askReset(deps: Deps, call: Call) {
  await requireWithin(deps.db, `reset|${addressIn(call)}`, { max: 5, window: 3600 })
  const [response] = await Promise.all([ask(deps, call), setTimeout(resetAnswersAfter)])
  return answer(call, response)
}

async function forward(deps: Deps, call: Call) {
  return answer(call, await ask(deps, call))
}

function ask({ auth, config }: Deps, { request, path, body }: Call): Promise<Response> {
  const headers = authHeaders(request)
  headers.set('content-type', 'application/json')
  // requireSameOrigin has judged where this comes from.
  headers.set('origin', new URL(config.publicUrl).origin)
  const url = `${config.publicUrl}/api/auth/${path}`
  return auth.handler(new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }))
}

async function answer({ request, reply }: Call, response: Response) {
  const text = await response.text()
  const body: Record<string, unknown> = (text && JSON.parse(text)) || {}
  passCookies(response.headers, reply)
  reply.code(response.status).header('cache-control', 'no-store')
  if (response.ok) return reply.send(pick(body, answered))
  const code = typeof body.code === 'string' ? body.code : undefined
  return reply.type('application/problem+json').send({
    type: `/problems/${code?.toLowerCase().replaceAll('_', '-') ?? 'sign-in'}`,
    title: sentenceFor(response.status, code)[languageOf(request.headers['accept-language'])],
    status: response.status,
    ...(code && { code }),
  })
}

function addressIn({ body }: Call): string {
  return String(body.email).trim().toLowerCase().slice(0, 254)
}

function pick(from: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.flatMap((name) => (name in from ? [[name, from[name]]] : [])))
}
