import { afterAll, describe, expect, it } from 'vitest'
import { join } from '../testing/people.ts'
import { openScene } from './sample-scene.ts'

const scene = await openScene()
const { app, province, act, onNotice, stateOf, collected } = scene
afterAll(() => scene.app[Symbol.asyncDispose]())

describe('a public notice', () => {
  it('stands for ten working days of which the first counts, and is open to all', async () => {
    app.at('2026-07-01T02:00:00Z')
    const { notice, cases } = await onNotice(3)
    // Wednesday 1 July to Tuesday 14 July.
    expect(notice).toMatchObject({ startsOn: '2026-07-01', endsOn: '2026-07-14', workdays: 10 })
    const page = await app.get(`/api/v1/announcements/${notice.address}`)
    expect(page.body).toMatchObject({
      kind: 'notice',
      entries: 3,
      standing: 3,
      takesObjections: true,
    })
    const list = await app.get(`/api/v1/announcements/${notice.address}/entries`)
    expect(list.body.items.map(({ name }: { name: string }) => name)).toEqual(
      cases.map(({ name }) => name).toSorted(),
    )
    expect(Object.keys(list.body.items[0]).toSorted()).toEqual(
      ['areaName', 'name', 'nameNow', 'number', 'position', 'pulled', 'revokedOn'].toSorted(),
    )
    expect(list.body.items[0].areaName).toBe('杭州市西湖区')
  })

  it('begins today or later, never on a day that has passed', async () => {
    const { id } = await collected(1)
    await act(province, id, 'freeze')
    const past = await act(province, id, 'notice', { startsOn: '2026-06-30' })
    expect([past.status, past.body.errors[0].field]).toEqual([422, 'startsOn'])
    const later = await act(province, id, 'notice', { startsOn: '2026-07-04' })
    // Saturday: the first day that counts is Monday 6 July.
    expect(later.body.notice).toMatchObject({ startsOn: '2026-07-04', endsOn: '2026-07-17' })
  })

  it('takes objections to the last second of its last day, by the server’s clock', async () => {
    app.at('2026-07-01T02:00:00Z')
    const { notice } = await onNotice(1)
    const takes = async () =>
      (await app.get(`/api/v1/announcements/${notice.address}`)).body.takesObjections
    app.at('2026-07-14T15:59:59Z')
    expect(await takes()).toBe(true)
    app.at('2026-07-14T16:00:00Z')
    expect(await takes()).toBe(false)
    app.at('2026-07-01T02:00:00Z')
  })

  it('is put off while it runs, and the first end stays readable', async () => {
    app.at('2026-07-01T02:00:00Z')
    const { id, notice } = await onNotice(1)
    const put = await act(province, id, 'extend', { workdays: 3, reason: '收到的材料较多，延长' })
    expect(put.body.notice.endsOn).toBe('2026-07-17')
    const page = await app.get(`/api/v1/announcements/${notice.address}`)
    expect(page.body).toMatchObject({ firstEndsOn: '2026-07-14', endsOn: '2026-07-17' })
    expect(page.body.followedBy).toMatchObject([{ kind: 'extension' }])
    const file = await app.get(`/api/v1/announcements/${notice.address}/list?format=json`)
    const [longer] = file.body.followedBy
    expect(app.deps.signer.verifyRecord(longer.record, longer.signature)).toBe(true)
    expect(JSON.parse(longer.record)).toMatchObject({
      kind: 'extension',
      about: notice.address,
      endsOn: '2026-07-17',
    })
    app.at('2026-07-18T02:00:00Z')
    const late = await act(province, id, 'extend', { workdays: 3, reason: '收到的材料较多，延长' })
    expect(late.status).toBe(409)
    app.at('2026-07-01T02:00:00Z')
  })

  it('is taken back visibly, and published anew', async () => {
    app.at('2026-07-01T02:00:00Z')
    const { id, notice, cases } = await onNotice(2)
    const back = await act(province, id, 'withdraw-notice', { reason: '名单有误，重新核对后发布' })
    expect(back.body).toMatchObject({ state: 'frozen', notice: null })
    expect(await stateOf(cases[0]?.id ?? '')).toBe('listed')
    const page = await app.get(`/api/v1/announcements/${notice.address}`)
    expect(page.body).toMatchObject({ takesObjections: false, withdrawnAt: expect.any(String) })
    expect(page.body.followedBy).toMatchObject([{ kind: 'withdrawal' }])
    const anew = await act(province, id, 'notice')
    expect(anew.body.notice.address).not.toBe(notice.address)
    const renewed = await app.get(`/api/v1/announcements/${anew.body.notice.address}`)
    expect(renewed.body.about).toMatchObject({ address: notice.address })
    const taken = await app.get(`/api/v1/announcements/${notice.address}`)
    expect(taken.body.followedBy.at(-1)).toMatchObject({ kind: 'notice' })
  })

  it('goes on without a case that is pulled out or withdrawn', async () => {
    app.at('2026-07-01T02:00:00Z')
    const { id, notice, cases } = await onNotice(3)
    const [one, two] = cases
    const pulled = await act(province, id, `entries/${one?.id}/drop`, {
      reason: '材料有疑问，再审一次',
    })
    expect(pulled.body.counts).toMatchObject({ 'on-notice': 2, pulled: 1 })
    const firm = await join(app, two?.applicant ?? '')
    const left = await app.post(`/api/v1/cases/${two?.id}/steps/withdraw`, {
      as: firm.key,
      body: { asked: {} },
    })
    expect(left.status).toBe(200)
    const list = await app.get(`/api/v1/announcements/${notice.address}/entries`)
    expect(list.body.items.filter((row: { pulled: boolean }) => row.pulled)).toHaveLength(2)
    app.at('2026-07-15T02:00:00Z')
    const done = await act(province, id, 'announce')
    expect(done.body).toMatchObject({ state: 'closed' })
    expect(done.body.counts).toMatchObject({ announced: 1, pulled: 1, withdrawn: 1 })
    app.at('2026-07-01T02:00:00Z')
  })
})
