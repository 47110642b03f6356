import { sql } from 'kysely'
import type { Actor } from '#core/access.ts'
import { asActor } from '#server/db/as-actor.ts'
import { countEnded, countFacts } from '#server/statistics/store.ts'
import { found, join } from '#server/testing/people.ts'
import { load } from './load.ts'
import type { Line } from './report.ts'
import { alternate, median } from './rounds.ts'
import type { Platform, Stage } from './stage.ts'

type Sizes = { rounds: number; amount: number; contracts: number }

const query = 'from=2025-01&to=2025-12&by=category'

/** A province's table of a year over HTTP, beside its SQL alone under the same row-level security. */
export async function benchStatistics(stage: Stage, sizes: Sizes): Promise<Line[]> {
  const platform = await stage.platform('statistics')
  await makeFacts(platform, sizes.contracts)
  const office = await found(platform, { kind: 'authority', area: '330000', name: '样例省厅' })
  const { key, userId } = await join(platform, office)
  const actor: Actor = {
    userId,
    name: '张三',
    role: 'clerk',
    organisation: { id: office, kind: 'authority', name: '样例省厅', area: '330000' },
  }
  const path = `/api/v1/services/technology-contract/statistics?${query}`
  const shot = { path, headers: { authorization: `Bearer ${key}` } }
  const { amount } = sizes
  const { a, b } = await alternate(
    sizes.rounds,
    async () =>
      (await load({ address: platform.address, connections: 1, amount, next: () => shot }))
        .perSecond,
    () => alone(platform, { actor, amount }),
  )
  return [
    {
      title: `statistics of ${sizes.contracts} contracts, beside the same SQL alone`,
      measured: `${milliseconds(median(a))} each`,
      beside: `${milliseconds(median(b))}`,
      ratio: median(a) / median(b),
    },
  ]
}

async function alone({ db }: Platform, { actor, amount }: { actor: Actor; amount: number }) {
  const asked = {
    service: 'technology-contract',
    key: { kind: 'dimension', place: 1, roots: new Map() },
    measures: 2,
    now: { from: '2025-01-01', to: '2025-12-31' },
    before: { from: '2024-01-01', to: '2024-12-31' },
    areas: ['000000', '999999'],
  } as const
  const start = performance.now()
  for (let i = 0; i < amount; i += 1) {
    await asActor(db, actor, async (tx) => [
      await countFacts(tx, asked),
      await countEnded(tx, asked),
    ])
  }
  return (amount * 1000) / (performance.now() - start)
}

// Without their cases, which nothing here reads: the keys to them are not asked.
async function makeFacts({ db }: Platform, contracts: number): Promise<void> {
  const registry = await found({ db }, { kind: 'registry', area: '330100', officeCode: '77' })
  const seller = await found({ db }, { kind: 'enterprise' })
  await db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await sql`set local synchronous_commit = off`.execute(tx)
    await sql`
      insert into registered_facts (case_id, service, office_id, applicant_id, area, registered_on, dimensions, measures)
      select gen_random_uuid(), 'technology-contract', ${registry}::uuid, ${seller}::uuid,
        (33 + i % 3)::text || '0100', date '2024-01-01' + i % 731,
        array[(array['DEV.ENTRUST', 'DEV.COOP', 'TRF.PATENT', 'LIC.PATENT', 'CON', 'SRV.GEN'])[i % 6 + 1],
          null, null, null, null, null, null, '330100'],
        array[i % 9973 + 0.25, i % 7919 + 0.5]::numeric(18,2)[]
      from generate_series(1, ${contracts}) i`.execute(tx)
  })
  await sql`vacuum analyze registered_facts`.execute(db)
}

function milliseconds(perSecond: number): string {
  return `${(1000 / perSecond).toFixed(0)} ms`
}
