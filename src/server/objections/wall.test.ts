import { type RawBuilder, sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OrganisationKind } from '#core/roles.ts'
import { asActor } from '../db/as-actor.ts'
import type { Person } from '../testing/people.ts'
import { act, objected, onNotice, openScene, type Scene } from './sample-objections.ts'

let scene: Scene
let id: string

beforeAll(async () => {
  scene = await openScene()
  const { address } = await onNotice(scene, 1)
  id = (await objected(scene, { address })).id
  await act(scene, scene.province, { id, act: 'assign' })
  return () => scene.app[Symbol.asyncDispose]()
})

type Asking = { by: Person; kind: OrganisationKind; area: string }

/** Runs a statement as the database sees this person, behind everything that the code forbids. */
function as({ by, kind, area }: Asking, statement: RawBuilder<unknown>) {
  const organisation = { id: by.organisationId, kind, name: '', area }
  const actor = { userId: by.userId, name: by.name, role: 'clerk' as const, organisation }
  return asActor(scene.app.db, actor, (tx) => statement.execute(tx))
}

describe('the database alone', () => {
  it('shows an objection and its evidence to the authority and to the assigned office, and to no other', async () => {
    const { province, office, otherOffice, city, torch, registry } = scene
    const seen = async (asking: Asking) => {
      const both = sql`select (select count(*) from objections)::integer as objections,
        (select count(*) from objection_files)::integer as files`
      return (await as(asking, both)).rows[0]
    }
    const all = { objections: 1, files: 1 }
    const none = { objections: 0, files: 0 }
    expect(await seen({ by: province, kind: 'authority', area: '330000' })).toEqual(all)
    expect(await seen({ by: office, kind: 'evaluator', area: '330106' })).toEqual(all)
    expect(await seen({ by: otherOffice, kind: 'evaluator', area: '330400' })).toEqual(none)
    expect(await seen({ by: city, kind: 'authority', area: '330100' })).toEqual(none)
    expect(await seen({ by: torch, kind: 'torch', area: '000000' })).toEqual(none)
    expect(await seen({ by: registry, kind: 'registry', area: '330106' })).toEqual(none)
  })

  it('lets nobody change what was said, add an objection, take one away, or pass it on', async () => {
    const { province, office } = scene
    const denied = [
      sql`update objections set facts = 'x'`,
      sql`update objections set objector_name = 'x'`,
      sql`delete from objections`,
      sql`insert into objections (code) values ('x')`,
      sql`update objection_files set sha256 = 'x'`,
      sql`delete from objection_files`,
    ]
    for (const statement of denied) {
      await expect(
        as({ by: province, kind: 'authority', area: '330000' }, statement),
      ).rejects.toThrow(/permission denied/)
    }
    const away = sql`update objections set assigned_to = ${scene.otherOffice.organisationId}`
    await expect(as({ by: office, kind: 'evaluator', area: '330106' }, away)).rejects.toThrow(
      /row-level security/,
    )
  })
})
