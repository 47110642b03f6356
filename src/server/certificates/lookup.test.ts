import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { person } from '../testing/people.ts'
import { certificateLookup } from './lookup.ts'
import { amended, issued } from './sample-certificates.ts'

let app: TestApp
let first: Awaited<ReturnType<typeof issued>>
const numbers: string[] = []

beforeAll(async () => {
  app = await testApp()
  const seller = await person(app, { kind: 'enterprise' })
  const officer = await person(app, { kind: 'registry', area: '330100' })
  first = await issued(app, { seller, officer })
  const second = await issued(app, { seller, officer })
  numbers.push(first.number, second.number)
})
afterAll(async () => app[Symbol.asyncDispose]())

it('gives everybody who asks at once their own certificate, and nobody a wrong one', async () => {
  const find = certificateLookup(app.db)
  const [one = '', other = ''] = numbers
  const asked = [one, other, 'never given', one, "x'; --", '{}', 'a\0b', '国科〔2020〕1号']
  const found = await Promise.all(asked.map(find))
  expect(found.map(([row]) => row?.number)).toEqual([
    one,
    other,
    undefined,
    one,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

it('answers each with the state at the time of asking', async () => {
  const find = certificateLookup(app.db)
  const [one = ''] = numbers
  const before = find(one)
  const revoked = before.then(async ([row]) => {
    await app.db
      .updateTable('certificates')
      .set({ state: 'revoked' })
      .where('number', '=', one)
      .execute()
    return row
  })
  expect((await revoked)?.state).toBe('valid')
  expect((await find(one))[0]?.state).toBe('revoked')
})

it('fails for those who asked together when the database does, and works again afterwards', async () => {
  const find = certificateLookup(app.db)
  const [one = ''] = numbers
  await app.db.schema.alterTable('certificates').renameTo('certificates_away').execute()
  const failed = await Promise.allSettled([find(one), find('other')])
  expect(failed.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected'])
  await app.db.schema.alterTable('certificates_away').renameTo('certificates').execute()
  expect((await find(one))[0]?.number).toBe(one)
})

it('gives every version of a number, the newest first, and none of another number', async () => {
  const find = certificateLookup(app.db)
  const [one = '', other = ''] = numbers
  await app.db
    .updateTable('certificates')
    .set({ state: 'valid' })
    .where('number', '=', one)
    .execute()
  await amended(app, first.issue)
  await amended(app, first.issue, '600000.00')
  const [versions, alone] = await Promise.all([find(one), find(other)])
  expect(versions.map(({ version, state }) => [version, state])).toEqual([
    [3, 'valid'],
    [2, 'superseded'],
    [1, 'superseded'],
  ])
  expect(alone.map(({ number, version }) => [number, version])).toEqual([[other, 1]])
})
