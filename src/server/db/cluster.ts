import { spawn, spawnSync } from 'node:child_process'
import { closeSync, fstatSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { explainErrno, explainOutput } from './launch-errors.ts'
import { makePrivateFolder, type Place } from './place.ts'
import { findPostmaster } from './postmaster.ts'
import { waitUntil } from './processes.ts'

/** The role and the database of the platform in its embedded PostgreSQL. */
export const databaseName = 'torchway'
const port = 5432

/** One data folder's PostgreSQL: its place, the folder of its socket, and settings on top of the defaults. */
export type Cluster = Place & { socketFolder: string; settings: Record<string, string> }

/** The folder is called `pg` only once initdb has finished, so a start that was killed leaves no half database. */
export function initialise({ pg: folder, user, settings }: Cluster, bin: string): void {
  const unfinished = `${folder}.unfinished`
  try {
    rmSync(unfinished, { recursive: true, force: true })
    makePrivateFolder(unfinished, user)
    const sync = settings.fsync === 'off' ? ['--no-sync'] : []
    const { status, stderr, error } = spawnSync(
      join(bin, 'initdb'),
      [
        '-D',
        unfinished,
        '-U',
        databaseName,
        '--auth=trust',
        '--encoding=UTF8',
        '--locale=C.UTF-8',
        ...sync,
      ],
      { ...user, cwd: unfinished, env: environment(), encoding: 'utf8' },
    )
    if (error) throw error
    if (status !== 0) throw explainOutput(stderr, folder)
    renameSync(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw explainErrno(error, folder)
  }
}

/** Starts PostgreSQL and waits until it takes connections, however long it has to recover. */
export async function launch(cluster: Cluster, bin: string): Promise<void> {
  const { pg: folder, run, user } = cluster
  makePrivateFolder(cluster.socketFolder, user)
  // Its lock names a pid, and PostgreSQL takes a zombie with that pid for a living server.
  for (const left of ['', '.lock']) {
    rmSync(join(cluster.socketFolder, `.s.PGSQL.${port}${left}`), { force: true })
  }
  const output = openOutput(join(run, 'postgres.log'))
  // Detached: Ctrl-C at the terminal must reach only us, who stop the server first and the database last.
  const child = spawn(join(bin, 'postgres'), serverArguments(cluster), {
    ...user,
    cwd: folder,
    env: environment(),
    detached: true,
    stdio: ['ignore', output.fd, output.fd],
  })
  let hasEnded = false
  for (const event of ['exit', 'error']) child.once(event, () => (hasEnded = true))
  child.unref()
  closeSync(output.fd)
  await waitUntil(() => hasEnded || findPostmaster(folder)?.isReady === true, 600_000)
  if (hasEnded) throw explainOutput(output.read(), folder)
}

function serverArguments({ pg: folder, socketFolder, settings }: Cluster): string[] {
  const all = {
    port: `${port}`,
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  }
  return ['-D', folder, ...Object.entries(all).flatMap(([key, value]) => ['-c', `${key}=${value}`])]
}

// Nothing of our own environment (secrets, PGPORT) reaches PostgreSQL.
function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH ?? '/usr/bin:/bin' }
}

const fullLogBytes = 10_000_000

function openOutput(file: string): { fd: number; read(): string } {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > fullLogBytes) {
    renameSync(file, `${file}.old`)
  }
  const fd = openSync(file, 'a', 0o600)
  const before = fstatSync(fd).size
  return { fd, read: () => readFileSync(file).subarray(before).toString() }
}

/** Whether what runs on this folder is the PostgreSQL that its socket leads to, and can still answer. */
export async function answers({ pg: folder, socketFolder }: Cluster): Promise<boolean> {
  await waitUntil(() => findPostmaster(folder)?.isReady !== false, 120_000)
  try {
    const row = await ask(socketFolder, 'show data_directory')
    return row?.data_directory === folder
  } catch {
    return false
  }
}

async function ask(host: string, sql: string): Promise<Record<string, unknown> | undefined> {
  const client = new pg.Client({
    host,
    port,
    user: databaseName,
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
  })
  // A server that ends in the middle also reports here, and the query below already rejects.
  client.on('error', () => {})
  try {
    await client.connect()
    return (await client.query(sql)).rows[0]
  } finally {
    await client.end().catch(() => {})
  }
}

export async function createDatabase({ socketFolder }: Cluster): Promise<void> {
  const found = await ask(
    socketFolder,
    `select 1 from pg_database where datname = '${databaseName}'`,
  )
  if (!found) await ask(socketFolder, `create database ${databaseName}`)
}
