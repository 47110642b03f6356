import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '#core/access.ts'
import { addDays, type Day, dayInShanghai } from '#core/dates.ts'
import { DomainError } from '#core/errors.ts'
import { stateOf } from '#core/lifecycle.ts'
import { getService } from '#services/index.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeFirstEntries, writeJournalOf } from '../journal/actions.ts'
import { tellObjection, tellRevocations } from './afterwards.ts'
import { batchStories } from './batches.ts'
import { type DemoEnterprise, inventEnterprise } from './enterprises.ts'
import { demoActor } from './people.ts'
import { quietly } from './quietly.ts'
import { tellSpotCheck } from './spot-check.ts'

const serviceId = 'tech-sme-evaluation'

const places = [
  {
    province: '330000',
    city: '杭州',
    office: '330100',
    areas: ['330106', '330110', '330108'],
    last: 'frozen',
  },
  {
    province: '510000',
    city: '成都',
    office: '510100',
    areas: ['510104', '510107', '510112'],
    last: 'collecting',
  },
  {
    province: '110000',
    city: '北京',
    office: '110000',
    areas: ['110108', '110105', '110114'],
    last: 'cancelled',
  },
] as const

type Place = (typeof places)[number]

/** How many of the two hundred enterprises of a province stand where; batches take theirs from those that passed. */
const standing = [
  { state: 'submitted', count: 8, steps: ['submit'] },
  { state: 'in-review', count: 8, steps: ['submit', 'accept'] },
  { state: 'returned', count: 5, steps: ['submit', 'accept', 'return'] },
  { state: 'withdrawn', count: 3, steps: ['submit', 'withdraw'] },
  { state: 'not-entered', count: 4, steps: ['submit', 'accept', 'refuse'] },
] as const

const passed = ['submit', 'accept', 'pass'] as const
const perProvince = 200

