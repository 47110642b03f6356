import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import pg from 'pg'
import { from, to } from 'pg-copy-streams'
import type { Table } from './tables.ts'

const chunkBytes = 4 * 1024 ** 2

/** The rows of a table as PostgreSQL's own text, in chunks; `counted` gets their number at the end. */
export async function* copyOut(
  client: pg.ClientBase,
  table: Table,
  counted: (rows: number) => void,
): AsyncGenerator<Buffer> {
  const stream = client.query(to(`copy ${listOf(table)} to stdout`))
  let held: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    held.push(chunk)
    size += chunk.length
    if (size < chunkBytes) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(held)
  counted(stream.rowCount)
}

export type CopyIn = {
  write(chunk: Buffer): Promise<void>
  /** Answers how many rows came in. */
  end(): Promise<number>
  /** Gives up; what came in is undone. */
  stop(): Promise<void>
}

/** Fills one table; foreign keys are checked at the end. */
export function copyIn(client: pg.ClientBase, table: Table): CopyIn {
  const stream = client.query(from(`copy ${listOf(table)} from stdin`))
  const done = finished(stream)
  done.catch(() => {})
  return {
    async write(chunk) {
      if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), done])
    },
    async end() {
      stream.end()
      await done
      return stream.rowCount
    },
    async stop() {
      stream.destroy(new Error('given up'))
      await done.catch(() => {})
    },
  }
}

function listOf({ name, columns }: Table): string {
  const quoted = columns.map((column) => pg.escapeIdentifier(column)).join(', ')
  return `${pg.escapeIdentifier(name)} (${quoted})`
}
