import { addDays, type Day } from '#core/dates.ts'
import type { Service } from '#core/service.ts'
import type { Deps } from '../deps.ts'
import { places } from './places.ts'

/** So that the demo accounts can file on any day: a filing that is open all year, for the demo’s provinces only. */
export async function openCycles(
  { db, clock }: Deps,
  service: Service,
  longestAgo: number,
): Promise<void> {
  const today = clock.today()
  const years = new Set([yearOf(addDays(today, -longestAgo)), yearOf(today)])
  const rows = [...years].flatMap((year) =>
    places.map(({ province }) => ({
      service: service.id,
      key: 'cycle',
      area: province,
      valid_from: `${year}-01-01`,
      valid_to: `${year}-12-31`,
      value: JSON.stringify({
        year,
        opensOn: `${year}-01-01`,
        closesOn: `${year}-12-31`,
        lastNoticeOn: null,
      }),
      ground: 'inferred' as const,
      cite: '演示设置：全年可以填报',
    })),
  )
  await db
    .insertInto('policies')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

function yearOf(day: Day): string {
  return day.slice(0, 4)
}
