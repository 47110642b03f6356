import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Actor } from '#core/access.ts'
import { DomainError } from '#core/errors.ts'
import type { Deps } from '../deps.ts'
import { touchKey } from './api-key-store.ts'
import { type CallerRow, findKeyOwner, findSignedIn } from './people-store.ts'
import { requireSecondFactor } from './second-factor.ts'
import { findSessionToken } from './session-cookie.ts'
import { touchSession } from './session-store.ts'

/** Who sent a request, and by what: the session of a person, or a key of their organisation. */
export type Caller = {
  actor: Actor
  row: CallerRow
  /** Undefined for an API key. */
  sessionId: string | undefined
}

/** The sender of a request, for every capability. 401 when nobody; refused where nothing may be done yet. */
export async function getActor(deps: Deps, request: FastifyRequest): Promise<Actor> {
  return (await getCaller(deps, request)).actor
}

/** The same on a page that is open to all: undefined when signed out or kept out. */
export async function findActor(deps: Deps, request: FastifyRequest): Promise<Actor | undefined> {
  const caller = await findCaller(deps, request)
  return caller && !caller.row.closed_at ? caller.actor : undefined
}

/** Only a person at a screen: an API key administers no accounts, whoever owns it. */
export async function getPerson(
  deps: Deps,
  request: FastifyRequest,
): Promise<Caller & { sessionId: string }> {
  const { sessionId, ...caller } = await getCaller(deps, request)
  if (sessionId) return { ...caller, sessionId }
  throw new DomainError('not-allowed', {
    zh: '接口密钥不能用于账号管理，请登录后操作',
    en: 'An API key cannot manage accounts; sign in to do this',
  })
}

async function getCaller(deps: Deps, request: FastifyRequest): Promise<Caller> {
  const caller = await findCaller(deps, request)
  if (!caller) throw Object.assign(new Error('Signed out'), { statusCode: 401 })
  if (caller.row.closed_at) throw closed()
  requireSecondFactor(deps, caller.row)
  return caller
}

/** Undefined when signed out. Says nothing about what the caller may do. */
export async function findCaller(deps: Deps, request: FastifyRequest): Promise<Caller | undefined> {
  const [, key] = /^Bearer (tw_[\w-]{20,100})$/.exec(request.headers.authorization ?? '') ?? []
  return key ? findByKey(deps, key) : findBySession(deps, request)
}

async function findBySession(deps: Deps, request: FastifyRequest): Promise<Caller | undefined> {
  const token = await findSessionToken(deps, request.headers.cookie ?? '')
  const row = token && (await findSignedIn(deps.db, token))
  if (!row) return undefined
  await touchSession(deps.db, { id: row.session_id, usedAt: row.used_at })
  return { actor: actorOf(row, row.role), row, sessionId: row.session_id }
}

async function findByKey({ db, clock }: Deps, key: string): Promise<Caller | undefined> {
  const row = await findKeyOwner(db, hashOfSecret(key))
  if (!row) return undefined
  await touchKey(db, { id: row.key_id, lastUsedAt: row.last_used_at, now: clock.now() })
  // The second lock behind getPerson: no key is ever an administrator.
  return { actor: actorOf(row, 'clerk'), row, sessionId: undefined }
}

/** What is kept of a key or a token that was handed out: it cannot be turned back. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

function actorOf(row: CallerRow, role: Actor['role']): Actor {
  const { organisation_id, kind, organisation_name, area } = row
  return {
    userId: row.user_id,
    name: row.name,
    role,
    organisation: { id: organisation_id, kind, name: organisation_name, area },
  }
}

function closed(): DomainError {
  return new DomainError('not-allowed', {
    zh: '您所在的单位已停用，请联系上级主管部门',
    en: 'Your organisation has been closed; ask the authority above it',
  })
}
