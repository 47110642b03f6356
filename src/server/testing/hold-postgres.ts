// Run by launcher tests as a process of its own, so that it can be killed: node hold-postgres.ts FOLDER
import { startEmbeddedPostgres } from '#server/db/embedded.ts'

try {
  const postgres = await startEmbeddedPostgres({
    dataFolder: process.argv[2] ?? '',
    log: () => {},
  })
  process.once('SIGTERM', () => postgres.stop().then(() => process.exit()))
  console.log(JSON.stringify(postgres.connection))
  setInterval(() => {}, 1_000)
} catch (error) {
  console.log(JSON.stringify({ refusal: error instanceof Error ? error.message : error }))
}
