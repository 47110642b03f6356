import { sql } from 'kysely'
import { passedCases } from '#server/testing/evaluations.ts'
import { found, join, type Person } from '#server/testing/people.ts'
import type { Line } from './report.ts'
import { alternate, median } from './rounds.ts'
import type { Platform, Stage } from './stage.ts'

type Sizes = { rounds: number; enterprises: number }

/** A batch whose notice is over, announced by one request, and the rows of that act inserted by SQL alone. */
export async function benchAnnouncement(stage: Stage, sizes: Sizes): Promise<Line[]> {
  const platform = await stage.platform('announcement')
  const evaluator = await found(platform, { kind: 'evaluator', area: '330100' })
  const authority = await found(platform, { kind: 'authority', area: '330000' })
  const officer = await join(platform, authority)
  const announced = async () => {
    const id = await onNotice(platform, { officer, evaluator, count: sizes.enterprises })
    const start = performance.now()
    await announce(platform, { officer, id })
    return performance.now() - start
  }
  const bySql = async () => {
    const id = await onNotice(platform, { officer, evaluator, count: sizes.enterprises })
    return copyLast(platform, { id, authority })
  }
  const { a, b } = await alternate(sizes.rounds, announced, bySql)
  return [
    {
      title: `announcement of ${sizes.enterprises.toLocaleString('en')} enterprises, beside the same SQL alone`,
      measured: seconds(median(a)),
      beside: seconds(median(b)),
      ratio: median(b) / median(a),
    },
  ]
}

type Made = { officer: Person; evaluator: string; count: number }

/** As collecting, freezing and publishing leave it, with a last day that has passed. */
async function onNotice({ db }: Platform, { officer, evaluator, count }: Made): Promise<string> {
  const cases = await passedCases({ db }, { count, evaluator, state: 'on-notice' })
  const { rows } = await sql<{ id: string }>`
    insert into batches (service, authority_id, area, year, place, state, opened_by, changed_by, opened_at)
    select 'tech-sme-evaluation', ${officer.organisationId}::uuid, '330000', 2026,
      (select count(*) + 1 from batches), 'on-notice', '甲', '甲', now() returning id`.execute(db)
  const id = rows[0]?.id ?? ''
  await sql`
    insert into announcements (address, kind, service, authority_id, area, year, batch_id, title, starts_on, ends_on,
      entries, record, signature, published_by, published_at)
    values (gen_random_uuid(), 'notice', 'tech-sme-evaluation', ${officer.organisationId}, '330000', 2026, ${id},
      '{"zh":"公示","en":"notice"}', current_date - 20, current_date - 2, ${count}, '{}', '', '甲', now())`.execute(
    db,
  )
  const listed = JSON.stringify(cases.map((one, at) => ({ id: one.id, position: at + 1 })))
  await sql`
    insert into batch_entries (batch_id, case_id, position, state, changed_by, changed_at)
    select ${id}::uuid, id, position, 'on-notice', '甲', now()
    from jsonb_to_recordset(${listed}::jsonb) as row (id uuid, position integer)`.execute(db)
  await sql`analyze`.execute(db)
  return id
}

async function announce({ address }: Platform, { officer, id }: { officer: Person; id: string }) {
  const response = await fetch(`${address}/api/v1/batches/${id}/announce`, {
    method: 'POST',
    headers: { authorization: `Bearer ${officer.key}`, 'content-type': 'application/json' },
    body: '{}',
  })
  const body = (await response.json()) as { state?: string }
  if (body.state !== 'closed') throw new Error(`Not announced: ${JSON.stringify(body)}`)
}

/** The rows that an announcement writes for these cases, with what the last real one wrote beside the numbers. */
async function copyLast({ db }: Platform, { id, authority }: { id: string; authority: string }) {
  const start = performance.now()
  await db.transaction().execute(async (tx) => {
    await sql`create temporary table entered on commit drop as
      select case_id, position, cases.applicant_id, cases.applicant_name, cases.area, gen_random_uuid()::text as number
      from batch_entries join cases on cases.id = case_id where batch_id = ${id} for update of cases`.execute(
      tx,
    )
    await sql`insert into number_register (number, service, organisation_id, year, sequence, case_id, state, at)
      select number, 'tech-sme-evaluation', ${authority}, 2026,
        position + (select max(sequence) from number_register), case_id, 'issued', now() from entered`.execute(
      tx,
    )
    await sql`update cases set state = 'entered', number = entered.number, changed_at = now(), version = version + 1,
        decided_answers = submitted, search_text = search_text || entered.number
      from entered where cases.id = entered.case_id`.execute(tx)
    await sql`insert into journal (stream, place, case_id, at, actor_name, act, detail, previous_hash, hash)
      select 'case:' || case_id, 1, case_id, now(), '甲', 'step:announce', last.detail, last.previous_hash, last.hash
      from entered, (select detail, previous_hash, hash from journal order by id desc limit 1) last`.execute(
      tx,
    )
    await sql`insert into messages (organisation_id, case_id, title, body, sent_at)
      select applicant_id, case_id, last.title, last.body, now()
      from entered, (select title, body from messages order by seq desc limit 1) last`.execute(tx)
    const announcement = sql`(select id from announcements where kind = 'announcement' order by seq desc limit 1)`
    await sql`insert into announcement_entries (announcement_id, position, case_id, name, area, area_name, number)
      select ${announcement}, position + (select max(position) from announcement_entries), case_id, applicant_name,
        area, '杭州市', number from entered`.execute(tx)
    await sql`insert into register_entries (number, service, case_id, applicant_id, authority_id, announcement_id,
        name, area, area_name, year, entered_on, valid_until, state)
      select number, 'tech-sme-evaluation', case_id, applicant_id, ${authority}, ${announcement}, applicant_name, area,
        '杭州市', 2026, current_date, current_date, 'valid' from entered`.execute(tx)
    await sql`update batch_entries set state = 'announced' where batch_id = ${id}`.execute(tx)
  })
  return performance.now() - start
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`
}
