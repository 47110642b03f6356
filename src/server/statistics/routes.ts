import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as api from '#api/statistics.ts'
import type { Actor } from '#core/access.ts'
import { getActor } from '../accounts/actions.ts'
import { asActor } from '../db/as-actor.ts'
import type { Deps } from '../deps.ts'
import { writeSheet } from '../exports/actions.ts'
import { sheetOf } from './export.ts'
import { publicTableOf, tableOf } from './table.ts'

const country = '000000'
const limited = { rateLimit: { max: 60, timeWindow: '1 minute' } }

export function statisticsRoutes(deps: Deps): FastifyPluginAsyncZod {
  const { db } = deps
  /** What row-level security lets the caller see is the scope; an area only narrows it. */
  const table = (actor: Actor, service: string, query: api.StatisticsQuery) =>
    asActor(db, actor, (tx) => tableOf(tx, { ...query, service, area: query.area ?? country }))

  return async (app) => {
    app.get(api.getStatistics.path, { schema: api.getStatistics.schema }, async (request) => {
      const actor = await getActor(deps, request)
      return table(actor, request.params.service, request.query)
    })

    app.get(
      api.exportStatistics.path,
      { schema: api.exportStatistics.schema },
      async (request, reply) => {
        const actor = await getActor(deps, request)
        const { format, ...query } = request.query
        const { columns, rows } = sheetOf(await table(actor, request.params.service, query))
        const name = `torchway-statistics-${query.from}-${query.to}`
        return writeSheet(reply, { format, name, tab: '统计', columns, rows })
      },
    )

    app.get(
      api.getPublicStatistics.path,
      { schema: api.getPublicStatistics.schema, config: limited },
      async (request, reply) => {
        const { service } = request.params
        const { by, year } = request.query
        reply.header('cache-control', 'public, max-age=300')
        return publicTableOf(db, {
          service,
          by,
          from: `${year}-01`,
          to: `${year}-12`,
          area: country,
        })
      },
    )
  }
}
