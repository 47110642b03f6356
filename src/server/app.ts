import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import fastify, { type FastifyInstance } from 'fastify'
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import { z } from 'zod'
import { problem } from '#api/endpoint.ts'
import { requireSameOrigin } from './accounts/actions.ts'
import { accountRoutes } from './accounts/routes.ts'
import { announcementRoutes } from './announcements/routes.ts'
import { batchRoutes } from './batches/routes.ts'
import { dialogueRoutes } from './cases/dialogue-routes.ts'
import { caseFileRoutes } from './cases/files.ts'
import { prefillRoutes } from './cases/prefill-routes.ts'
import { caseRoutes } from './cases/routes.ts'
import { mailingRoutes } from './certificates/mailing-routes.ts'
import { certificateRoutes } from './certificates/routes.ts'
import { checkRequest } from './check-request.ts'
import type { Deps } from './deps.ts'
import { emergencyRoutes } from './emergency/routes.ts'
import { replyToError } from './errors.ts'
import { importRoutes } from './imports/routes.ts'
import { journalRoutes } from './journal/routes.ts'
import { objectionRoutes } from './objections/routes.ts'
import { messageRoutes } from './outbox/routes.ts'
import { paperRoutes } from './papers/routes.ts'
import { recordRoutes } from './records/routes.ts'
import { referenceRoutes } from './reference/routes.ts'
import { reviewListRoutes } from './review-lists/routes.ts'
import { screenRoutes } from './screens.ts'
import { securityHeaders } from './security-headers.ts'
import { selfCheckRoutes } from './self-check/routes.ts'
import { spotCheckRoutes } from './spot-checks/routes.ts'
import { statisticsRoutes } from './statistics/routes.ts'

/** The whole server over what it takes from outside. Nothing is kept in it between requests. */
export async function buildApp(deps: Deps): Promise<FastifyInstance> {
  const app = fastify({
    logger: { level: deps.config.logLevel },
    trustProxy: deps.config.trustProxy,
    bodyLimit: 2 * 1024 * 1024,
    // A large file over a slow line takes its time; an idle line does not.
    requestTimeout: 0,
    connectionTimeout: 120_000,
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(checkRequest)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(replyToError)
  const headers = await securityHeaders()
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers)
    done()
  })
  app.addHook('onRequest', requireSameOrigin(deps))

  await app.register(rateLimit, { global: false })
  await app.register(multipart, {
    limits: { files: 1, fields: 5, fileSize: deps.config.maxFileBytes + 1 },
  })
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info, servers: [{ url: '/' }] },
    transform: withProblems,
    transformObject: jsonSchemaTransformObject,
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true })
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())

  await app.register(accountRoutes(deps))
  await app.register(caseRoutes(deps))
  await app.register(caseFileRoutes(deps))
  await app.register(prefillRoutes(deps))
  await app.register(dialogueRoutes(deps))
  await app.register(announcementRoutes(deps))
  await app.register(batchRoutes(deps))
  await app.register(objectionRoutes(deps))
  await app.register(certificateRoutes(deps))
  await app.register(mailingRoutes(deps))
  await app.register(emergencyRoutes(deps))
  await app.register(importRoutes(deps))
  await app.register(messageRoutes(deps))
  await app.register(journalRoutes(deps))
  await app.register(paperRoutes(deps))
  await app.register(recordRoutes(deps))
  await app.register(reviewListRoutes(deps))
  await app.register(spotCheckRoutes(deps))
  await app.register(statisticsRoutes(deps))
  await app.register(referenceRoutes(deps))
  await app.register(selfCheckRoutes(deps))
  await app.register(screenRoutes())
  return app
}

/** Every address may refuse; the page of the API says how. */
function withProblems(route: Parameters<typeof jsonSchemaTransform>[0]) {
  const described = jsonSchemaTransform(route)
  const refusal = { description: 'A refusal, as RFC 9457 problem+json', ...problemSchema }
  const response = { ...(described.schema.response as object), '4xx': refusal }
  return { ...described, schema: { ...described.schema, response } }
}

const { $schema: _, ...problemSchema } = z.toJSONSchema(problem)

const info = {
  title: 'Torchway 火炬通',
  version: '1',
  description:
    '科技企业便利化服务平台的接口。写入请带 Idempotency-Key；错误为 RFC 9457 problem+json，语言随 Accept-Language；' +
    '单位自有系统用“Authorization: Bearer tw_…”。 / The interface of the service platform.',
}
