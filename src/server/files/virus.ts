import { createReadStream } from 'node:fs'
import { createConnection, type Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { DomainError, invalidField } from '#core/errors.ts'

/** Where clamd listens, and how long (milliseconds) it may be silent. */
export type Clamd = ({ host: string; port: number } | { path: string }) & { timeout: number }

/**
 * Has clamd look at a file (INSTREAM). Refuses an infected file as `invalid`. Where a scanner is set up
 * no file passes unseen: when it does not answer clearly, the upload is a `conflict` to be tried again.
 */
export async function refuseInfected(path: string, clamd: Clamd): Promise<void> {
  const answer = await scan(path, clamd)
  if (answer === 'stream: OK') return
  const virus = answer.match(/^stream: (.+) FOUND$/)?.[1]
  if (virus) throw infected(virus)
  throw answer.includes('size limit exceeded') ? tooLarge() : unavailable(answer)
}

async function scan(path: string, clamd: Clamd): Promise<string> {
  const socket = createConnection(clamd)
  const sending = send(path, socket)
  try {
    return await answerOf(socket, clamd.timeout)
  } catch (error) {
    throw unavailable(error)
  } finally {
    socket.destroy()
    await sending
  }
}

// clamd may answer and hang up before it has read all: then its answer counts, and a failed write does not.
async function send(path: string, socket: Socket) {
  for await (const frame of frames(path)) {
    if (socket.destroyed) return
    await new Promise((resolve) => socket.write(frame, resolve))
    // Time to hear an early answer before the next write breaks on a closed connection.
    await setImmediate()
  }
}

function answerOf(socket: Socket, timeout: number): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    socket.setEncoding('utf8')
    socket.setTimeout(timeout, () => reject(new Error('clamd is silent')))
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('clamd hung up')))
    socket.on('data', (chunk) => {
      said += chunk
      if (said.includes('\0')) resolve(said.slice(0, said.indexOf('\0')))
      else if (said.length > 1000) reject(new Error('clamd talks nonsense'))
    })
  })
}

async function* frames(path: string) {
  yield Buffer.from('zINSTREAM\0')
  for await (const chunk of createReadStream(path)) yield framed(chunk)
  yield framed(Buffer.alloc(0))
}

function framed(chunk: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(chunk.length)
  return Buffer.concat([length, chunk])
}

function infected(virus: string) {
  return invalidField('file', {
    zh: `文件中发现病毒（${virus}），没有接收。请清除病毒后再上传。`,
    en: `A virus was found in the file (${virus}); it was not accepted. Clean it and upload again.`,
  })
}

function tooLarge() {
  return invalidField('file', {
    zh: '文件太大，病毒检查无法完成，没有接收。请压缩或拆分后再上传。',
    en: 'The file is too large for the virus check and was not accepted. Compress or split it and upload again.',
  })
}

function unavailable(cause: unknown) {
  const refusal = new DomainError(
    'conflict',
    {
      zh: '病毒检查暂时不可用，文件没有保存。您填写的内容不受影响，请稍后再试；文件很大时请先压缩或拆分。',
      en: 'The virus check is not available and the file was not saved. What you filled in is safe; try again later, and compress or split a large file first.',
    },
    { retry: true },
  )
  refusal.cause = cause
  return refusal
}
