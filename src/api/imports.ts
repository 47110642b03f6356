import { z } from 'zod'
import { byId, pageOf, pageQuery, textShape, writeHeaders } from './endpoint.ts'

const importView = z
  .object({
    id: z.uuid(),
    service: z.string(),
    fileName: z.string(),
    state: z.enum(['checked', 'confirmed', 'cancelled']).meta({
      description: 'checked: waits for a decision, nothing was created; the other two are final',
    }),
    rows: z.number().int(),
    ready: z.number().int().meta({ description: 'Rows that are complete but for their files' }),
    gaps: z
      .number()
      .int()
      .meta({ description: 'Rows that become drafts with something to fill in' }),
    refused: z.number().int().meta({ description: 'Rows that cannot be read and are left out' }),
    notes: z.array(textShape).meta({ description: 'What is to be said of the file as a whole' }),
    uploadedBy: z.string(),
    uploadedAt: z.iso.datetime(),
    endedBy: z.string().nullable(),
    endedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Import' })

const importRow = z
  .object({
    number: z.number().int().meta({ description: 'The row as the spreadsheet counts it' }),
    title: z.string(),
    state: z.enum(['ready', 'gaps', 'refused']),
    problems: z.array(
      z.object({
        kind: z.enum(['refused', 'gap', 'note']),
        field: z.string(),
        title: textShape,
        text: textShape,
        said: z.string().meta({ description: 'What stood in the cell' }),
      }),
    ),
    caseId: z.uuid().nullable().meta({ description: 'The draft that was made of it' }),
  })
  .meta({ id: 'ImportRow' })

export type ImportView = z.infer<typeof importView>
export type ImportRow = z.infer<typeof importRow>

export const importTemplate = {
  method: 'GET',
  path: '/api/v1/services/:service/import-template.xlsx',
  schema: {
    tags: ['imports'],
    summary: 'An empty table for cases of this service, by the form of today',
    params: z.object({ service: z.string().max(60) }),
  },
} as const

export const uploadImport = {
  method: 'POST',
  path: '/api/v1/imports',
  schema: {
    tags: ['imports'],
    summary:
      'Check a table of cases row by row (multipart/form-data, part “file”); creates no case',
    consumes: ['multipart/form-data'],
    querystring: z.object({ service: z.string().max(60) }),
    response: { 201: importView },
  },
} as const

export const listImports = {
  method: 'GET',
  path: '/api/v1/imports',
  schema: {
    tags: ['imports'],
    summary: 'The imports of the caller’s organisation, newest first',
    querystring: pageQuery,
    response: { 200: pageOf(importView) },
  },
} as const

export const getImport = {
  method: 'GET',
  path: '/api/v1/imports/:id',
  schema: { tags: ['imports'], summary: 'One import', params: byId, response: { 200: importView } },
} as const

const which = z.enum(['all', 'problems', 'refused', 'gaps', 'ready'])
export type ImportFilter = z.infer<typeof which>

export const listImportRows = {
  method: 'GET',
  path: '/api/v1/imports/:id/rows',
  schema: {
    tags: ['imports'],
    summary: 'The report, row by row',
    params: byId,
    querystring: pageQuery.extend({ which: which.default('all') }),
    response: { 200: pageOf(importRow) },
  },
} as const

export const exportImport = {
  method: 'GET',
  path: '/api/v1/imports/:id/report',
  schema: {
    tags: ['imports'],
    summary: 'The report as a workbook or a CSV, one line for each problem',
    params: byId,
    querystring: z.object({ format: z.enum(['xlsx', 'csv']).default('xlsx') }),
  },
} as const

export const confirmImport = {
  method: 'POST',
  path: '/api/v1/imports/:id/confirm',
  schema: {
    tags: ['imports'],
    summary: 'Make a draft of every row that was not refused; all of them or none, and only once',
    headers: writeHeaders,
    params: byId,
    response: { 200: importView },
  },
} as const

export const cancelImport = {
  method: 'POST',
  path: '/api/v1/imports/:id/cancel',
  schema: {
    tags: ['imports'],
    summary: 'Drop what was read; nothing is imported',
    headers: writeHeaders,
    params: byId,
    response: { 200: importView },
  },
} as const
