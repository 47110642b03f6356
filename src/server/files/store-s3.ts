import { once } from 'node:events'
import { createReadStream, openAsBlob } from 'node:fs'
import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { Readable } from 'node:stream'
import { text as textOf } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { AwsClient } from 'aws4fetch'
import { S3mini } from 's3mini'
import { DomainError } from '#core/errors.ts'
import { type FileStore, requireSha256 } from './file-store.ts'

/** `endpoint` without the bucket, as `https://s3.example.cn`; the bucket must exist. */
export type S3Settings = {
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

const silence = 60_000
const partBytes = 8 * 1024 ** 2

/**
 * Files in a bucket of any S3-compatible server, as `files/<sha256>`, streamed both ways. What is larger
 * than `wholeBytes` goes up in parts, which the server cannot check against the hash.
 */
export function s3Store(settings: S3Settings, wholeBytes = 512 * 1024 ** 2): FileStore {
  const address = `${settings.endpoint.replace(/\/+$/, '')}/${settings.bucket}`
  const bucket = new S3mini({ ...settings, endpoint: address, minPartSize: partBytes })
  const signer = new AwsClient({ ...settings, service: 's3' })
  const keyOf = (sha256: string) => `files/${requireSha256(sha256)}`

  const putWhole = async (path: string, sha256: string, size: number) => {
    const headers = { 'x-amz-content-sha256': sha256 }
    const url = `${address}/${keyOf(sha256)}`
    await upload(path, size, await signer.sign(url, { method: 'PUT', headers }))
  }

  return {
    async put(path, sha256, size) {
      const key = keyOf(sha256)
      const body = await openAsBlob(path)
      if (body.size !== size) throw new Error(`${path} has not ${size} bytes`)
      await reached(async () => {
        if (await bucket.objectExists(key)) return
        if (size <= wholeBytes) await putWhole(path, sha256, size)
        else await bucket.putAnyObject(key, body)
      })
    },
    async open(sha256) {
      const response = await reached(() => bucket.getObjectResponse(keyOf(sha256)))
      if (!response?.body) throw new Error(`The stored file ${sha256} is missing`)
      return Readable.fromWeb(response.body as ReadableStream)
    },
    async has(sha256) {
      return (await reached(() => bucket.objectExists(keyOf(sha256)))) === true
    },
    async *list() {
      let next: string | undefined
      do {
        const page = await bucket.listObjectsPaged('/', 'files/', 1000, next)
        if (!page) throw new Error(`There is no bucket ${settings.bucket}`)
        for (const { Key } of page.objects ?? []) yield Key.slice('files/'.length)
        next = page.nextContinuationToken
      } while (next)
    },
  }
}

// One request whose signature covers the hash: the server itself refuses other bytes. Not by fetch,
// which would hold the whole body in memory.
async function upload(path: string, size: number, signed: Request) {
  const send = signed.url.startsWith('https:') ? https.request : http.request
  const request = send(signed.url, {
    method: 'PUT',
    headers: { ...Object.fromEntries(signed.headers), 'content-length': size },
  })
  const silent = Object.assign(new Error('S3 is silent'), { code: 'ETIMEDOUT' })
  request.setTimeout(silence, () => request.destroy(silent))
  const answered = once(request, 'response') as Promise<[IncomingMessage]>
  const [[response]] = await Promise.all([answered, pipeline(createReadStream(path), request)])
  const reason = await textOf(response)
  if (response.statusCode === 200) return
  throw new Error(`S3 answered ${response.statusCode}: ${reason.slice(0, 500)}`)
}

// An answer that refuses us is a fault of the settings; no answer may be better in a minute.
async function reached<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    throw isNetwork(error) ? unreachable(error) : error
  }
}

const network = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR)/

function isNetwork(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && network.test(`${error.code}`)) return true
  return isNetwork(error.cause)
}

function unreachable(cause: unknown) {
  const refusal = new DomainError(
    'conflict',
    {
      zh: '文件存储暂时连接不上。您填写的内容不受影响，请稍后再试。',
      en: 'The file storage cannot be reached. What you filled in is safe; try again later.',
    },
    { retry: true },
  )
  refusal.cause = cause
  return refusal
}
