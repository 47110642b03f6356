import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { passwordLength } from '#core/sign-up.ts'
import type { Config } from '../config.ts'
import type { Db } from '../db/tables.ts'
import type { Jobs } from '../jobs.ts'
import { consume } from './limits.ts'
import { findMembership } from './people-store.ts'
import { sendResetLink } from './reset-mail.ts'

/** Passwords, sessions and second factors. Only the paths of `auth-routes.ts` are reached from outside. */
export type Auth = ReturnType<typeof createAuth>

export type AuthDeps = { db: Db; config: Config; secret: string; jobs: Jobs }

/** Set by this server alone, from the address that Fastify trusts. */
export const clientAddressHeader = 'x-torchway-client'

export function createAuth(deps: AuthDeps) {
  return betterAuth(authOptions(deps))
}

const hour = 3600

export function authOptions({ db, config, secret, jobs }: AuthDeps) {
  return {
    secret,
    baseURL: config.publicUrl,
    trustedOrigins: [config.publicUrl],
    database: { db, type: 'postgres' },
    telemetry: { enabled: false },
    logger: { level: 'error' },
    // No cookie cache: a session that was ended must be refused at the next request.
    session: { expiresIn: 12 * hour, updateAge: 600 },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      resetPasswordTokenExpiresIn: hour,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) =>
        sendResetLink({ db, jobs, config }, { to: user.email, token }),
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      customStorage: { consume: (key, rule) => consume(db, key, rule) },
      ...limits,
    },
    advanced: {
      cookiePrefix: 'torchway',
      useSecureCookies: config.publicUrl.startsWith('https:'),
      database: { generateId: 'uuid' },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    databaseHooks: {
      session: { create: { before: async ({ userId }) => requireOpenMembership(db, userId) } },
    },
    plugins: [twoFactor({ issuer: '火炬通' })],
  } satisfies BetterAuthOptions
}

// Per address and path. One office shares one address, so these only stop machines; who guesses at one
// account is stopped per account, in auth-routes.ts and by the second factor's own lock.
const limits = {
  window: 60,
  max: 60,
  customRules: {
    '/sign-in/email': { window: 60, max: 60 },
    '/request-password-reset': { window: 60, max: 10 },
    '/reset-password': { window: 60, max: 10 },
    '/change-password': { window: 60, max: 10 },
    '/two-factor/*': { window: 60, max: 20 },
  },
}

/** Asked once the password was right: somebody without an open organisation has nothing to sign in to. */
async function requireOpenMembership(db: Db, userId: string): Promise<void> {
  const membership = await findMembership(db, userId)
  if (!membership) throw new APIError('FORBIDDEN', { code: 'NO_ORGANISATION' })
  if (membership.closed_at) throw new APIError('FORBIDDEN', { code: 'ORGANISATION_CLOSED' })
}
