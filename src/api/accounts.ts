import { z } from 'zod'
import { byId, done, pageOf, pageQuery, writeHeaders } from './endpoint.ts'

const role = z.enum(['administrator', 'clerk'])
const kind = z.enum(['enterprise', 'registry', 'evaluator', 'authority', 'torch'])

const organisation = z
  .object({
    id: z.uuid(),
    kind,
    name: z.string(),
    creditCode: z.string().nullable(),
    area: z.string(),
    parentId: z.uuid().nullable(),
    officeCode: z.string().nullable(),
    services: z.array(z.string()),
    topics: z.array(z.string()).nullable().meta({ description: 'Null takes every topic' }),
    contactName: z.string().nullable(),
    phone: z.string().nullable(),
    closed: z.boolean(),
  })
  .meta({ id: 'Organisation' })
export type Organisation = z.infer<typeof organisation>

const me = z
  .object({
    user: z.object({ id: z.uuid(), name: z.string(), email: z.string() }),
    role,
    organisation,
    secondFactor: z.boolean(),
    /** An official without a second factor must set one up before anything else (production mode). */
    secondFactorRequired: z.boolean(),
  })
  .meta({ id: 'Me' })
export type Me = z.infer<typeof me>

export const signUp = {
  method: 'POST',
  path: '/api/v1/sign-up',
  schema: {
    tags: ['accounts'],
    summary: 'Register an enterprise and its first administrator; signs in',
    body: z.object({
      creditCode: z.string().max(100),
      organisationName: z.string().max(1000),
      area: z.string().max(10),
      contactName: z.string().max(1000),
      phone: z.string().max(100),
      email: z.string().max(300),
      password: z.string().max(500),
    }),
    response: { 201: me },
  },
} as const

export const getMe = {
  method: 'GET',
  path: '/api/v1/me',
  schema: {
    tags: ['accounts'],
    summary: 'Who the caller is; null when signed out',
    response: { 200: z.object({ me: me.nullable() }) },
  },
} as const

const member = z
  .object({
    userId: z.uuid(),
    name: z.string(),
    email: z.string(),
    role,
    secondFactor: z.boolean(),
    joinedAt: z.iso.datetime(),
  })
  .meta({ id: 'Member' })
export type Member = z.infer<typeof member>

const invitation = z
  .object({
    id: z.uuid(),
    email: z.string(),
    role,
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'Invitation' })
export type Invitation = z.infer<typeof invitation>

export const listMembers = {
  method: 'GET',
  path: '/api/v1/members',
  schema: {
    tags: ['accounts'],
    summary: 'The people of the caller’s organisation and its open invitations',
    response: {
      200: z.object({ members: z.array(member), invitations: z.array(invitation) }),
    },
  },
} as const

/** `link` is answered once, to be handed over where no mail server is set up. */
export const inviteMember = {
  method: 'POST',
  path: '/api/v1/invitations',
  schema: {
    tags: ['accounts'],
    summary: 'Invite a person by mail; a second invitation of an address replaces the first',
    body: z.object({
      email: z.string().max(300),
      role,
      organisationId: z.uuid().optional().meta({
        description: 'An organisation founded by the caller’s; the caller’s own when absent',
      }),
    }),
    response: { 201: invitation.extend({ link: z.string() }) },
  },
} as const

export const withdrawInvitation = {
  method: 'DELETE',
  path: '/api/v1/invitations/:id',
  schema: {
    tags: ['accounts'],
    summary: 'Withdraw an open invitation',
    params: byId,
    response: { 200: done },
  },
} as const

export const readInvitation = {
  method: 'GET',
  path: '/api/v1/invitations/by-token/:token',
  schema: {
    tags: ['accounts'],
    summary: 'Who invites whom, for the page behind the link',
    params: z.object({ token: z.string().max(100) }),
    response: { 200: z.object({ email: z.string(), organisationName: z.string(), role }) },
  },
} as const

export const acceptInvitation = {
  method: 'POST',
  path: '/api/v1/invitations/by-token/:token/accept',
  schema: {
    tags: ['accounts'],
    summary: 'Join the organisation with a name and a password; signs in',
    params: z.object({ token: z.string().max(100) }),
    body: z.object({ name: z.string().max(1000), password: z.string().max(500) }),
    response: { 201: me },
  },
} as const

export const changeMember = {
  method: 'PATCH',
  path: '/api/v1/members/:id',
  schema: {
    tags: ['accounts'],
    summary: 'Change a member’s role; the last administrator stays one',
    headers: writeHeaders,
    params: byId,
    body: z.object({ role }),
    response: { 200: member },
  },
} as const