/** Six hundred invented enterprises of three provinces, and a year’s batches in every state. Once. */
export async function seedDemoEvaluations(deps: Deps): Promise<void> {
  await deps.db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(20200211)`.execute(connection)
    try {
      const any = await connection
        .selectFrom('cases')
        .select('id')
        .where('service', '=', serviceId)
        .limit(1)
        .executeTakeFirst()
      if (any) return
      await openCycle(deps)
      for (const place of places) await tellProvince(deps, place)
    } finally {
      await sql`select pg_advisory_unlock(20200211)`.execute(connection)
    }
  })
}

/** So that the demo accounts can file on any day: a filing that is open all year, for the demo’s provinces only. */
async function openCycle({ db, clock }: Deps): Promise<void> {
  const year = clock.today().slice(0, 4)
  const value = { year, opensOn: `${year}-01-01`, closesOn: `${year}-12-31`, lastNoticeOn: null }
  const rows = places.map(({ province }) => ({
    service: serviceId,
    key: 'cycle',
    area: province,
    valid_from: `${year}-01-01`,
    valid_to: `${year}-12-31`,
    value: JSON.stringify(value),
    ground: 'inferred' as const,
    cite: '演示设置：全年可以填报',
  }))
  await db
    .insertInto('policies')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function tellProvince(deps: Deps, place: Place): Promise<void> {
  const authority = await demoActor(deps, { kind: 'authority', area: place.province })
  const office = await demoActor(deps, { kind: 'evaluator', area: place.office })
  if (!authority || !office) return
  const service = getService(serviceId)
  const enterprises = Array.from({ length: perProvince }, (_, at) => {
    const area = place.areas[at % place.areas.length] ?? place.office
    return inventEnterprise(service, { area, city: place.city }, at)
  })
  let next = 0
  const take = (count: number) => {
    const from = next
    next += count
    return enterprises.slice(from, next)
  }
  const fill = (asked: Omit<Filled, 'office'>) =>
    deps.db.transaction().execute((tx) => insertCases(tx, { ...asked, office }))
  for (const { state, count, steps } of standing) {
    await fill({ state, steps, enterprises: take(count), on: daysBefore(deps, 12) })
  }
  // Each batch takes what has passed by then.
  for (const batch of batchStories(place.last)) {
    await fill({
      state: 'passed',
      steps: passed,
      enterprises: take(batch.cases),
      on: daysBefore(deps, batch.daysAgo + 8),
    })
    await asFarAsPossible(() => batch.tell((days) => quietly(deps, days), authority))
  }
  const colleague = await demoActor(deps, {
    kind: 'authority',
    area: place.province,
    role: 'clerk',
  })
  if (colleague) await asFarAsPossible(() => tellSpotCheck(deps, { authority, colleague }))
  await asFarAsPossible(() => tellObjection(deps, authority))
  await asFarAsPossible(() => tellRevocations(deps, authority))
  await fill({
    state: 'passed',
    steps: passed,
    enterprises: take(perProvince),
    on: daysBefore(deps, 2),
  })
}

/** A calendar that ends this year must not keep the platform from starting: then a batch stays where it stands. */
async function asFarAsPossible(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
  }
}

function daysBefore({ clock }: Deps, days: number): Day {
  return addDays(dayInShanghai(clock.now()), -days)
}

type Filled = {
  state: string
  steps: readonly string[]
  enterprises: readonly DemoEnterprise[]
  on: Day
  office: Actor
}

/** Cases as they stand after these steps, with their journals; without letters. */
async function insertCases(
  tx: Tx,
  { state, steps, enterprises, on, office }: Filled,
): Promise<void> {
  if (enterprises.length === 0) return
  const service = getService(serviceId)
  const to = stateOf(service.lifecycle, state)
  const at = new Date(`${on}T02:00:00Z`)
  const rows = enterprises.map((one) => ({
    ...one,
    id: randomUUID(),
    applicant: randomUUID(),
    answers: { ...one.answers, year: on.slice(0, 4) },
  }))
  const json = JSON.stringify(rows)
  await sql`
    insert into organisations (id, kind, name, credit_code, area)
    select applicant, 'enterprise', name, code, area
    from jsonb_to_recordset(${json}::jsonb) as row (applicant uuid, name text, code text, area text)`.execute(
    tx,
  )
  await sql`
    insert into cases (reference, id, service, state, private, waits_for, answers, submitted, form_version,
      rule_pack, title, applicant_id, applicant_name, applicant_code, area, handler_id, opened_by, opened_at,
      changed_at, changed_by, submitted_at, search_text, likeness, taken)
    select ${service.prefix}::text || ${on.slice(0, 4)} || lpad(nextval('case_references')::text, 8, '0'), id,
      ${service.id}, ${state}, false, ${to.waitsFor ?? null}, answers, answers, 1, ${service.packs.at(-1)?.id ?? ''},
      name, applicant, name, code, area, ${office.organisation.id}::uuid, ${office.userId}::uuid, ${at}::timestamptz,
      ${at}::timestamptz, '演示数据', ${at}::timestamptz, name || e'\n' || code,
      array[(answers ->> 'year') || ':' || code], ${[...steps]}::text[]
    from jsonb_to_recordset(${json}::jsonb)
      as row (id uuid, applicant uuid, name text, code text, area text, answers jsonb)`.execute(tx)
  const ids = rows.map(({ id }) => id)
  await sql`update cases set search_text = search_text || e'\n' || reference where id = any(${ids}::uuid[])`.execute(
    tx,
  )
  const actor = { userId: null, name: '演示数据' }
  const first = stateOf(service.lifecycle, service.lifecycle.start)
  await writeFirstEntries(tx, {
    caseIds: ids,
    actor,
    act: 'step:open',
    detailOf: () => ({ to: service.lifecycle.start, title: first.title.zh }),
    at,
  })
  for (const name of steps) {
    const step = service.lifecycle.steps[name]
    await writeJournalOf(tx, {
      actor,
      act: `step:${name}`,
      at,
      cases: ids.map((id) => ({ id, detail: { from: step?.from[0] ?? '', to: step?.to ?? '' } })),
    })
  }
}
