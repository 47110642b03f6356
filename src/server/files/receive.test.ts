import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { text as textOf } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { DomainError } from '#core/errors.ts'
import { pour, receiveStream, sweepTemporary } from './receive.ts'
import { asStorageRefusal } from './refusals.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'receive-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const megabyte = 1024 ** 2

async function refusalOf(work: Promise<unknown>): Promise<DomainError> {
  const error = await work.catch((thrown: unknown) => thrown)
  if (error instanceof DomainError) return error
  throw error
}

it('keeps what arrives, with its hash and size, for nobody else to read', async () => {
  const content = randomBytes(3 * megabyte)
  const stream = Readable.from([content.subarray(0, 1000), content.subarray(1000)])
  const got = await receiveStream(stream, { maxBytes: content.length, folder })
  expect(got.size).toBe(content.length)
  expect(got.sha256).toBe(createHash('sha256').update(content).digest('hex'))
  expect(readFileSync(got.path).equals(content)).toBe(true)
  expect(statSync(got.path).mode & 0o777).toBe(0o600)
})

it('stops over the limit, says so, and leaves nothing behind', async () => {
  const stream = Readable.from([Buffer.alloc(megabyte), Buffer.alloc(1)])
  const error = await refusalOf(receiveStream(stream, { maxBytes: megabyte, folder }))
  expect(error.code).toBe('invalid')
  expect(error.details.errors?.[0]?.field).toBe('file')
  expect(error.text.zh).toBe('文件 1.1 MB，超过上限 1 MB。请减小文件或者拆分后再上传。')
  expect(readdirSync(folder)).toEqual([])
})

it('names both sizes before the first byte when the sender declared too much', async () => {
  const stream = new PassThrough()
  const about = { maxBytes: 100 * megabyte, folder, declaredBytes: 200 * megabyte }
  const error = await refusalOf(receiveStream(stream, about))
  expect(error.text.zh).toBe('文件 200 MB，超过上限 100 MB。请减小文件或者拆分后再上传。')
})

it('lets a file of exactly the limit through, though its form is larger', async () => {
  const about = { maxBytes: megabyte, folder, declaredBytes: megabyte + 300 }
  const { size } = await receiveStream(Readable.from([Buffer.alloc(megabyte)]), about)
  expect(size).toBe(megabyte)
})

it('refuses a part that the form parser cut off at a limit of its own', async () => {
  const cut = Object.assign(Readable.from([Buffer.alloc(10)]), { truncated: true })
  const error = await refusalOf(receiveStream(cut, { maxBytes: 10, folder }))
  expect(error.code).toBe('invalid')
  expect(readdirSync(folder)).toEqual([])
})

it('removes its file when the connection is lost, and the upload may be repeated', async () => {
  const stream = new PassThrough()
  stream.write(Buffer.alloc(1000))
  const receiving = refusalOf(receiveStream(stream, { maxBytes: megabyte, folder }))
  setTimeout(() => stream.destroy(new Error('aborted')), 20)
  const error = await receiving
  expect([error.code, error.details.retry]).toEqual(['conflict', true])
  expect(readdirSync(folder)).toEqual([])
})

it('says that the disk is full when it is', async () => {
  const full = await open('/dev/full', 'w')
  const thrown = await pour(Readable.from([Buffer.alloc(1000)]), full, { maxBytes: 2000 }).catch(
    asStorageRefusal,
  )
  await full.close()
  expect(thrown).toBeInstanceOf(DomainError)
  expect((thrown as DomainError).code).toBe('conflict')
  expect((thrown as DomainError).text.zh).toContain('存储空间不足，文件没有保存')
  expect((thrown as DomainError).details.retry).toBe(true)
})

it('lets the rest of a refused upload run out, so that the form behind it can be answered', async () => {
  const stream = new PassThrough()
  stream.write(Buffer.alloc(2000))
  await refusalOf(receiveStream(stream, { maxBytes: 1000, folder }))
  stream.end(Buffer.alloc(5 * megabyte))
  await once(stream, 'end')
  expect(stream.readableAborted).toBe(false)
})

it('lets the sender of 200 MB read the refusal, without keeping the bytes', async () => {
  let most = 0
  const server = createServer(async (incoming, response) => {
    const error = await refusalOf(receiveStream(incoming, { maxBytes: megabyte, folder }))
    most = Math.max(most, ...readdirSync(folder).map((name) => statSync(join(folder, name)).size))
    response.writeHead(422).end(error.text.zh)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const sending = request({ port: (server.address() as AddressInfo).port, method: 'POST' })
  sending.on('error', () => undefined)
  const answered = once(sending, 'response')
  Readable.from(
    (function* () {
      for (let sent = 0; sent < 200; sent += 1) yield Buffer.alloc(megabyte)
    })(),
  ).pipe(sending)
  const [response] = await answered
  expect(response.statusCode).toBe(422)
  expect(await textOf(response)).toContain('超过上限 1 MB')
  expect(most).toBe(0)
  server.closeAllConnections()
  server.close()
})

it('sweeps what dead uploads left, and nothing that is under way or not its own', async () => {
  for (const name of ['old.part', 'new.part', 'old.txt']) writeFileSync(join(folder, name), 'x')
  const noon = new Date('2026-03-02T04:00:00Z')
  const before = new Date('2026-03-02T03:59:59Z')
  for (const name of ['old.part', 'old.txt']) utimesSync(join(folder, name), before, before)
  utimesSync(join(folder, 'new.part'), noon, noon)
  expect(await sweepTemporary(folder, noon)).toBe(1)
  expect(readdirSync(folder).sort()).toEqual(['new.part', 'old.txt'])
})
