import { z } from 'zod'
import { byId, done, pageOf, pageQuery, textShape, writeHeaders } from './endpoint.ts'

const message = z
  .object({
    id: z.uuid(),
    caseId: z.uuid().nullable(),
    title: textShape,
    body: textShape,
    sentAt: z.iso.datetime(),
    read: z.boolean(),
  })
  .meta({ id: 'Message' })

export type Message = z.infer<typeof message>

export const listMessages = {
  method: 'GET',
  path: '/api/v1/messages',
  schema: {
    tags: ['messages'],
    summary: 'Messages to the caller’s organisation, newest first',
    querystring: pageQuery.extend({ unread: z.stringbool().optional() }),
    response: { 200: pageOf(message).extend({ unread: z.number().int() }) },
  },
} as const

export const readMessage = {
  method: 'POST',
  path: '/api/v1/messages/:id/read',
  schema: {
    tags: ['messages'],
    summary: 'Mark a message as read',
    headers: writeHeaders,
    params: byId,
    response: { 200: done },
  },
} as const
