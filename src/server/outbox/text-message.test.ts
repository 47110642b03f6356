import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sender } from './sender.ts'
import { sendsTexts, textTo } from './text-message.ts'

const settings = { mailFrom: 'torchway@example.org', smtpUrl: undefined }
const [letter] = textTo('13800000000', { text: '抽查通知' })
let dataFolder: string

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'torchway-sms-'))
})
afterAll(() => rm(dataFolder, { recursive: true }))

describe('a text message', () => {
  it.each([
    ['13800000000', 'tel:13800000000'],
    ['138 0000-0000', 'tel:13800000000'],
    ['+8613800000000', 'tel:13800000000'],
    ['8613800000000', 'tel:13800000000'],
    ['12800000000', undefined],
    ['1380000000', undefined],
    ['138000000000', undefined],
    ['0571-88880000', undefined],
    ['13800000000;rm', undefined],
  ])('to %s goes to %s', (phone, to) => {
    expect(textTo(phone, { text: '…' })[0]?.to).toBe(to)
  })

  it('goes to the gateway with its token, and fails its job when that refuses', async () => {
    const asked: { headers: IncomingMessage['headers']; body: string }[] = []
    let status = 200
    const server = createServer((request, reply) => {
      let body = ''
      request.on('data', (part) => {
        body += part
      })
      request.on('end', () => {
        asked.push({ headers: request.headers, body })
        reply.writeHead(status).end()
      })
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const smsUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`
    const gateway = { smsUrl, smsToken: 'secret-token' }
    const send = sender({ ...settings, ...gateway, mode: 'production', dataFolder })
    if (!letter) throw new Error('no letter')
    await send(letter)
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ phone: '13800000000', text: '抽查通知' })
    expect(asked[0]?.headers.authorization).toBe('Bearer secret-token')
    status = 503
    await expect(send(letter)).rejects.toThrow('503')
    server.close()
  })

  it('is a file in demo mode whatever gateway is set, and none in production without a gateway', async () => {
    const gateway = { smsUrl: 'http://127.0.0.1:1', smsToken: undefined }
    const send = sender({ ...settings, ...gateway, mode: 'demo', dataFolder })
    if (!letter) throw new Error('no letter')
    await send(letter)
    const [name = ''] = await readdir(join(dataFolder, 'sms'))
    expect(await readFile(join(dataFolder, 'sms', name), 'utf8')).toBe(
      'tel:13800000000\n抽查通知\n',
    )
    expect(sendsTexts({ mode: 'demo', smsUrl: undefined })).toBe(true)
    expect(sendsTexts({ mode: 'production', smsUrl: undefined })).toBe(false)
    expect(sendsTexts({ mode: 'production', smsUrl: 'https://sms.example.cn' })).toBe(true)
  })
})
