import helmet from '@fastify/helmet'
import fastify from 'fastify'

/**
 * What helmet answers every request with. It is asked once: the headers never differ, and working them out
 * each time costs as much as a short answer.
 */
export async function securityHeaders(): Promise<Record<string, string>> {
  const app = fastify()
  await app.register(helmet, { contentSecurityPolicy: { directives: contentPolicy } })
  app.get('/', async () => '')
  const { headers } = await app.inject('/')
  await app.close()
  const theirs = Object.entries(headers).filter(([name]) => !ordinary.has(name))
  return Object.fromEntries(theirs.map(([name, value]) => [name, String(value)]))
}

const ordinary = new Set(['content-type', 'content-length', 'date', 'connection'])

const contentPolicy = {
  'default-src': ["'self'"],
  // The PDF viewer unpacks scans with WebAssembly of our own build.
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  // antd writes its styles into the page.
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'", 'data:'],
  'worker-src': ["'self'", 'blob:'],
  'connect-src': ["'self'"],
  'frame-ancestors': ["'self'"],
  // Offices run it on plain http inside their network too.
  'upgrade-insecure-requests': null,
}
