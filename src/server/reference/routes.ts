import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { sql } from 'kysely'
import { getHealth, getPortal, listAreas as listAreasEndpoint } from '#api/portal.ts'
import { listServiceTerms } from '#api/service-terms.ts'
import { notFound } from '#core/errors.ts'
import { policiesInForce } from '#core/policy.ts'
import { findService } from '#services/index.ts'
import { demoAccounts } from '../accounts/actions.ts'
import type { Deps } from '../deps.ts'
import { sendsTexts } from '../outbox/actions.ts'
import { requireArea } from './place.ts'
import { findLastKnownDay, listAreas, listContacts, listPoliciesOf } from './store.ts'

export function referenceRoutes({ db, clock, config }: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(getPortal.path, { schema: getPortal.schema }, async () => ({
      mode: config.mode,
      today: clock.today(),
      textMessages: sendsTexts(config),
      workdaysUntil: await findLastKnownDay(db),
      maxFileBytes: config.maxFileBytes,
      contacts: (await listContacts(db)).map((row) => ({
        position: row.position,
        service: { zh: row.service_zh, en: row.service_en },
        phone: row.phone,
        email: row.email,
        note: row.note_zh && row.note_en ? { zh: row.note_zh, en: row.note_en } : null,
        source: row.source,
      })),
      demoAccounts: config.mode === 'demo' ? [...demoAccounts] : [],
    }))

    app.get(listAreasEndpoint.path, { schema: listAreasEndpoint.schema }, async (_, reply) => {
      reply.header('cache-control', 'public, max-age=3600')
      const areas = await listAreas(db)
      return areas.map(({ code, name, parent }): [string, string, string | null] => [
        code,
        name,
        parent,
      ])
    })

    app.get(listServiceTerms.path, { schema: listServiceTerms.schema }, async (request) => {
      const { service } = request.params
      const { area } = request.query
      if (!findService(service)) throw notFound()
      if (area !== undefined) requireArea(area)
      const on = clock.today()
      return { on, terms: policiesInForce(await listPoliciesOf(db, service), { area, on }) }
    })

    app.get(getHealth.path, { schema: getHealth.schema }, async () => {
      await sql`select 1`.execute(db)
      return { ok: true as const }
    })
  }
}
