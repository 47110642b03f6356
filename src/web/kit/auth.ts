import { currentLanguage } from './language.tsx'
import { offline, refusalOf } from './refusal.ts'

type AuthAnswer = { twoFactorRedirect?: boolean; totpURI?: string; backupCodes?: string[] }

/**
 * Posts to the sign-in machine (`/api/auth/…`), whose refusals say their sentence like all others. Never
 * repeated by itself, as each try counts against the limit of tries.
 */
export async function auth(act: string, body: Record<string, unknown>): Promise<AuthAnswer> {
  const response = await fetch(`/api/auth/${act}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'accept-language': currentLanguage() },
    body: JSON.stringify(body),
  }).catch(() => {
    throw offline()
  })
  const text = await response.text().catch(() => {
    throw offline()
  })
  if (!response.ok) throw refusalOf(response.status, text)
  return text ? JSON.parse(text) : {}
}
