import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { step, submitted } from '../testing/contracts.ts'
import { type Person, person } from '../testing/people.ts'
import { mailer } from './mail.ts'

let app: TestApp
let seller: Person
let officer: Person

beforeAll(async () => {
  app = await testApp()
  seller = await person(app, { kind: 'enterprise' })
  officer = await person(app, { kind: 'registry', area: '330100' })
})
afterAll(async () => app[Symbol.asyncDispose]())

const settings = { mailFrom: 'torchway@example.org', dataFolder: '/nonexistent' }

it('takes the step and keeps the letter when the mail server is dead, and sends it when it is back', async () => {
  const dead = mailer({ ...settings, smtpUrl: 'smtp://127.0.0.1:1' })
  const { id } = await submitted(app, seller)
  expect(await step(app, officer, id, 'accept')).toMatchObject({ status: 200 })
  const nothing = { daily: async () => {} }
  const first = await app.deps.jobs.drain({ mail: dead, ...nothing })
  expect(first).toMatchObject({ done: 0 })
  expect(first.failed).toBeGreaterThan(0)

  const { server, letters, url } = await mailServer()
  await app.db.executeQuery({
    sql: `update pgboss.job set start_after = now() where state = 'retry'`,
    parameters: [],
    query: {} as never,
    queryId: {} as never,
  })
  const second = await app.deps.jobs.drain({
    mail: mailer({ ...settings, smtpUrl: url }),
    ...nothing,
  })
  expect(second.done).toBe(first.failed)
  expect(letters.join('\n')).toContain(`/cases/${id}`)
  server.close()
})

it('writes no letter and no message for a step that was refused', async () => {
  const { id } = await submitted(app, seller)
  await app.mails()
  await step(app, officer, id, 'return', {})
  expect(await app.mails()).toEqual([])
})

it('puts a line break in a name into no header of a letter', async () => {
  const { server, letters, url } = await mailServer()
  const send = mailer({ ...settings, smtpUrl: url })
  await send({ to: 'a@example.org', subject: '标题\r\nBcc: victim@example.org', text: '正文' })
  expect(letters.join('')).not.toMatch(/^Bcc:/im)
  server.close()
})

it('marks a message as read for the organisation that got it and for nobody else', async () => {
  const { id } = await submitted(app, seller)
  const inbox = await app.get('/api/v1/messages?unread=true', { as: officer.key })
  const message = inbox.body.items.find((item: { caseId: string }) => item.caseId === id)
  const url = `/api/v1/messages/${message.id}/read`
  expect(await app.post(url, { as: seller.key, body: {} })).toMatchObject({ status: 404 })
  expect(await app.post(url, { as: officer.key, body: {} })).toMatchObject({ status: 200 })
  const after = await app.get('/api/v1/messages?unread=true', { as: officer.key })
  expect(after.body.unread).toBe(inbox.body.unread - 1)
})

/** A real SMTP server that keeps what it gets. */
async function mailServer() {
  const letters: string[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        letters.push(decoded(Buffer.concat(chunks).toString()))
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return { server, letters, url: `smtp://127.0.0.1:${port}` }
}

/** The letter with its quoted-printable or base64 body in the clear. */
function decoded(letter: string): string {
  const [head = '', ...body] = letter.split('\r\n\r\n')
  const text = body.join('\r\n\r\n')
  if (/base64/i.test(head)) return `${head}\n\n${Buffer.from(text, 'base64').toString()}`
  return `${head}\n\n${text.replace(/=\r\n/g, '')}`
}
