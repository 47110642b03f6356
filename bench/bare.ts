// Run by the bench as a process of its own: what Fastify does with nothing of ours in it. node bare.ts '{…}'
import fastify from 'fastify'

const answer: unknown = JSON.parse(process.argv[2] ?? '{}')
const app = fastify()
app.get('/', async () => answer)
process.send?.(await app.listen({ host: '127.0.0.1', port: 0 }))
