import { z } from 'zod'
import { textShape } from './endpoint.ts'

const month = z.string().regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/)

const figures = z.object({
  count: z.number().int(),
  yuan: z.array(z.string()).meta({ description: 'Sums in yuan, in the order of the measures' }),
})

const row = z.object({
  value: z.string().nullable().meta({
    description: 'A code, an area, a month; null where it does not apply',
  }),
  label: textShape,
  ...figures.shape,
  before: figures.nullable().meta({
    description: 'The same months of the year before; null where it may not be told',
  }),
})

const table = z
  .object({
    by: z.string(),
    from: month,
    to: month,
    measures: z.array(z.object({ id: z.string(), title: textShape })),
    rows: z.array(row),
    total: row.omit({ value: true, label: true }),
    ended: z.number().int().meta({
      description: 'Registered in these months and ended since; not counted in the rows',
    }),
  })
  .meta({ id: 'Statistics' })

const publicTable = table
  .extend({
    total: table.shape.total.nullable().meta({
      description: 'Null, without rows, where fewer than three sellers stand behind all of it',
    }),
    ended: table.shape.ended.nullable(),
  })
  .meta({ id: 'PublicStatistics' })

export type StatisticsRow = z.infer<typeof row>
export type StatisticsTable = z.infer<typeof table>
/** What everybody may read; without a total nothing of it is told, not even that there is nothing. */
export type PublicTable = z.infer<typeof publicTable>

const service = z.object({ service: z.string().max(60) })
const by = z.string().max(60).default('category').meta({
  description: 'month, area (of the applicant), or a dimension that the service declares',
})

const asked = z.object({
  by,
  from: month,
  to: month,
  area: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .meta({ description: 'Of the applicant' }),
  leaves: z.stringbool().optional().meta({
    description: 'By the leaves of a tree, not by its roots',
  }),
})

export type StatisticsQuery = z.infer<typeof asked>

export const getStatistics = {
  method: 'GET',
  path: '/api/v1/services/:service/statistics',
  schema: {
    tags: ['statistics'],
    summary: 'Registered cases that the caller may see, counted and summed',
    params: service,
    querystring: asked,
    response: { 200: table },
  },
} as const

export const exportStatistics = {
  method: 'GET',
  path: '/api/v1/services/:service/statistics/export',
  schema: {
    tags: ['statistics'],
    summary: 'The same as a workbook or a CSV',
    params: service,
    querystring: asked.extend({ format: z.enum(['xlsx', 'csv']).default('xlsx') }),
  },
} as const

/** Whole years of the whole country only: figures of many overlapping stretches would tell of single sellers. */
export const getPublicStatistics = {
  method: 'GET',
  path: '/api/v1/public/services/:service/statistics',
  schema: {
    tags: ['public'],
    summary: 'A year of the country; cells of fewer than three sellers are summed into a rest',
    params: service,
    querystring: z.object({ by, year: z.coerce.number().int().min(1985).max(2199) }),
    response: { 200: publicTable },
  },
} as const
