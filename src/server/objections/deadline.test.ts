import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  during,
  firstAfter,
  lastSecond,
  object,
  onNotice,
  openScene,
  type Scene,
  waitingFor,
} from './sample-objections.ts'

let scene: Scene

beforeAll(async () => {
  scene = await openScene()
  return () => scene.app[Symbol.asyncDispose]()
})

describe('an objection', () => {
  it('is taken in the last second of the notice and refused in the first after it, in words', async () => {
    const { app } = scene
    const { address } = await onNotice(scene, 1)
    await app.db
      .updateTable('organisations')
      .set({ phone: '0571-88880000' })
      .where('name', '=', '样例省科技厅')
      .execute()
    app.at(lastSecond)
    expect((await object(app, { address })).status).toBe(201)
    app.at(firstAfter)
    const late = await object(app, { address })
    expect(late.status).toBe(409)
    expect(late.body.title).toContain('2026-07-14 24:00')
    expect(late.body.title).toContain('请联系样例省科技厅（电话 0571-88880000）')
    const entry = await app.get(`/api/v1/announcements/${address}/entries/1/objectable`)
    expect(entry.body.title).toBe(late.body.title)
    app.at(during)
  })

  it('that is still being sent when the notice ends is late', async () => {
    const { app } = scene
    const { address } = await onNotice(scene, 1)
    app.at(lastSecond)
    const { files } = app.deps
    // The clock moves on between the first look at it and the moment at which everything is here.
    const put = files.put
    files.put = async (...given) => {
      app.at(firstAfter)
      return put.apply(files, given)
    }
    const late = await object(app, { address })
    files.put = put
    expect(late.status).toBe(409)
    app.at(during)
  })

  it('waits for an act on its list and is judged by the clock after it', async () => {
    const { app } = scene
    const { address, batch } = await onNotice(scene, 1)
    const held = Promise.withResolvers<void>()
    const free = Promise.withResolvers<void>()
    const officer = app.db.transaction().execute(async (tx) => {
      await sql`select from batches where id = ${batch} for update`.execute(tx)
      held.resolve()
      await free.promise
    })
    await held.promise
    app.at(lastSecond)
    const sending = object(app, { address })
    await expect.poll(() => waitingFor(scene.app)).toBe(1)
    app.at(firstAfter)
    free.resolve()
    await officer
    expect((await sending).status).toBe(409)
    app.at(during)
  })

  it('that is being written is waited for by an announcement', async () => {
    const { app, province } = scene
    const { address, batch } = await onNotice(scene, 1)
    const held = Promise.withResolvers<void>()
    const free = Promise.withResolvers<void>()
    const chain = `organisation:${province.organisationId}`
    const other = app.db.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${chain}, 0))`.execute(tx)
      held.resolve()
      await free.promise
    })
    await held.promise
    app.at(lastSecond)
    const sending = object(app, { address })
    await expect.poll(() => waitingFor(scene.app)).toBe(1)
    app.at(firstAfter)
    const announcing = app.post(`/api/v1/batches/${batch}/announce`, {
      as: province.key,
      body: {},
    })
    await expect.poll(() => waitingFor(scene.app)).toBe(2)
    free.resolve()
    await other
    expect((await sending).status).toBe(201)
    expect((await announcing).body.title).toContain('1 家的异议尚未处理完')
    app.at(during)
  })

  it('is refused before the notice begins, once it is withdrawn, and to what is no notice', async () => {
    const { app, province } = scene
    const { address, batch } = await onNotice(scene, 1)
    const reason = '名单有误，重新核对后发布'
    app.at('2026-06-30T02:00:00Z')
    expect((await object(app, { address })).body.title).toBe(
      '公示尚未开始，自 2026-07-01 起受理异议',
    )
    app.at(during)
    const back = await app.post(`/api/v1/batches/${batch}/withdraw-notice`, {
      as: province.key,
      body: { reason },
    })
    expect(back.status).toBe(200)
    expect((await object(app, { address })).body.title).toContain('公示已撤回')
    const withdrawal = back.body.announcements.at(-1).address
    expect((await object(app, { address: withdrawal })).body.title).toContain('这不是公示')
    expect((await object(app, { address: '2026-999999' })).status).toBe(404)
  })
})
