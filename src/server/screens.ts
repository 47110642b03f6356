import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyPluginAsync } from 'fastify'

/** The built screens: files with a hash in their name are kept for ever, the page itself is asked for anew. */
export function screenRoutes(): FastifyPluginAsync {
  const root = fileURLToPath(new URL('../../dist/web', import.meta.url))
  return async (app) => {
    if (!existsSync(root)) return
    await app.register(fastifyStatic, {
      root,
      index: false,
      wildcard: false,
      preCompressed: true,
      setHeaders: (reply, path) => {
        const lasting = path.includes('/assets/')
        reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
    app.setNotFoundHandler((request, reply) => {
      const isPage = request.method === 'GET' && !request.url.startsWith('/api/')
      if (isPage && !/\.\w+$/.test(request.url.split('?')[0] ?? '')) {
        return reply.sendFile('index.html', { maxAge: 0 })
      }
      throw Object.assign(new Error('no such address'), { statusCode: 404 })
    })
  }
}
