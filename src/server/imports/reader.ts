// Runs in a worker with little memory and time (see read-file.ts): a table may be made to swell or spin, and a
// large one must not hold up everybody else. It answers with its rows in batches, then with what is left to say.
import { parentPort, workerData } from 'node:worker_threads'
import { DomainError } from '#core/errors.ts'
import { indexAreas } from '#core/sheet-areas.ts'
import { getService } from '#services/index.ts'
import { readCsv } from './read-csv.ts'
import type { Asked, Told } from './read-file.ts'
import { readXlsx } from './read-xlsx.ts'
import { readTable } from './reading.ts'

const batch = 500

async function work({ path, kind, service, today, areas, applicantCode, limit }: Asked) {
  const table = await (kind === 'csv' ? readCsv : readXlsx)(path, limit)
  const { rows, ...rest } = readTable(table, {
    service: getService(service),
    today,
    areas: indexAreas(areas),
    applicantCode,
    limit,
  })
  for (let at = 0; at < rows.length; at += batch) tell({ rows: rows.slice(at, at + batch) })
  tell({ done: rest })
}

function tell(told: Told) {
  parentPort?.postMessage(told)
}

work(workerData as Asked).catch((error: unknown) => {
  if (!(error instanceof DomainError)) throw error
  tell({ refused: error.text })
})
