import type { Day } from '#core/dates.ts'
import type { Auth } from './accounts/auth.ts'
import type { Signer } from './certificates/signer.ts'
import type { Config } from './config.ts'
import type { Db } from './db/tables.ts'
import type { FileStore } from './files/file-store.ts'
import type { Jobs } from './jobs.ts'

export type Clock = {
  now: () => Date
  /** Today in Shanghai. */
  today: () => Day
}

/** Everything that the machine takes from outside. Tests pass their own. */
export type Deps = {
  config: Config
  /** Signs what must not be guessed: sessions and check codes. */
  secret: string
  db: Db
  clock: Clock
  auth: Auth
  jobs: Jobs
  files: FileStore
  signer: Signer
}
