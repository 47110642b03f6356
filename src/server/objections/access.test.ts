import { beforeAll, describe, expect, it } from 'vitest'
import { join, type Person, person } from '../testing/people.ts'
import { act, objected, objector, onNotice, openScene, type Scene } from './sample-objections.ts'

let scene: Scene
let id: string
let fileId: string
let applicant: Person

beforeAll(async () => {
  scene = await openScene()
  const { app, province } = scene
  const { address, cases } = await onNotice(scene, 1)
  applicant = await join(app, cases[0]?.applicant ?? '')
  id = (await objected(scene, { address })).id
  const { body } = await app.get(`/api/v1/objections/${id}`, { as: province.key })
  fileId = body.files[0].id
  return () => app[Symbol.asyncDispose]()
})

const acts = [
  { act: 'assign', body: {} },
  { act: 'verify', body: { finding: '已查阅社保记录。' } },
  { act: 'decide', body: { upheld: false, decision: '异议不成立。' } },
] as const

/** How one person is answered: the page, the evidence, each act, and how many the list shows. */
async function answersTo(by: Person) {
  const { app } = scene
  const page = await app.get(`/api/v1/objections/${id}`, { as: by.key })
  const file = await app.get(`/api/v1/objections/${id}/files/${fileId}`, { as: by.key })
  const done = []
  for (const one of acts) done.push((await act(scene, by, { id, ...one })).status)
  const list = await app.get('/api/v1/objections', { as: by.key })
  return [page.status, file.status, ...done, list.body.items?.length ?? list.status]
}

describe('before it is assigned, an objection', () => {
  it('is unknown to the applicant, to other firms, to registries and to Torch, lists included', async () => {
    const stranger = await person(scene.app, { kind: 'enterprise' })
    for (const by of [applicant, stranger, scene.registry, scene.torch]) {
      expect(await answersTo(by), by.name).toEqual([404, 404, 404, 404, 404, 404])
    }
  })

  it('is unknown to the city, to another province, and to the office that handled the case', async () => {
    const elsewhere = await person(scene.app, { kind: 'authority', area: '320000' })
    const ministry = await person(scene.app, { kind: 'authority', area: '000000' })
    for (const by of [scene.city, elsewhere, ministry, scene.office, scene.otherOffice]) {
      expect(await answersTo(by), by.name).toEqual([404, 404, 404, 404, 404, 0])
    }
  })

  it('is read by the authority with name, facts and evidence, and by nobody signed out', async () => {
    const { app, colleague } = scene
    const { body } = await app.get(`/api/v1/objections/${id}`, { as: colleague.key })
    expect(body).toMatchObject({
      objector: { name: objector.name, phone: objector.phone, email: objector.email },
      facts: objector.facts,
      allowed: ['assign', 'verify'],
    })
    expect(body.offices).toMatchObject([
      { name: '西湖区科技局', handles: true },
      { name: '样例评价中心', handles: false },
    ])
    const list = await app.get('/api/v1/objections', { as: colleague.key })
    expect(JSON.stringify(list.body)).not.toMatch(/陈样例|13800000000|objector@/)
    expect((await app.get(`/api/v1/objections/${id}`)).status).toBe(401)
    expect((await app.get('/api/v1/objections')).status).toBe(401)
  })
})

