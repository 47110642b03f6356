import { z } from 'zod'
import { byId, pageOf, pageQuery, textShape, writeHeaders } from './endpoint.ts'

const delivery = z.enum(['electronic', 'electronic-or-posted'])

const emergencyPeriod = z
  .object({
    id: z.uuid(),
    area: z.string(),
    areaName: z.string().meta({ description: 'With the names above it, in Chinese' }),
    services: z.array(z.string()).meta({ description: 'None means all services' }),
    measures: z.object({
      deferPaper: z.boolean(),
      certificates: delivery.nullable(),
      extendClocksBy: z.number().int().meta({ description: 'Working days; 0 for none' }),
    }),
    startsOn: z.iso.date(),
    graceWorkdays: z.number().int(),
    title: textShape,
    legalText: z.string(),
    link: z.string().nullable(),
    declared: z.object({
      by: z.object({ id: z.uuid(), name: z.string(), area: z.string() }),
      at: z.iso.datetime(),
    }),
    /** Null until an act ends it; the last day may then still lie ahead. */
    ended: z
      .object({
        on: z.iso.date(),
        by: z.object({ id: z.uuid(), name: z.string() }),
        at: z.iso.datetime(),
        reason: z.string(),
        papersDueOn: z.iso.date().nullable(),
      })
      .nullable(),
    state: z.enum(['coming', 'open', 'ended']).meta({ description: 'As of today in Shanghai' }),
  })
  .meta({ id: 'EmergencyPeriod' })

export type EmergencyPeriodView = z.infer<typeof emergencyPeriod>

export const listEmergencyPeriods = {
  method: 'GET',
  path: '/api/v1/emergency-periods',
  schema: {
    tags: ['public'],
    summary: 'Emergency periods, open and past, newest first; open to all',
    querystring: pageQuery.extend({
      open: z.stringbool().optional().meta({ description: 'Only those that are open today' }),
    }),
    response: { 200: pageOf(emergencyPeriod) },
  },
} as const

export const declareEmergencyPeriod = {
  method: 'POST',
  path: '/api/v1/emergency-periods',
  schema: {
    tags: ['emergency'],
    summary: 'An authority eases business for its area or a part of it',
    headers: writeHeaders,
    body: z.object({
      title: z.string().max(1000),
      titleEn: z.string().max(1000).optional(),
      area: z.string().max(10),
      services: z.array(z.string().max(100)).max(50),
      deferPaper: z.boolean(),
      certificates: delivery.nullable(),
      extendClocksBy: z.number(),
      graceWorkdays: z.number(),
      startsOn: z.string().max(20),
      legalText: z.string().max(2000),
      link: z.string().max(2000).optional(),
    }),
    response: { 201: emergencyPeriod },
  },
} as const

export const endEmergencyPeriod = {
  method: 'POST',
  path: '/api/v1/emergency-periods/:id/end',
  schema: {
    tags: ['emergency'],
    summary: 'End a period; paper that was deferred falls due',
    headers: writeHeaders,
    params: byId,
    body: z.object({
      endedOn: z.string().max(20).optional().meta({ description: 'Its last day; today if absent' }),
      reason: z.string().max(5000),
    }),
    response: { 200: emergencyPeriod },
  },
} as const

export const previewEmergencyEnd = {
  method: 'GET',
  path: '/api/v1/emergency-periods/:id/end',
  schema: {
    tags: ['emergency'],
    summary: 'What an end on that day would mean, before it is announced',
    params: byId,
    querystring: z.object({ endedOn: z.string().max(20) }),
    response: {
      200: z.object({
        papersDueOn: z.iso
          .date()
          .nullable()
          .meta({ description: 'Null where no paper is deferred' }),
        papers: z.number().int().meta({ description: 'How many fall due' }),
      }),
    },
  },
} as const
