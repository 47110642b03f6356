import { beforeAll, describe, expect, it } from 'vitest'
import {
  during,
  firstAfter,
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
    const text = '第 1 行的注册地应为上城区。'
    const documentNumber = `${objector.name}反映〔2026〕1号`
    expect(await post(path, { text, documentNumber })).toEqual([422, 'documentNumber'])
    expect((await post(path, { text }))[0]).toBe(201)
  })

  it('is not told by the number of a document', async () => {
    scene.app.at(firstAfter)
    const path = `/api/v1/batches/${batch}/announce`
    const asked = { documentNumber: `${objector.name}〔2026〕1号` }
    expect(await post(path, asked)).toEqual([422, 'documentNumber'])
    scene.app.at(during)
  })

  it('is not told in a later batch, when the case comes back', async () => {
    const { app, province } = scene
    const drop = (id: string, reason: string) =>
      post(`/api/v1/batches/${id}/entries/${caseId}/drop`, { reason })
    await drop(batch, '材料有疑问，再审一次')
    await app.db.updateTable('cases').set({ state: 'passed' }).where('id', '=', caseId).execute()
    const asked = { service: 'tech-sme-evaluation', year: 2026 }
    const { body } = await app.post('/api/v1/batches', { as: province.key, body: asked })
    await post(`/api/v1/batches/${body.id}/collect`, {})
    expect(await drop(body.id, `${objector.name}再次反映，请核实`)).toEqual([422, 'reason'])
    expect((await drop(body.id, '再次有人反映，请核实'))[0]).toBe(200)
  })

  it('is not told by what an officer says with a step', async () => {
    const { app } = scene
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
