import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Text } from '#core/text.ts'
import { getBinaries } from './binaries.ts'
import {
  answers,
  type Cluster,
  createDatabase,
  databaseName,
  initialise,
  launch,
} from './cluster.ts'
import { withFolderLock } from './folder-lock.ts'
import { enrol, listUsers } from './folder-users.ts'
import { makePrivateFolder, type Place, preparePlace } from './place.ts'
import { clearLeftovers, findPostmaster, stopPostmaster } from './postmaster.ts'
import { signal } from './processes.ts'

// A Unix socket's path holds 107 bytes, of which the file's own name takes 16.
const longestSocketFolder = 90

type Options = {
  dataFolder: string
  log: (text: Text) => void
  /** Settings on top of PostgreSQL's defaults, which keep every acknowledged write. */
  settings?: Record<string, string>
}

type EmbeddedPostgres = {
  connection: { host: string; user: string; database: string }
  /** Stops PostgreSQL, unless another process still uses the same data folder. */
  stop(): Promise<void>
  /** The same at once: the next start has to recover, and loses nothing that was acknowledged. */
  kill(): void
}

/**
 * Starts PostgreSQL on a data folder, or takes over the one that already runs there.
 * It listens on a Unix socket in a private folder only; who may enter that folder is trusted.
 * Throws DomainError with one sentence when it cannot; restarts PostgreSQL when that dies on its own.
 */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const { dataFolder, log, settings = {} } = options
  const place = preparePlace(dataFolder, log)
  const { cluster, leave } = await withFolderLock(place.home, async () => {
    const cluster = { ...place, socketFolder: chooseSocketFolder(place), settings }
    await ensureRunning(cluster, log)
    return { cluster, leave: enrol(place.run) }
  })
  const stopWatching = watch(cluster, log)
  const stopOnce = async () => {
    await stopWatching()
    await withFolderLock(place.home, async () => {
      leave()
      if (listUsers(place.run).length === 0) await shutDown(cluster)
    })
  }
  let stopped: Promise<void> | undefined
  const stop = () => {
    stopped ??= stopOnce()
    return stopped
  }
  return {
    connection: { host: cluster.socketFolder, user: databaseName, database: databaseName },
    stop,
    kill: () => {
      void stopWatching()
      leave()
      const running = findPostmaster(place.pg)
      if (running && listUsers(place.run).length === 0) signal(running.pid, 'SIGQUIT')
    },
  }
}

function chooseSocketFolder({ pg, run, user }: Place): string {
  const running = findPostmaster(pg)
  if (running) return running.socketFolder
  if (Buffer.byteLength(run) <= longestSocketFolder) return run
  const short = mkdtempSync('/tmp/torchway-')
  makePrivateFolder(short, user)
  return short
}

async function ensureRunning(cluster: Cluster, log: Options['log']): Promise<void> {
  if (!(await canTakeOver(cluster, log))) {
    const bin = getBinaries(cluster)
    if (existsSync(join(cluster.pg, 'PG_VERSION'))) await clearLeftovers(cluster.pg)
    else initialise(cluster, bin)
    await launch(cluster, bin)
  }
  await createDatabase(cluster)
}

async function canTakeOver(cluster: Cluster, log: Options['log']): Promise<boolean> {
  if (!findPostmaster(cluster.pg)) return false
  const isAnswering = await answers(cluster)
  log(
    isAnswering
      ? { zh: '接管已在运行的 PostgreSQL', en: 'Taking over the PostgreSQL that already runs here' }
      : {
          zh: '遗留的 PostgreSQL 没有响应，正在结束并重新启动',
          en: 'The PostgreSQL left over here does not answer; ending it and starting another',
        },
  )
  return isAnswering
}

async function shutDown({ pg: folder, run, socketFolder }: Cluster): Promise<void> {
  const running = findPostmaster(folder)
  if (running) await stopPostmaster(folder, running.pid)
  if (socketFolder !== run) rmSync(socketFolder, { recursive: true, force: true })
}

/** Brings PostgreSQL back when it died (kill -9, out of memory); answers how to end the watch. */
function watch(cluster: Cluster, log: Options['log']): () => Promise<void> {
  let repair: Promise<void> = Promise.resolve()
  let isBusy = false
  const timer = setInterval(() => {
    if (isBusy || findPostmaster(cluster.pg)) return
    isBusy = true
    log({
      zh: 'PostgreSQL 意外结束，正在重新启动',
      en: 'PostgreSQL ended by itself; restarting it',
    })
    repair = withFolderLock(cluster.home, () => ensureRunning(cluster, log))
      .catch((error: unknown) => log({ zh: String(error), en: String(error) }))
      .finally(() => {
        isBusy = false
      })
  }, 1_000)
  timer.unref()
  return () => {
    clearInterval(timer)
    return repair
  }
}
