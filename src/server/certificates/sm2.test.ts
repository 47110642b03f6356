import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  readSm2PrivateKey,
  recordVerifier,
  type Sm2Keys,
  signRecord,
  sm2PublicKeyPem,
} from './sm2.ts'

const folder = mkdtempSync(join(tmpdir(), 'sm2-'))
const keyFile = join(folder, 'key.pem')
const publicFile = join(folder, 'public.pem')
const record = '{"name":"示例星河精密科技有限公司","number":"2026110101000123"}'
const distid = ['-pkeyopt', 'distid:1234567812345678']

let keys: Sm2Keys
let publicPem: string

beforeAll(() => {
  openssl('genpkey', '-algorithm', 'SM2', '-out', keyFile)
  keys = readSm2PrivateKey(readFileSync(keyFile, 'utf8'))
  publicPem = sm2PublicKeyPem(keys.publicKeyHex)
  writeFileSync(publicFile, publicPem)
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('an SM2 signature', () => {
  it('is verified by openssl, and refused when the record was changed', () => {
    const signatures = Array.from({ length: 8 }, () => signRecord(record, keys))
    expect(signatures.map((signature) => opensslVerifies(record, signature))).not.toContain(false)
    expect(opensslVerifies(record.replace('123"', '124"'), signatures[0] ?? '')).toBe(false)
  })

  it('of openssl is verified here', () => {
    const recordFile = write('by-openssl.json', record)
    const out = join(folder, 'by-openssl.sig')
    const digest = ['-rawin', '-digest', 'sm3', ...distid]
    openssl('pkeyutl', '-sign', '-inkey', keyFile, '-in', recordFile, '-out', out, ...digest)
    expect(recordVerifier(publicPem)(record, readFileSync(out, 'base64'))).toBe(true)
  })

  it('is of one text and one key only', () => {
    const signature = signRecord(record, keys)
    const other = openssl('genpkey', '-algorithm', 'SM2')
    const otherPem = sm2PublicKeyPem(readSm2PrivateKey(other).publicKeyHex)
    expect(recordVerifier(publicPem)(record, signature)).toBe(true)
    expect(recordVerifier(publicPem)(`${record} `, signature)).toBe(false)
    expect(recordVerifier(otherPem)(record, signature)).toBe(false)
  })

  it.each(['', 'AAAA', 'not base64 at all', 'MAYCAQACAQA='])('%j is none', (signature) => {
    expect(recordVerifier(publicPem)(record, signature)).toBe(false)
  })
})

describe('an SM2 key', () => {
  it('is exported as openssl exports it', () => {
    expect(publicPem).toBe(openssl('pkey', '-in', keyFile, '-pubout'))
  })

  it('is refused when it is of another curve', () => {
    const p256 = openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256')
    expect(() => readSm2PrivateKey(p256)).toThrow('not an SM2 private key')
    const publicP256 = openssl('pkey', '-in', write('p256.pem', p256), '-pubout')
    expect(() => recordVerifier(publicP256)).toThrow('not an SM2 public key')
  })
})

function openssl(...args: string[]): string {
  return execFileSync('openssl', args, { encoding: 'utf8', stdio: 'pipe' })
}

function opensslVerifies(text: string, signature: string): boolean {
  const files = [
    '-in',
    write('record.json', text),
    '-sigfile',
    write('record.sig', signature, 'base64'),
  ]
  const key = ['-pubin', '-inkey', publicFile]
  try {
    openssl('pkeyutl', '-verify', ...key, ...files, '-rawin', '-digest', 'sm3', ...distid)
    return true
  } catch {
    return false
  }
}

function write(name: string, text: string, encoding: BufferEncoding = 'utf8'): string {
  const file = join(folder, name)
  writeFileSync(file, text, encoding)
  return file
}
