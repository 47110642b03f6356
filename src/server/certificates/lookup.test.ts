import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { step, submitted, verified } from '../testing/contracts.ts'
import { type Person, person } from '../testing/people.ts'
import { certificateLookup } from './lookup.ts'

let app: TestApp
let officer: Person
const numbers: string[] = []

beforeAll(async () => {
  app = await testApp()
  const seller = await person(app, { kind: 'enterprise' })
  officer = await person(app, { kind: 'registry', area: '330100' })
  for (let i = 0; i < 2; i += 1) {
    const { id } = await submitted(app, seller)
    await step(app, officer, id, 'accept')
    numbers.push((await step(app, officer, id, 'register', verified)).body.number)
  }
})
afterAll(async () => app[Symbol.asyncDispose]())

it('gives everybody who asks at once their own certificate, and nobody a wrong one', async () => {
  const find = certificateLookup(app.db)
  const [one = '', other = ''] = numbers
  const asked = [one, other, 'never given', one, "x'; --", '{}', 'a\0b', '国科〔2020〕1号']
  const found = await Promise.all(asked.map(find))
  expect(found.map((row) => row?.number)).toEqual([
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
  const revoked = before.then(async (row) => {
    await app.db
      .updateTable('certificates')
      .set({ state: 'revoked' })
      .where('number', '=', one)
      .execute()
    return row
  })
  expect((await revoked)?.state).toBe('valid')
  expect((await find(one))?.state).toBe('revoked')
})

it('fails for those who asked together when the database does, and works again afterwards', async () => {
  const find = certificateLookup(app.db)
  const [one = ''] = numbers
  await app.db.schema.alterTable('certificates').renameTo('certificates_away').execute()
  const failed = await Promise.allSettled([find(one), find('other')])
  expect(failed.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected'])
  await app.db.schema.alterTable('certificates_away').renameTo('certificates').execute()
  expect((await find(one))?.number).toBe(one)
})