describe('once it is assigned, an objection', () => {
  it('is shown to that office alone, told by a message, until another one has it', async () => {
    const { app, province, office, otherOffice } = scene
    const first = await act(scene, province, { id, act: 'assign' })
    expect(first.body).toMatchObject({ state: 'assigned', assignedTo: { name: '西湖区科技局' } })
    const seen = await app.get(`/api/v1/objections/${id}`, { as: office.key })
    expect(seen.body).toMatchObject({ objector: { name: objector.name }, allowed: ['verify'] })
    expect(seen.body.offices).toEqual([])
    const told = await app.get('/api/v1/messages', { as: office.key })
    expect(told.body.items[0].body.zh).toContain(`/administration/objections/${id}`)
    expect(told.body.items[0].body.zh).not.toContain(objector.name)
    const body = { office: otherOffice.organisationId }
    expect((await act(scene, province, { id, act: 'assign', body })).status).toBe(200)
    expect((await app.get(`/api/v1/objections/${id}`, { as: office.key })).status).toBe(404)
    const other = await app.get(`/api/v1/objections/${id}`, { as: otherOffice.key })
    // It does not handle the case, and may not read it.
    expect(other.body).toMatchObject({ caseId: null, facts: objector.facts })
    expect((await app.get('/api/v1/objections', { as: otherOffice.key })).body.items).toHaveLength(
      1,
    )
  })

  it('is verified by the office, and neither assigned nor decided by it', async () => {
    const { app, otherOffice, province } = scene
    const [assign, verify, decide] = acts
    expect((await act(scene, otherOffice, { id, ...assign })).status).toBe(403)
    expect((await act(scene, otherOffice, { id, ...decide })).status).toBe(403)
    const early = await act(scene, province, { id, ...decide })
    expect([early.status, early.body.title]).toEqual([409, expect.stringContaining('核实中')])
    const bare = await act(scene, otherOffice, { id, act: 'verify', body: { finding: ' ' } })
    expect([bare.status, bare.body.errors[0].field]).toEqual([422, 'finding'])
    const done = await act(scene, otherOffice, { id, ...verify })
    expect(done.body).toMatchObject({ state: 'verified', verifiedBy: '样例评价中心 张三' })
    expect((await act(scene, otherOffice, { id, ...verify })).status).toBe(409)
    const told = await app.get('/api/v1/messages', { as: province.key })
    expect(told.body.items[0].title.zh).toContain('公示异议已核实')
  })

  it('goes to open evaluators of the area only', async () => {
    const { app, province, registry } = scene
    const { address } = await onNotice(scene, 1)
    const fresh = await objected(scene, { address })
    const planned = await person(app, { kind: 'evaluator', area: '330203' })
    const far = await person(app, { kind: 'evaluator', area: '320100' })
    for (const by of [planned, far, registry, province]) {
      const body = { office: by.organisationId }
      const refused = await act(scene, province, { id: fresh.id, act: 'assign', body })
      expect([refused.status, refused.body.errors[0].field]).toEqual([422, 'office'])
    }
    await close(scene.evaluator, new Date())
    const gone = await act(scene, province, { id: fresh.id, act: 'assign' })
    expect(gone.body.errors).toEqual([
      { field: 'office', message: '办理此件的评价工作机构已停用，请另选一个机构' },
    ])
    await close(scene.evaluator, null)
  })
})

describe('the applicant', () => {
  it('hears what the authority chose to tell, and never who objected', async () => {
    const { app, province } = scene
    const { address, cases } = await onNotice(scene, 1)
    const firm = await join(app, cases[0]?.applicant ?? '')
    const inbox = async () => (await app.get('/api/v1/messages', { as: firm.key })).body.items
    const before = (await inbox()).length
    const fresh = await objected(scene, { address })
    await act(scene, province, { id: fresh.id, act: 'assign' })
    expect(await inbox()).toHaveLength(before)
    const history = await app.get(`/api/v1/cases/${cases[0]?.id}`, { as: firm.key })
    expect(JSON.stringify(history.body)).not.toContain('objection')
    const telling = { forApplicant: `${objector.name}反映科技人员人数不实` }
    const leak = await act(scene, province, { id: fresh.id, act: 'assign', body: telling })
    expect([leak.status, leak.body.errors[0].field]).toEqual([422, 'forApplicant'])
    const body = { forApplicant: '有人反映科技人员人数不实，请准备社保记录。' }
    await act(scene, province, { id: fresh.id, act: 'assign', body })
    const [told] = await inbox()
    expect(told.body.zh).toContain(body.forApplicant)
    expect(JSON.stringify(told)).not.toMatch(/陈样例|13800000000|objector@/)
  })
})

it('lists open ones first, page by page, and filters them', async () => {
  const { app, province } = scene
  const { address } = await onNotice(scene, 1)
  for (let sent = 0; sent < 3; sent += 1) await objected(scene, { address })
  const [one] = (await app.get('/api/v1/objections', { as: province.key })).body.items
  await act(scene, province, { id: one.id, act: 'verify', body: { finding: '不属实。。。' } })
  const settled = { upheld: false, decision: '经核实不成立。' }
  await act(scene, province, { id: one.id, act: 'decide', body: settled })
  const seen: string[] = []
  for (let next: string | null = ''; next !== null; ) {
    const url: string = `/api/v1/objections?limit=2${next && `&cursor=${next}`}`
    const { body: page }: { body: { items: { id: string }[]; next: string | null } } =
      await app.get(url, { as: province.key })
    seen.push(...page.items.map((row) => row.id))
    next = page.next
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.at(-1)).toBe(one.id)
  const open = await app.get('/api/v1/objections?open=true', { as: province.key })
  expect(open.body.items).toHaveLength(seen.length - 1)
  const closed = await app.get('/api/v1/objections?open=false', { as: province.key })
  expect(closed.body.items).toMatchObject([{ id: one.id, state: 'rejected' }])
})

function close(organisationId: string, closed_at: Date | null) {
  return scene.app.db
    .updateTable('organisations')
    .set({ closed_at })
    .where('id', '=', organisationId)
    .execute()
}
