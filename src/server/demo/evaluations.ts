import { sql } from 'kysely'
import type { Day } from '#core/dates.ts'
import { getService } from '#services/index.ts'
import type { Deps } from '../deps.ts'
import { type Act, carryOut } from './agenda.ts'
import type { Paper } from './bulk-cases.ts'
import { openCycles } from './cycle.ts'
import { keepPdf } from './keep-pdf.ts'
import { ownActs } from './own-cases.ts'
import { demoPaper } from './paper.ts'
import { officersOf, places } from './places.ts'
import { provinceOf } from './province.ts'
import { provinceActs } from './province-acts.ts'

const service = getService('tech-sme-evaluation')

/** Six hundred invented enterprises of three provinces, and a year’s batches in every state. Once. */
export async function seedDemoEvaluations(deps: Deps): Promise<void> {
  await deps.db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(20200211)`.execute(connection)
    try {
      const any = await connection
        .selectFrom('cases')
        .select('id')
        .where('service', '=', service.id)
        .limit(1)
        .executeTakeFirst()
      if (!any) await tell(deps)
    } finally {
      await sql`select pg_advisory_unlock(20200211)`.execute(connection)
    }
  })
}

async function tell(deps: Deps): Promise<void> {
  const today = deps.clock.today()
  const filedAgo = springAgo(today)
  await openCycles(deps, service, filedAgo)
  const paper = await keepPaper(deps)
  const acts: Act[] = ownActs(service, paper)
  for (const place of places) {
    const officers = await officersOf(deps, place)
    if (!officers) continue
    const province = provinceOf({ place, officers, service, paper, today })
    acts.push(...provinceActs(province, filedAgo))
  }
  await carryOut(deps, acts)
}

/** The first batch was filed before 1 June, which its numbers tell, as soon as the year has come that far. */
function springAgo(today: Day): number {
  const filedOn = `${today.slice(0, 4)}-05-20`
  const since = Math.round((Date.parse(today) - Date.parse(filedOn)) / 86_400_000)
  return Math.max(66, since)
}

async function keepPaper(deps: Deps): Promise<Paper> {
  const pdf = demoPaper()
  const { size, sha256 } = await keepPdf(deps, { name: '演示材料.pdf', pdf })
  return { pdf, size, sha256 }
}
