import { z } from 'zod'
import { byId, pageOf, pageQuery, textShape, writeHeaders } from './endpoint.ts'

const mailing = z
  .object({
    id: z.uuid(),
    certificateId: z.uuid(),
    caseId: z.uuid(),
    number: z.string(),
    version: z.int(),
    title: textShape,
    caseTitle: z.string(),
    state: z.enum(['open', 'sent', 'declined', 'withdrawn', 'lapsed']),
    recipient: z.string(),
    phone: z.string(),
    address: z.string(),
    postcode: z.string(),
    requestedAt: z.iso.datetime(),
    handledAt: z.iso.datetime().nullable(),
    handledBy: z.string().nullable(),
    sentOn: z.iso.date().nullable(),
    carrier: z.string().nullable(),
    trackingNumber: z.string().nullable(),
    declineReason: z.string().nullable(),
    mayHandle: z.boolean().meta({ description: 'The caller’s office may post or decline it now' }),
    mayWithdraw: z.boolean(),
  })
  .meta({ id: 'Mailing' })

export type Mailing = z.infer<typeof mailing>

export const requestMailing = {
  method: 'POST',
  path: '/api/v1/certificates/:id/mailings',
  schema: {
    tags: ['certificates'],
    summary: 'Ask the issuing office to post a copy of a valid certificate on paper',
    headers: writeHeaders,
    params: byId,
    body: z.object({
      recipient: z.string().max(1000),
      phone: z.string().max(100),
      address: z.string().max(1000),
      postcode: z.string().max(100),
    }),
    response: { 201: mailing },
  },
} as const

export const listMailings = {
  method: 'GET',
  path: '/api/v1/mailings',
  schema: {
    tags: ['certificates'],
    summary: 'Requests for copies by post: the open ones first, the oldest of them at the top',
    querystring: pageQuery.extend({
      open: z.stringbool().optional(),
      caseId: z.uuid().optional(),
    }),
    response: { 200: pageOf(mailing) },
  },
} as const

export const countMailings = {
  method: 'GET',
  path: '/api/v1/mailings/count',
  schema: {
    tags: ['certificates'],
    summary: 'How many requests are open',
    response: { 200: z.object({ open: z.int() }) },
  },
} as const

export const markPosted = {
  method: 'POST',
  path: '/api/v1/mailings/:id/posted',
  schema: {
    tags: ['certificates'],
    summary: 'The copy is on its way: day, carrier and tracking number',
    headers: writeHeaders,
    params: byId,
    body: z.object({
      sentOn: z.string().max(20),
      carrier: z.string().max(1000),
      trackingNumber: z.string().max(100),
    }),
    response: { 200: mailing },
  },
} as const

export const declineMailing = {
  method: 'POST',
  path: '/api/v1/mailings/:id/decline',
  schema: {
    tags: ['certificates'],
    summary: 'It is not posted, with the reason that the applicant is told',
    headers: writeHeaders,
    params: byId,
    body: z.object({ reason: z.string().max(5000) }),
    response: { 200: mailing },
  },
} as const

export const withdrawMailing = {
  method: 'POST',
  path: '/api/v1/mailings/:id/withdraw',
  schema: {
    tags: ['certificates'],
    summary: 'The applicant no longer needs it, or will ask again with another address',
    headers: writeHeaders,
    params: byId,
    response: { 200: mailing },
  },
} as const
