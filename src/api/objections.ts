import { z } from 'zod'
import { byId, pageOf, pageQuery, textShape, writeHeaders } from './endpoint.ts'

const state = z.enum(['received', 'assigned', 'verified', 'upheld', 'rejected'])

/** What anyone reads who has the code: nothing of who objected, nor against whom. */
const followed = z
  .object({
    code: z.string().meta({ description: 'In groups of four; typed in any form' }),
    state,
    receivedAt: z.iso.datetime(),
    decision: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'FollowedObjection' })

const about = z.object({
  announcement: z.string().meta({ description: 'Address of the notice' }),
  title: textShape,
  position: z.number().int(),
  name: z.string(),
  areaName: z.string(),
})

const receipt = followed.extend({ about }).meta({ id: 'ObjectionReceipt' })

const objectable = about
  .extend({
    endsOn: z.iso.date(),
    authority: z.string(),
    contact: z.object({ name: z.string().nullable(), phone: z.string().nullable() }),
  })
  .meta({ id: 'ObjectableEntry' })

const row = z
  .object({
    id: z.uuid(),
    state,
    about,
    receivedAt: z.iso.datetime(),
    assignedTo: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    decidedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ObjectionRow' })

const file = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.string(),
  size: z.number().int(),
  sha256: z.string(),
})

const office = z.object({ id: z.uuid(), name: z.string(), handles: z.boolean() })

const objection = row
  .extend({
    code: z.string(),
    version: z.number().int(),
    caseId: z.uuid().nullable().meta({ description: 'Where the caller may read the case' }),
    onNotice: z.boolean().meta({ description: 'Whether upholding still takes a case off a list' }),
    objector: z.object({ name: z.string(), phone: z.string(), email: z.string().nullable() }),
    facts: z.string(),
    files: z.array(file),
    assignedAt: z.iso.datetime().nullable(),
    forApplicant: z.string().nullable(),
    finding: z.string().nullable(),
    verifiedBy: z.string().nullable(),
    verifiedAt: z.iso.datetime().nullable(),
    decision: z.string().nullable(),
    decidedBy: z.string().nullable(),
    allowed: z
      .array(z.enum(['assign', 'verify', 'uphold', 'reject']))
      .meta({ description: 'What the caller may do now' }),
    offices: z.array(office).meta({ description: 'Who may verify it, for whoever may assign' }),
  })
  .meta({ id: 'Objection' })

export type FollowedObjection = z.infer<typeof followed>
export type ObjectionReceipt = z.infer<typeof receipt>
export type ObjectableEntry = z.infer<typeof objectable>
export type ObjectionRow = z.infer<typeof row>
export type ObjectionView = z.infer<typeof objection>
export type ObjectionAct = ObjectionView['allowed'][number]

const tags = ['objections']
const publicTags = ['public']
const version = z.number().int().optional()
const acted = { headers: writeHeaders, params: byId, response: { 200: objection } }
const address = z.string().regex(/^[\w-]{1,40}$/)

export const getObjectable = {
  method: 'GET',
  path: '/api/v1/announcements/:address/entries/:position/objectable',
  schema: {
    tags: publicTags,
    summary: 'One entry of a notice that takes objections now; refused in words where it does not',
    params: z.object({ address, position: z.coerce.number().int().min(1).max(1_000_000) }),
    response: { 200: objectable },
  },
} as const

/**
 * A form with files (multipart): fields `position`, `name`, `phone`, `email`, `facts`, then `file` for each file of
 * evidence (1 to 10, PDF, JPEG, PNG or Word, 20 MB each and 60 MB in all).
 */
export const object = {
  method: 'POST',
  path: '/api/v1/announcements/:address/objections',
  schema: {
    tags: publicTags,
    summary:
      'Anyone objects to one entry of a notice: real name and evidence; answers the code to follow it',
    params: z.object({ address }),
    response: { 201: receipt },
  },
} as const

export const followObjection = {
  method: 'GET',
  path: '/api/v1/public/objections/:code',
  schema: {
    tags: publicTags,
    summary: 'What became of an objection',
    params: z.object({ code: z.string().max(60) }),
    response: { 200: followed },
  },
} as const

export const listObjections = {
  method: 'GET',
  path: '/api/v1/objections',
  schema: {
    tags,
    summary:
      'Objections that the caller’s organisation decides on or verifies: open ones first, the newest on top',
    querystring: pageQuery.extend({ open: z.stringbool().optional() }),
    response: { 200: pageOf(row) },
  },
} as const

export const getObjection = {
  method: 'GET',
  path: '/api/v1/objections/:id',
  schema: { tags, summary: 'One of them', params: byId, response: { 200: objection } },
} as const

export const openObjectionFile = {
  method: 'GET',
  path: '/api/v1/objections/:id/files/:fileId',
  schema: {
    tags,
    summary: 'One file of evidence',
    params: byId.extend({ fileId: z.uuid() }),
    querystring: z.object({ inline: z.stringbool().optional() }),
  },
} as const

export const assignObjection = {
  method: 'POST',
  path: '/api/v1/objections/:id/assign',
  schema: {
    tags,
    summary: 'The authority has it verified by the office that handles the case, or by another one',
    body: z.object({
      office: z.uuid().optional(),
      forApplicant: z
        .string()
        .max(2000)
        .optional()
        .meta({ description: 'What the applicant is told of it; nothing when left out' }),
      version,
    }),
    ...acted,
  },
} as const

export const verifyObjection = {
  method: 'POST',
  path: '/api/v1/objections/:id/verify',
  schema: {
    tags,
    summary: 'What the office (or the authority itself) found',
    body: z.object({ finding: z.string().max(5000), version }),
    ...acted,
  },
} as const

export const decideObjection = {
  method: 'POST',
  path: '/api/v1/objections/:id/decide',
  schema: {
    tags,
    summary: 'Upheld takes the case off the list; rejected lets it go on. The reason is told',
    body: z.object({ upheld: z.boolean(), decision: z.string().max(5000), version }),
    ...acted,
  },
} as const
