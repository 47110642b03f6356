import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as api from '#api/self-check.ts'
import { services } from '#services/index.ts'
import type { Deps } from '../deps.ts'
import { selfChecker } from './actions.ts'
import { schemaOf } from './form-schema.ts'

/** Many times what the longest form needs. */
const bodyLimit = 64 * 1024

export function selfCheckRoutes(deps: Deps): FastifyPluginAsyncZod {
  const check = selfChecker(deps)
  return async (app) => {
    const schema = { ...api.checkYourself.schema, body: describedBody() }
    const config = { rateLimit: { max: 60, timeWindow: '1 minute' } }
    app.post(api.checkYourself.path, { schema, config, bodyLimit }, async (request, reply) => {
      // The answers are a business secret of whoever asks: no cache keeps what came of them.
      reply.header('cache-control', 'no-store')
      // Its fields are chosen in core/self-check.ts; choosing them again costs more than the check itself.
      // A test holds them to the contract.
      reply.type('application/json; charset=utf-8').serializer(JSON.stringify)
      return check({ ...request.params, ...request.body })
    })
  }
}

/** The contract cannot name the fields, which are the services’ own; the description of the API does. */
function describedBody() {
  const forms = services.flatMap(({ id, title, selfCheck }) =>
    selfCheck ? [{ title: `${id}: ${title.zh} / ${title.en}`, ...schemaOf(selfCheck.form) }] : [],
  )
  const answers = z.record(z.string(), z.unknown()).meta({
    description: 'The fields of the service’s own self-check, one of the forms below',
    anyOf: forms,
  })
  return api.checkYourself.schema.body.extend({ answers })
}