export const removeMember = {
  method: 'DELETE',
  path: '/api/v1/members/:id',
  schema: {
    tags: ['accounts'],
    summary: 'End a person’s membership and sessions; their cases stay with the organisation',
    params: byId,
    response: { 200: done },
  },
} as const

const session = z
  .object({
    id: z.uuid(),
    current: z.boolean(),
    ipAddress: z.string().nullable(),
    userAgent: z.string().nullable(),
    createdAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime(),
  })
  .meta({ id: 'Session' })
export type Session = z.infer<typeof session>

export const listSessions = {
  method: 'GET',
  path: '/api/v1/sessions',
  schema: {
    tags: ['accounts'],
    summary: 'Where the caller is signed in',
    response: { 200: z.array(session) },
  },
} as const

export const endSession = {
  method: 'DELETE',
  path: '/api/v1/sessions/:id',
  schema: {
    tags: ['accounts'],
    summary: 'End one of the caller’s own sessions',
    params: byId,
    response: { 200: done },
  },
} as const

const apiKey = z
  .object({
    id: z.uuid(),
    name: z.string(),
    start: z.string(),
    owner: z.string(),
    createdAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ApiKey' })
export type ApiKey = z.infer<typeof apiKey>

export const listApiKeys = {
  method: 'GET',
  path: '/api/v1/api-keys',
  schema: {
    tags: ['accounts'],
    summary: 'The keys of the organisation’s own systems',
    response: { 200: z.array(apiKey) },
  },
} as const

export const createApiKey = {
  method: 'POST',
  path: '/api/v1/api-keys',
  schema: {
    tags: ['accounts'],
    summary:
      'A key that acts as a clerk of its owner’s organisation; it is answered only this once',
    body: z.object({ name: z.string().max(1000) }),
    response: { 201: apiKey.extend({ key: z.string() }) },
  },
} as const

export const endApiKey = {
  method: 'DELETE',
  path: '/api/v1/api-keys/:id',
  schema: {
    tags: ['accounts'],
    summary: 'End a key at once',
    params: byId,
    response: { 200: done },
  },
} as const

export const listOrganisations = {
  method: 'GET',
  path: '/api/v1/organisations',
  schema: {
    tags: ['administration'],
    summary: 'The organisations in the caller’s area',
    querystring: pageQuery.extend({
      kind: kind.optional(),
      q: z.string().trim().max(100).optional(),
    }),
    response: { 200: pageOf(organisation) },
  },
} as const

export const foundOrganisation = {
  method: 'POST',
  path: '/api/v1/organisations',
  schema: {
    tags: ['administration'],
    summary: 'Found a registry or a lower authority inside the caller’s area',
    headers: writeHeaders,
    body: z.object({
      kind: z.enum(['registry', 'evaluator', 'authority']),
      name: z.string().max(1000),
      creditCode: z.string().max(100).optional(),
      area: z.string().max(10),
      officeCode: z.string().max(10).optional(),
      services: z.array(z.string().max(60)).max(20),
      topics: z.array(z.string().max(60)).max(100).optional().meta({
        description: 'Of a registry that takes some topics only; every topic without it',
      }),
      contactName: z.string().max(1000),
      phone: z.string().max(100),
    }),
    response: { 201: organisation },
  },
} as const

export const changeOrganisation = {
  method: 'PATCH',
  path: '/api/v1/organisations/:id',
  schema: {
    tags: ['administration'],
    summary: 'Correct the caller’s own contact data, or close an organisation in the caller’s area',
    headers: writeHeaders,
    params: byId,
    body: z.object({
      contactName: z.string().max(1000).optional(),
      phone: z.string().max(100).optional(),
      closed: z.boolean().optional(),
    }),
    response: { 200: organisation },
  },
} as const

const journalEntry = z.object({
  stream: z.string(),
  place: z.number().int(),
  at: z.iso.datetime(),
  actor: z.string(),
  act: z.string(),
  caseId: z.uuid().nullable(),
  detail: z.record(z.string(), z.unknown()),
  hash: z.string(),
})
export type JournalRow = z.infer<typeof journalEntry>

export const listJournal = {
  method: 'GET',
  path: '/api/v1/journal',
  schema: {
    tags: ['administration'],
    summary: 'What was done to what the caller may see, newest first',
    querystring: pageQuery,
    response: { 200: pageOf(journalEntry) },
  },
} as const

export const listJournalDigests = {
  method: 'GET',
  path: '/api/v1/journal-digests',
  schema: {
    tags: ['public'],
    summary: 'The daily digest over the heads of all chains of the journal',
    querystring: pageQuery,
    response: {
      200: z.array(z.object({ day: z.iso.date(), streams: z.number().int(), digest: z.string() })),
    },
  },
} as const
