import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor } from '#core/access.ts'
import type { OrganisationKind } from '#core/roles.ts'
import { asActor } from '../db/as-actor.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { draft, step, submitted } from '../testing/contracts.ts'
import { type Person, person } from '../testing/people.ts'

let app: TestApp
let seller: Person

beforeAll(async () => {
  app = await testApp()
  seller = await person(app, { kind: 'enterprise', area: '330106' })
  const registry = await person(app, { kind: 'registry', area: '330100' })
  await draft(app, seller)
  await submitted(app, seller)
  const { id } = await submitted(app, seller)
  await step(app, registry, id, 'accept')
  await draft(app, await person(app, { kind: 'enterprise', area: '420106' }))
})
afterAll(async () => app[Symbol.asyncDispose]())

/** What an actor sees with no filter of ours at all: in the view, and in the table under row-level security. */
async function seen(kind: OrganisationKind, area: string, id?: string) {
  const organisation = { id: id ?? crypto.randomUUID(), kind, name: '', area }
  const actor: Actor = { userId: crypto.randomUUID(), name: '', role: 'clerk', organisation }
  return asActor(app.db, actor, async (tx) => {
    const view = await tx.selectFrom('visible_cases').select('id').orderBy('id').execute()
    const table = await tx.selectFrom('cases').select('id').orderBy('id').execute()
    return { view, table }
  })
}

it.each([
  ['an enterprise', 'enterprise', '330106', 0],
  ['a registry that handles none', 'registry', '330200', 0],
  ['the authority of the city', 'authority', '330100', 2],
  ['the authority of another province', 'authority', '420000', 0],
  ['the torch center', 'torch', '000000', 2],
] as const)(
  'shows %s in the view of cases what row-level security shows',
  async (_, kind, area, count) => {
    const { view, table } = await seen(kind, area)
    expect(view).toEqual(table)
    expect(view).toHaveLength(count)
  },
)

it('shows the applicant its drafts too, and nobody who asks without a name anything', async () => {
  const own = await seen('enterprise', '330106', seller.organisationId)
  expect(own.view).toEqual(own.table)
  expect(own.view).toHaveLength(3)
  const nobody = await app.db.transaction().execute(async (tx) => {
    await sql`set local role torchway_app`.execute(tx)
    return tx.selectFrom('visible_cases').select('id').execute()
  })
  expect(nobody).toEqual([])
})
