import { sql } from 'kysely'
import { searchEntries } from '#server/announcements/register-store.ts'
import { found } from '#server/testing/people.ts'
import { load } from './load.ts'
import type { Line } from './report.ts'
import { alternate, median } from './rounds.ts'
import type { Platform, Stage } from './stage.ts'

type Sizes = { rounds: number; amount: number; entries: number }

const crowd = 10

/** Names are looked up in the public register over HTTP, beside the same searches by SQL alone. */
export async function benchRegister(stage: Stage, sizes: Sizes): Promise<Line[]> {
  const platform = await stage.platform('register')
  await fill(platform, sizes.entries)
  let asked = 0
  const word = () => {
    asked += 1
    return `样例${String((asked * 7919) % sizes.entries).padStart(6, '0')}`
  }
  const search = () => ({
    path: `/api/v1/register?limit=20&q=${encodeURIComponent(word())}`,
    headers: { 'x-forwarded-for': `10.0.${(asked >> 8) & 255}.${asked & 255}` },
  })
  const { amount } = sizes
  const alone = async () => {
    const start = performance.now()
    for (let at = 0; at < amount; at += crowd) {
      await Promise.all(
        Array.from({ length: crowd }, () => searchEntries(platform.db, { q: word(), limit: 21 })),
      )
    }
    return (amount * 1000) / (performance.now() - start)
  }
  const { address } = platform
  const { a, b } = await alternate(
    sizes.rounds,
    async () => (await load({ address, connections: crowd, amount, next: search })).perSecond,
    alone,
  )
  return [
    {
      title: `search among ${sizes.entries.toLocaleString('en')} register entries, beside the same SQL alone`,
      measured: `${median(a).toFixed(0)} a second`,
      beside: `${median(b).toFixed(0)} a second`,
      ratio: median(a) / median(b),
    },
  ]
}

// Without their cases, which nothing here reads: the keys to them are not asked.
async function fill({ db }: Platform, entries: number): Promise<void> {
  const authority = await found({ db }, { kind: 'authority', area: '330000' })
  await db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await sql`set local synchronous_commit = off`.execute(tx)
    const { rows } = await sql<{ id: string }>`
      insert into announcements (address, kind, service, authority_id, area, year, title, entries, record, signature,
        published_by, published_at)
      values ('many', 'announcement', 'tech-sme-evaluation', ${authority}, '330000', 2026,
        '{"zh":"公告","en":"announcement"}', ${entries}, '{}', '', '甲', now()) returning id`.execute(
      tx,
    )
    await sql`
      insert into register_entries (number, service, case_id, applicant_id, authority_id, announcement_id, name, area,
        area_name, year, entered_on, valid_until, state)
      select '2025339999B0' || lpad(i::text, 6, '0'), 'tech-sme-evaluation', gen_random_uuid(), gen_random_uuid(),
        ${authority}::uuid, ${rows[0]?.id ?? ''}::uuid, '样例' || lpad(i::text, 6, '0') || '科技有限公司', '330106',
        '杭州市西湖区', 2026, date '2026-01-01' + i % 300, date '2026-12-31', 'valid'
      from generate_series(1, ${entries}) i`.execute(tx)
  })
  await sql`vacuum analyze register_entries`.execute(db)
}
