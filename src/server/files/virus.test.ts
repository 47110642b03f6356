import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, it } from 'vitest'
import { DomainError } from '#core/errors.ts'
import { type Clamd, refuseInfected } from './virus.ts'

const folder = mkdtempSync(join(tmpdir(), 'virus-'))
const clean = join(folder, 'clean')
const eicar = join(folder, 'eicar')
const large = join(folder, 'large')
writeFileSync(clean, 'hello')
writeFileSync(eicar, 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*')
writeFileSync(large, Buffer.alloc(5_000_000, 'a'))
afterAll(() => rmSync(folder, { recursive: true }))

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

async function listen(answer: (socket: Socket) => void, path?: string): Promise<Clamd> {
  const server = createServer(answer)
  servers.push(server)
  if (path) server.listen(path)
  else server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  if (path) return { path, timeout: 1000 }
  return { host: '127.0.0.1', port: (server.address() as AddressInfo).port, timeout: 1000 }
}

/** Speaks INSTREAM as clamd does: finds EICAR, and looks at no more than 3 MB. */
function scanner(socket: Socket) {
  let got = Buffer.alloc(0)
  const answer = (said: string) => {
    socket.removeAllListeners('data').resume().end(`${said}\0`)
  }
  socket.on('error', () => undefined)
  socket.on('data', (chunk: Buffer) => {
    got = Buffer.concat([got, chunk])
    const content = unframed(got)
    if (got.length > 3_000_000) answer('INSTREAM size limit exceeded. ERROR')
    else if (content?.includes('EICAR')) answer('stream: Eicar-Test-Signature FOUND')
    else if (content !== undefined) answer('stream: OK')
  })
}

function unframed(got: Buffer): string | undefined {
  const command = 'zINSTREAM\0'
  if (!got.toString('latin1').startsWith(command)) return undefined
  let content = ''
  for (let at = command.length; at + 4 <= got.length; ) {
    const length = got.readUInt32BE(at)
    if (length === 0) return content
    content += got.toString('latin1', at + 4, at + 4 + length)
    at += 4 + length
  }
  return undefined
}

async function refusal(path: string, clamd: Clamd): Promise<DomainError> {
  const error = await refuseInfected(path, clamd).catch((thrown: unknown) => thrown)
  if (error instanceof DomainError) return error
  throw new Error(`not refused: ${error}`)
}

it('passes a clean file', async () => {
  await refuseInfected(clean, await listen(scanner))
})

it('speaks over a Unix socket as well', async () => {
  const clamd = await listen(scanner, join(folder, 'clamd.sock'))
  await refuseInfected(clean, clamd)
  expect((await refusal(eicar, clamd)).code).toBe('invalid')
})

it('refuses an infected file and names the virus', async () => {
  const error = await refusal(eicar, await listen(scanner))
  expect(error.details.errors?.[0]).toEqual({
    field: 'file',
    text: {
      zh: '文件中发现病毒（Eicar-Test-Signature），没有接收。请清除病毒后再上传。',
      en: 'A virus was found in the file (Eicar-Test-Signature); it was not accepted. Clean it and upload again.',
    },
  })
})

it('does not pass a file that is too large for the scanner', async () => {
  expect((await refusal(large, await listen(scanner))).details.errors?.[0]?.text.zh).toContain(
    '病毒检查无法完成',
  )
})

it('does not pass a large file when the scanner hangs up in the middle of it', async () => {
  const rude = (socket: Socket) => socket.once('data', () => socket.resetAndDestroy())
  expect((await refusal(large, await listen(rude))).text.zh).toContain(
    '病毒检查暂时不可用，文件没有保存',
  )
})

it.each<[string, (socket: Socket) => void]>([
  ['hangs up', (socket) => socket.destroy()],
  ['is silent', (socket) => socket.resume()],
  ['reports an error', (socket) => socket.end("stream: Can't allocate memory ERROR\0")],
  ['is cut off in the middle of its answer', (socket) => socket.end('stream: OK')],
  ['talks nonsense', (socket) => socket.write('x'.repeat(5000))],
])('does not pass a file when the scanner %s', async (_, answer) => {
  const clamd = { ...(await listen(answer)), timeout: 200 }
  const error = await refusal(clean, clamd)
  expect([error.code, error.details.retry]).toEqual(['conflict', true])
  expect(error.text.zh).toContain('病毒检查暂时不可用，文件没有保存')
})

it('does not pass a file when nobody listens', async () => {
  const clamd = await listen(scanner)
  servers.splice(0)[0]?.close()
  expect((await refusal(clean, clamd)).code).toBe('conflict')
})
