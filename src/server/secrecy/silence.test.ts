import { beforeAll, describe, expect, it } from 'vitest'
import {
  objected,
  objector,
  onNotice,
  openScene,
  type Scene,
} from '../objections/sample-objections.ts'

let scene: Scene
let batch: string
let address: string
let caseId: string

beforeAll(async () => {
  scene = await openScene()
  const made = await onNotice(scene, 2)
  batch = made.batch
  address = made.address
  caseId = made.cases[0]?.id ?? ''
  await objected(scene, { address, position: 1 })
  return () => scene.app[Symbol.asyncDispose]()
})

const named = `因${objector.name}提出异议，延长公示`
const called = '与 138 0000 0000 联系后决定'

describe('who objected', () => {
  it.each([
    ['extend', { workdays: 2 }],
    ['withdraw-notice', {}],
  ])('is not told by the reason of %s', async (act, asked) => {
    for (const reason of [named, called]) {
      const said = await post(`/api/v1/batches/${batch}/${act}`, { ...asked, reason })
      expect(said).toEqual([422, 'reason'])
    }
  })

  it('is not told by the reason for which a case is pulled out', async () => {
    const path = `/api/v1/batches/${batch}/entries/${caseId}/drop`
    expect(await post(path, { reason: named })).toEqual([422, 'reason'])
  })

  it('is not told by a correction', async () => {
    const path = `/api/v1/announcements/${address}/corrections`
    expect(await post(path, { text: named })).toEqual([422, 'text'])
    expect((await post(path, { text: '第 1 行的注册地应为上城区。' }))[0]).toBe(201)
  })

  it('is not told by what an officer says with a step', async () => {
    const { app, province } = scene
    await app.post(`/api/v1/batches/${batch}/entries/${caseId}/drop`, {
      as: province.key,
      body: { reason: '材料有疑问，再审一次' },
    })
    await app.db.updateTable('cases').set({ state: 'entered' }).where('id', '=', caseId).execute()
    const path = `/api/v1/cases/${caseId}/steps/notify-revocation`
    const asked = { ground: 'R5', facts: `${objector.name}反映其已列入经营异常名录。` }
    expect(await post(path, { asked })).toEqual([422, 'facts'])
  })
})

async function post(path: string, body: object): Promise<[number, string | undefined]> {
  const { app, province } = scene
  const reply = await app.post(path, { as: province.key, body })
  return [reply.status, reply.body.errors?.[0]?.field]
}
