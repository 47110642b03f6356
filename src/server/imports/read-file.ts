import { Worker } from 'node:worker_threads'
import type { Day } from '#core/dates.ts'
import { invalidField } from '#core/errors.ts'
import type { SheetRow } from '#core/sheet-rows.ts'
import type { Text } from '#core/text.ts'
import { type ImportLimits, importLimits } from './limits.ts'
import type { Wanted } from './picking.ts'
import type { Reading, ReadRow } from './reading.ts'
import { tooHeavy } from './refusals.ts'

type Table = { path: string; kind: 'xlsx' | 'csv' }

/** What is read of a table as cases of a service. */
type Cases = Table & {
  service: string
  today: Day
  areas: readonly { code: string; name: string; parent: string | null }[]
  applicantCode: string
}

/** What is read of a table as some of its columns. */
type Columns = Table & { columns: readonly Wanted[] }

export type Asked = { limit: number } & ({ cases: Cases } | { picked: Columns })

export type Told =
  | { rows: (ReadRow | SheetRow)[] }
  | { done: Omit<Reading, 'rows'> | null }
  | { refused: Text }

/** Reads a table of cases in a worker of its own; a refusal in words when it is no table or takes too much. */
export async function readFile(
  cases: Cases,
  limits: ImportLimits = importLimits,
): Promise<Reading> {
  const asked = { cases, limit: limits.rows }
  const { done, rows } = await inTurn(() => readAlone(asked, limits))
  return { ...(done as Omit<Reading, 'rows'>), rows: rows as ReadRow[] }
}

/** The same guarded worker for a table of which some columns are wanted: their cells, in the order asked for. */
export async function readColumns(
  picked: Columns,
  limits: ImportLimits = importLimits,
): Promise<SheetRow[]> {
  const asked = { picked, limit: limits.rows }
  const { rows } = await inTurn(() => readAlone(asked, limits))
  return rows as SheetRow[]
}

type Answer = { done: Omit<Reading, 'rows'> | null; rows: (ReadRow | SheetRow)[] }

function readAlone(asked: Asked, { seconds, memoryMegabytes }: ImportLimits): Promise<Answer> {
  const worker = new Worker(new URL('./reader.ts', import.meta.url), {
    workerData: asked,
    // What the server was started with may hold secrets; the worker needs none.
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
  })
  const rows: (ReadRow | SheetRow)[] = []
  return new Promise<Answer>((resolve, reject) => {
    const timer = setTimeout(() => reject(tooHeavy()), seconds * 1000)
    worker.on('message', (told: Told) => {
      if ('rows' in told) rows.push(...told.rows)
      else if ('done' in told) resolve({ done: told.done, rows })
      else reject(invalidField('file', told.refused))
    })
    worker.on('error', (error: Error & { code?: string }) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHeavy() : error),
    )
    // After its last message this changes nothing any more.
    worker.on('exit', () => reject(tooHeavy()))
    worker.once('exit', () => clearTimeout(timer))
  }).finally(() => void worker.terminate())
}

const atOnce = 2
const waiting: (() => void)[] = []
let running = 0

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < atOnce) running += 1
  else await new Promise<void>((resolve) => waiting.push(resolve))
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
