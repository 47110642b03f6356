import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findStartTicks } from './processes.ts'

/** Notes that this process uses the database; answers how to take the note back. */
export function enrol(run: string): () => void {
  const file = join(
    run,
    `used-by-${process.pid}-${findStartTicks(process.pid)}-${crypto.randomUUID()}`,
  )
  writeFileSync(file, '')
  return () => rmSync(file, { force: true })
}

/** The notes of processes that still live; those of killed ones are removed. */
export function listUsers(run: string): string[] {
  return readdirSync(run).filter((file) => {
    const [, pid, ticks] = /^used-by-(\d+)-(\d+)-/.exec(file) ?? []
    if (!pid) return false
    const isAlive = findStartTicks(Number(pid)) === ticks
    if (!isAlive) rmSync(join(run, file), { force: true })
    return isAlive
  })
}
