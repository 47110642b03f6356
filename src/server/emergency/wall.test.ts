import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Actor } from '#core/access.ts'
import type { OrganisationKind } from '#core/roles.ts'
import { asActor } from '../db/as-actor.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { found } from '../testing/people.ts'
import { endPeriodRow, insertPeriod, listPeriods } from './store.ts'

// What the database itself refuses, whatever our actions forget.
let app: TestApp
let city: Actor
let torch: Actor

beforeAll(async () => {
  app = await testApp()
  city = await actor('authority', '330100')
  torch = await actor('torch', '000000')
})
beforeEach(() => sql`delete from emergency_periods`.execute(app.db))
afterAll(() => app[Symbol.asyncDispose]())

async function actor(kind: OrganisationKind, area: string): Promise<Actor> {
  const id = await found(app, { kind, area })
  return {
    userId: crypto.randomUUID(),
    name: '张三',
    role: 'administrator',
    organisation: { id, kind, name: '', area },
  }
}

function insert(by: Actor, { area, declaredBy = by.organisation.id }: Row) {
  return asActor(app.db, by, (tx) =>
    insertPeriod(tx, {
      area,
      services: [],
      measures: { deferPaper: true, certificates: null, extendClocksBy: 0 },
      startsOn: '2026-02-10',
      graceWorkdays: 20,
      title: { zh: '示例', en: 'example' },
      legalText: '示例',
      link: null,
      declaredBy,
      at: new Date(),
    }),
  )
}
type Row = { area: string; declaredBy?: string }

function end(by: Actor, id: string, endedBy = by.organisation.id) {
  const ended = { on: '2026-02-11', by: endedBy, at: new Date(), reason: 'x', papersDueOn: null }
  return asActor(app.db, by, (tx) => endPeriodRow(tx, id, ended))
}

const endedOn = async (id: string) =>
  (await listPeriods(app.db, { limit: 10 })).find((row) => row.id === id)?.ended_on

it('lets an authority declare inside its own area and in its own name only', async () => {
  await insert(city, { area: '330106' })
  const registry = await actor('registry', '330100')
  const enterprise = await actor('enterprise', '330106')
  for (const [by, row] of [
    [city, { area: '330200' }],
    [city, { area: '330000' }],
    [city, { area: '330106', declaredBy: torch.organisation.id }],
    [registry, { area: '330100' }],
    [enterprise, { area: '330106' }],
  ] as const) {
    await expect(insert(by, row)).rejects.toThrow(/row-level security/)
  }
})

it('lets nobody end a period outside their area or in another’s name, nor one that has ended', async () => {
  const id = await insert(torch, { area: '330200' })
  await end(city, id)
  expect(await endedOn(id)).toBeNull()
  await expect(end(torch, id, city.organisation.id)).rejects.toThrow(/row-level security/)
  await end(torch, id)
  expect(await endedOn(id)).toBe('2026-02-11')
  await asActor(app.db, torch, (tx) =>
    endPeriodRow(tx, id, {
      on: '2026-03-01',
      by: torch.organisation.id,
      at: new Date(),
      reason: 'y',
      papersDueOn: null,
    }),
  )
  expect(await endedOn(id)).toBe('2026-02-11')
})

it('lets nobody change what was declared, or delete it', async () => {
  const id = await insert(city, { area: '330100' })
  await expect(
    asActor(app.db, city, (tx) =>
      sql`update emergency_periods set grace_workdays = 1 where id = ${id}`.execute(tx),
    ),
  ).rejects.toThrow(/permission denied/)
  await expect(
    asActor(app.db, city, (tx) => sql`delete from emergency_periods`.execute(tx)),
  ).rejects.toThrow(/permission denied/)
})

it('shows all periods to whoever asks', async () => {
  await insert(torch, { area: '110000' })
  const enterprise = await actor('enterprise', '330106')
  const rows = await asActor(app.db, enterprise, (tx) => listPeriods(tx, { limit: 10 }))
  expect(rows).toMatchObject([{ area: '110000', area_name: '北京市' }])
})
