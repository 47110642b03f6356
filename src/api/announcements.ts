import { z } from 'zod'
import { pageOf, pageQuery, textShape, writeHeaders } from './endpoint.ts'

const kind = z.enum([
  'notice',
  'extension',
  'announcement',
  'correction',
  'withdrawal',
  'revocation',
])
const address = z.object({ address: z.string().regex(/^[\w-]{1,40}$/) })

const announcement = z
  .object({
    address: z.string(),
    kind,
    service: z.string(),
    title: textShape,
    documentNumber: z.string().nullable(),
    authority: z.object({ id: z.uuid(), name: z.string() }),
    area: z.string(),
    year: z.number().int(),
    startsOn: z.iso.date().nullable(),
    endsOn: z.iso.date().nullable(),
    entries: z.number().int(),
    publishedAt: z.iso.datetime(),
    withdrawnAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'AnnouncementRow' })

const related = z.object({
  address: z.string(),
  kind,
  title: textShape,
  publishedAt: z.iso.datetime(),
})

const announcementView = announcement
  .extend({
    text: z.string().nullable(),
    firstEndsOn: z.iso.date().nullable().meta({ description: 'Before it was extended' }),
    extendedReason: z.string().nullable(),
    workdays: z.number().int().nullable(),
    takesObjections: z.boolean().meta({ description: 'As of now, by the clock of the server' }),
    contact: z.object({ name: z.string().nullable(), phone: z.string().nullable() }),
    about: related.nullable(),
    followedBy: z.array(related),
    standing: z.number().int().meta({ description: 'Entries that still stand on the list' }),
    pending: z.number().int().meta({ description: 'Of a notice: those not announced yet' }),
    listSha256: z
      .string()
      .meta({ description: 'Of the whole record that was signed, hexadecimal' }),
    correctable: z
      .boolean()
      .meta({ description: 'Whether the caller may publish a correction of it' }),
  })
  .meta({ id: 'Announcement' })

const entry = z
  .object({
    position: z.number().int(),
    name: z.string(),
    areaName: z.string(),
    number: z.string().nullable(),
    pulled: z.boolean().meta({ description: 'Taken off the list while it stood' }),
    revokedOn: z.iso.date().nullable().meta({ description: 'Its number was revoked since' }),
    nameNow: z.string().nullable().meta({ description: 'If it was renamed since it was entered' }),
  })
  .meta({ id: 'AnnouncementEntry' })

const registerEntry = z
  .object({
    number: z.string(),
    service: z.string(),
    name: z.string(),
    formerName: z.string().nullable(),
    renamedOn: z.iso.date().nullable(),
    areaName: z.string(),
    year: z.number().int(),
    enteredOn: z.iso.date(),
    validUntil: z.iso.date().nullable(),
    standing: z.enum(['valid', 'expired', 'revoked']),
    endedOn: z.iso.date().nullable(),
    ground: textShape.nullable(),
    authority: z.string(),
    announcement: z.string().meta({ description: 'Address of the announcement that entered it' }),
    endedBy: z
      .string()
      .nullable()
      .meta({ description: 'Address of the announcement that revoked it' }),
  })
  .meta({ id: 'RegisterEntry' })

export type AnnouncementRow = z.infer<typeof announcement>
export type AnnouncementView = z.infer<typeof announcementView>
export type AnnouncementEntry = z.infer<typeof entry>
export type RegisterEntry = z.infer<typeof registerEntry>

const tags = ['public']
const search = z.object({ q: z.string().max(100).optional() })

export const listAnnouncements = {
  method: 'GET',
  path: '/api/v1/announcements',
  schema: {
    tags,
    summary: 'Public notices and announcements, newest first; open to all',
    querystring: pageQuery.extend({
      service: z.string().max(60).optional(),
      kind: kind.optional(),
      area: z
        .string()
        .regex(/^\d{6}$/)
        .optional(),
    }),
    response: { 200: pageOf(announcement) },
  },
} as const

export const announcementFeed = {
  method: 'GET',
  path: '/api/v1/announcements.rss',
  schema: { tags, summary: 'The newest fifty as RSS 2.0', querystring: z.object({}) },
} as const

export const getAnnouncement = {
  method: 'GET',
  path: '/api/v1/announcements/:address',
  schema: { tags, summary: 'One of them', params: address, response: { 200: announcementView } },
} as const

export const listAnnouncementEntries = {
  method: 'GET',
  path: '/api/v1/announcements/:address/entries',
  schema: {
    tags,
    summary: 'Its list, searchable by name, area and number',
    params: address,
    querystring: pageQuery.extend(search.shape),
    response: { 200: pageOf(entry) },
  },
} as const

export const downloadAnnouncement = {
  method: 'GET',
  path: '/api/v1/announcements/:address/list',
  schema: {
    tags,
    summary: 'Its whole list: a workbook, a CSV, or the JSON that was signed with its signature',
    params: address,
    querystring: z.object({ format: z.enum(['xlsx', 'csv', 'json']).default('xlsx') }),
  },
} as const

export const correctAnnouncement = {
  method: 'POST',
  path: '/api/v1/announcements/:address/corrections',
  schema: {
    tags: ['batches'],
    summary: 'The authority corrects what it published; the first text stays visible',
    headers: writeHeaders,
    params: address,
    body: z.object({ text: z.string().max(5000), documentNumber: z.string().max(60).optional() }),
    response: { 201: announcementView },
  },
} as const

export const searchRegister = {
  method: 'GET',
  path: '/api/v1/register',
  schema: {
    tags,
    summary: 'The public register: who is entered, newest first',
    querystring: pageQuery.extend({ ...search.shape, service: z.string().max(60).optional() }),
    response: { 200: pageOf(registerEntry) },
  },
} as const

export const getRegisterEntry = {
  method: 'GET',
  path: '/api/v1/register/:number',
  schema: {
    tags,
    summary: 'One entry by its number, also when it has expired or was revoked',
    params: z.object({ number: z.string().max(60) }),
    response: { 200: registerEntry },
  },
} as const
