import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { changeMember, listOrganisations } from '#api/accounts.ts'
import { call, onSignedOut, urlOf } from './api.ts'
import { Refusal } from './refusal.ts'

const id = '00000000-0000-4000-8000-000000000001'
const lost = () => Promise.reject(new TypeError('Failed to fetch'))
const answer = (status: number, body: unknown) => async () =>
  new Response(JSON.stringify(body), { status })
const signedOut = answer(401, { type: '/problems/signed-out', title: '请先登录', status: 401 })

const fetching = vi.fn<typeof fetch>()

beforeEach(() => {
  vi.stubGlobal('fetch', fetching)
  vi.stubGlobal('setTimeout', (go: () => void) => queueMicrotask(go))
})
afterEach(() => {
  vi.unstubAllGlobals()
  fetching.mockReset()
})

const promote = () => call(changeMember, { params: { id }, body: { role: 'administrator' } })
const keys = () =>
  fetching.mock.calls.map(([, request]) => new Headers(request?.headers).get('idempotency-key'))

describe('urlOf', () => {
  it('fills the path in and leaves out what is not asked', () => {
    expect(urlOf(changeMember, { params: { id }, body: { role: 'clerk' } })).toBe(
      `/api/v1/members/${id}`,
    )
    const query = { q: '阀门 & 泵', kind: undefined }
    expect(urlOf(listOrganisations, { query })).toBe(
      '/api/v1/organisations?q=%E9%98%80%E9%97%A8+%26+%E6%B3%B5',
    )
  })
})

describe('call', () => {
  it('repeats a write whose answer was lost, under the same key', async () => {
    fetching.mockImplementationOnce(lost).mockImplementationOnce(answer(200, { role: 'clerk' }))
    expect(await promote()).toEqual({ role: 'clerk' })
    expect(keys()).toHaveLength(2)
    expect(new Set(keys()).size).toBe(1)
  })

  it('keeps the key when the person presses again after the connection stayed lost', async () => {
    fetching.mockImplementation(lost)
    await expect(promote()).rejects.toMatchObject({ status: 0 })
    fetching.mockImplementation(answer(200, {}))
    await promote()
    expect(new Set(keys()).size).toBe(1)
  })

  it('takes a new key for a new action once the first was answered', async () => {
    fetching.mockImplementation(answer(200, {}))
    await promote()
    await promote()
    expect(new Set(keys()).size).toBe(2)
  })

  it('throws what the server refused, field by field', async () => {
    const errors = [{ field: 'role', message: '至少保留一名管理员' }]
    const problem = {
      type: '/problems/conflict',
      title: '不能更改',
      status: 409,
      errors,
      holder: '王',
    }
    fetching.mockImplementation(answer(409, problem))
    const refusal = await promote().catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Refusal)
    expect(refusal).toMatchObject({
      status: 409,
      title: '不能更改',
      errors,
      details: { holder: '王' },
    })
  })

  it('tells a page of a proxy that is no refusal of ours as a fault', async () => {
    fetching.mockImplementation(async () => new Response('<h1>Bad gateway</h1>', { status: 502 }))
    await expect(promote()).rejects.toMatchObject({ status: 502, type: '/problems/bug' })
  })

  it('goes on with the same key after signing in again', async () => {
    const stop = onSignedOut(async () => true)
    fetching
      .mockImplementationOnce(signedOut)
      .mockImplementationOnce(answer(200, { role: 'clerk' }))
    expect(await promote()).toEqual({ role: 'clerk' })
    expect(new Set(keys()).size).toBe(1)
    stop()
  })

  it('refuses when nobody signs in again', async () => {
    const stop = onSignedOut(async () => false)
    fetching.mockImplementation(signedOut)
    await expect(promote()).rejects.toMatchObject({ status: 401, title: '请先登录' })
    expect(fetching).toHaveBeenCalledTimes(1)
    stop()
  })
})
