import pg from 'pg'
import { DomainError } from '#core/errors.ts'
import type { Text } from '#core/text.ts'
import type { Connection } from './connect.ts'
import { startEmbeddedPostgres } from './embedded.ts'

const oldestVersion = 150_000

type Opened = {
  connection: Connection
  /** Stops what was started here; a PostgreSQL of the operator's own goes on. */
  stop(): Promise<void>
  /** The same without waiting: nothing acknowledged is lost, the next start has to recover. */
  kill(): void
}

/** The operator's PostgreSQL when there is a URL, else the embedded one of the data folder. */
export async function openDatabase(options: {
  databaseUrl: string | undefined
  dataFolder: string
  log: (text: Text) => void
}): Promise<Opened> {
  const { databaseUrl, dataFolder, log } = options
  if (!databaseUrl) return startEmbeddedPostgres({ dataFolder, log })
  await requireUsable(databaseUrl)
  return { connection: databaseUrl, stop: async () => {}, kill: () => {} }
}

async function requireUsable(databaseUrl: string): Promise<void> {
  const version = await askVersion(databaseUrl).catch((error: Error & { code?: string }) => {
    // A refused connection to `localhost` is an AggregateError, whose message is empty.
    const reason = error.message || error.code
    throw new DomainError('conflict', {
      zh: `无法连接 DATABASE_URL 指定的 PostgreSQL：${reason}`,
      en: `The PostgreSQL named by DATABASE_URL cannot be reached: ${reason}`,
    })
  })
  if (version >= oldestVersion) return
  const major = Math.floor(version / 10_000)
  throw new DomainError('conflict', {
    zh: `DATABASE_URL 指定的是 PostgreSQL ${major}，需要 15 或更新版本`,
    en: `DATABASE_URL names a PostgreSQL ${major}; 15 or newer is needed`,
  })
}

async function askVersion(connectionString: string): Promise<number> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num')
    return Number(rows[0]?.server_version_num)
  } finally {
    await client.end().catch(() => {})
  }
}
