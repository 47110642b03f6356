import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyPluginAsync } from 'fastify'

/** The built screens: files with a hash in their name are kept for ever, the page itself is asked for anew. */
export function screenRoutes(): FastifyPluginAsync {
  const root = fileURLToPath(new URL('../../dist/web', import.meta.url))
  return async (app) => {
    const built = existsSync(root)
    if (built) await app.register(fastifyStatic, { root, ...serving })
    app.setNotFoundHandler((request, reply) => {
      const [path = ''] = request.url.split('?')
      const isPage = request.method === 'GET' && !path.startsWith('/api/') && !/\.\w+$/.test(path)
      if (built && isPage) return reply.sendFile('index.html', { maxAge: 0 })
      throw Object.assign(new Error('no such address'), { statusCode: 404 })
    })
  }
}

const serving = {
  index: false,
  wildcard: false,
  preCompressed: true,
  setHeaders: (reply: { header: (name: string, value: string) => unknown }, path: string) => {
    const lasting = path.includes('/assets/')
    reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
  },
} as const
