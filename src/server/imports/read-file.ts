import { Worker } from 'node:worker_threads'
import type { Day } from '#core/dates.ts'
import { invalidField } from '#core/errors.ts'
import type { Text } from '#core/text.ts'
import { type ImportLimits, importLimits } from './limits.ts'
import type { Reading, ReadRow } from './reading.ts'
import { tooHeavy } from './refusals.ts'

export type Asked = {
  path: string
  kind: 'xlsx' | 'csv'
  service: string
  today: Day
  areas: readonly { code: string; name: string; parent: string | null }[]
  applicantCode: string
  limit: number
}

export type Told = { rows: ReadRow[] } | { done: Omit<Reading, 'rows'> } | { refused: Text }

/** Reads a table in a worker of its own; a refusal in words when it is no table or takes too much. */
export async function readFile(
  asked: Omit<Asked, 'limit'>,
  limits: ImportLimits = importLimits,
): Promise<Reading> {
  return inTurn(() => readAlone({ ...asked, limit: limits.rows }, limits))
}

function readAlone(asked: Asked, { seconds, memoryMegabytes }: ImportLimits): Promise<Reading> {
  const worker = new Worker(new URL('./reader.ts', import.meta.url), {
    workerData: asked,
    // What the server was started with may hold secrets; the worker needs none.
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
  })
  const rows: ReadRow[] = []
  return new Promise<Reading>((resolve, reject) => {
    const timer = setTimeout(() => reject(tooHeavy()), seconds * 1000)
    worker.on('message', (told: Told) => {
      if ('rows' in told) rows.push(...told.rows)
      else if ('done' in told) resolve({ ...told.done, rows })
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
