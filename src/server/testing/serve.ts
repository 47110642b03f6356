// Run by tests and by the bench as a process of its own, so that it can be killed: node serve.ts '{…ServerOptions}'
import { startServer } from '#server/main.ts'

await startServer(JSON.parse(process.argv[2] ?? '{}'))
process.send?.('listening')
