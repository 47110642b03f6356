import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isPostgresIn, listPostgresIn, signal, waitUntil } from './processes.ts'

type Postmaster = { pid: number; socketFolder: string; isReady: boolean }

/** The PostgreSQL that runs on this data folder (a real path), or undefined when its pid file is stale or absent. */
export function findPostmaster(pg: string): Postmaster | undefined {
  const lines = readPidFile(pg)
  const pid = Number(lines[0])
  if (!pid || !isPostgresIn(pg, pid)) return undefined
  return { pid, socketFolder: lines[4] ?? '', isReady: lines[7]?.trim() === 'ready' }
}

function readPidFile(pg: string): string[] {
  try {
    return readFileSync(join(pg, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

/** A fast shutdown, then an immediate one, then the kernel's: in every case what was acknowledged is kept. */
export async function stopPostmaster(pg: string, pid: number): Promise<void> {
  for (const [name, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    signal(pid, name)
    if (await waitUntil(() => !isPostgresIn(pg, pid), patience)) return
  }
}

/** Ends one that does not answer, and the workers that outlive a killed postmaster: they still hold its memory. */
export async function clearLeftovers(pg: string): Promise<void> {
  for (const name of ['SIGQUIT', 'SIGKILL'] as const) {
    for (const pid of listPostgresIn(pg)) signal(pid, name)
    if (await waitUntil(() => listPostgresIn(pg).length === 0, 5_000)) break
  }
  // PostgreSQL trusts the number in this file even when another program has it by now.
  rmSync(join(pg, 'postmaster.pid'), { force: true })
}
