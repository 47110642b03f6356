import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Deps } from '../deps.ts'

/**
 * The token in a session cookie, as better-auth signs it: `token.signature`, HMAC-SHA256 under the secret.
 * Read here because every request asks it: one query in all, and half the time of asking better-auth.
 */
export async function findSessionToken(
  { auth, secret }: Pick<Deps, 'auth' | 'secret'>,
  cookies: string,
): Promise<string | undefined> {
  const { name } = (await auth.$context).authCookies.sessionToken
  const value = decoded(findCookie(cookies, name))
  const dot = value.lastIndexOf('.')
  const token = value.slice(0, Math.max(dot, 0))
  return isSigned(token, value.slice(dot + 1), secret) ? token : undefined
}

function isSigned(token: string, signature: string, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(token).digest()
  const given = Buffer.from(signature, 'base64')
  return token !== '' && given.length === expected.length && timingSafeEqual(given, expected)
}

function findCookie(cookies: string, name: string): string {
  const found = cookies.split(';').find((one) => one.trim().startsWith(`${name}=`))
  return found?.trim().slice(name.length + 1) ?? ''
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}
