import { sql } from 'kysely'
import { benchAnnouncement } from './announcement.ts'
import { benchImport } from './import.ts'
import { benchRegister } from './register.ts'
import { printLines, printMachine } from './report.ts'
import { benchSelfCheck } from './self-check.ts'
import { openStage } from './stage.ts'
import { benchStatistics } from './statistics.ts'
import { benchSubmission } from './submission.ts'
import { benchVerification } from './verification.ts'
import { benchWorklist } from './worklist.ts'

const full = {
  submission: { rounds: 9, amount: 300 },
  import: { rounds: 3, contracts: 10_000 },
  verification: { rounds: 9, amount: 10_000 },
  selfCheck: { rounds: 9, amount: 5_000 },
  statistics: { rounds: 5, amount: 5, contracts: 1_000_000 },
  announcement: { rounds: 3, enterprises: 5_000 },
  register: { rounds: 7, amount: 2_000, entries: 500_000 },
  worklist: { rounds: 7, amount: 400, few: 10_000, many: 200_000 },
}
const quick = {
  submission: { rounds: 3, amount: 100 },
  import: { rounds: 1, contracts: 1_000 },
  verification: { rounds: 3, amount: 4_000 },
  selfCheck: { rounds: 3, amount: 1_000 },
  statistics: { rounds: 3, amount: 5, contracts: 100_000 },
  announcement: { rounds: 1, enterprises: 500 },
  register: { rounds: 3, amount: 500, entries: 50_000 },
  worklist: { rounds: 3, amount: 100, few: 1_000, many: 20_000 },
}

// `npm run bench -- quick verification`: shorter, and only some of the parts.
const asked = process.argv.slice(2)
const sizes = asked.includes('quick') ? quick : full
await using stage = await openStage()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => stage[Symbol.asyncDispose]().then(() => process.exit(1)))
}
const { rows } = await sql<{ server_version: string }>`show server_version`.execute(stage.db)
printMachine(rows[0]?.server_version ?? '')
const parts = {
  submission: () => benchSubmission(stage, sizes.submission),
  import: () => benchImport(stage, sizes.import),
  verification: () => benchVerification(stage, sizes.verification),
  selfCheck: () => benchSelfCheck(stage, sizes.selfCheck),
  statistics: () => benchStatistics(stage, sizes.statistics),
  announcement: () => benchAnnouncement(stage, sizes.announcement),
  register: () => benchRegister(stage, sizes.register),
  worklist: () => benchWorklist(stage, sizes.worklist),
}
const unknown = asked.filter((name) => name !== 'quick' && !Object.hasOwn(parts, name))
if (unknown.length > 0)
  throw new Error(`No such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`)
const some = asked.some((name) => Object.hasOwn(parts, name))
for (const [name, part] of Object.entries(parts)) {
  if (!some || asked.includes(name)) printLines(await part())
}
