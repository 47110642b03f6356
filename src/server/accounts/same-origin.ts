import type { FastifyRequest } from 'fastify'
import { DomainError } from '#core/errors.ts'
import type { Config } from '../config.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A browser sends our cookie along with whatever another site makes it write: such a write is refused.
 * A key in `Authorization` is never sent by a browser of its own accord.
 */
export function requireSameOrigin({ config }: { config: Config }) {
  return async (request: FastifyRequest): Promise<void> => {
    if (reading.has(request.method) || isAllowed(config, request)) return
    throw new DomainError('not-allowed', {
      zh: '请求来自其他网站，已拒绝',
      en: 'This request comes from another site and was refused',
    })
  }
}

function isAllowed(config: Config, request: FastifyRequest): boolean {
  const { authorization, origin, cookie, 'sec-fetch-site': site } = request.headers
  if (authorization?.startsWith('Bearer ')) return true
  if (origin !== undefined) return isOurs(config, request, origin)
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  return cookie === undefined
}

function isOurs(config: Config, request: FastifyRequest, origin: string): boolean {
  if (origin === new URL(config.publicUrl).origin) return true
  // A demonstration is also opened as localhost or by the address of the machine.
  return (
    config.mode === 'demo' && URL.canParse(origin) && new URL(origin).host === request.headers.host
  )
}
