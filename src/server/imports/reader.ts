// Runs in a worker with little memory and time (see read-file.ts): a table may be made to swell or spin, and a
// large one must not hold up everybody else. It answers with its rows in batches, then with what is left to say.
import { parentPort, workerData } from 'node:worker_threads'
import { DomainError } from '#core/errors.ts'
import { indexAreas } from '#core/sheet-areas.ts'
import { getService } from '#services/index.ts'
import { pickColumns } from './picking.ts'
import { readCsv } from './read-csv.ts'
import type { Asked, Told } from './read-file.ts'
import { readXlsx } from './read-xlsx.ts'
import { readTable } from './reading.ts'

const batch = 500

async function work(asked: Asked) {
  const { limit } = asked
  const { path, kind } = 'cases' in asked ? asked.cases : asked.picked
  const table = await (kind === 'csv' ? readCsv : readXlsx)(path, limit)
  if ('picked' in asked) {
    tellRows(pickColumns(table, asked.picked.columns, limit))
    return tell({ done: null })
  }
  const { service, today, areas, applicantCode } = asked.cases
  const { rows, ...rest } = readTable(table, {
    service: getService(service),
    today,
    areas: indexAreas(areas),
    applicantCode,
    limit,
  })
  tellRows(rows)
  tell({ done: rest })
}

function tellRows(rows: Extract<Told, { rows: unknown }>['rows']) {
  for (let at = 0; at < rows.length; at += batch) tell({ rows: rows.slice(at, at + batch) })
}

function tell(told: Told) {
  parentPort?.postMessage(told)
}

work(workerData as Asked).catch((error: unknown) => {
  if (!(error instanceof DomainError)) throw error
  tell({ refused: error.text })
})
