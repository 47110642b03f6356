import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DomainError } from '#core/errors.ts'
import { demoKeys } from './demo-keys.ts'
import { type KeyFiles, productionKeys } from './keys.ts'
import { createSigner } from './signer.ts'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'keys-'))
const at = (name: string) => join(folder, name)
// The certificates are made a moment later than this line.
const now = new Date(Date.now() + 3_600_000)
const files: KeyFiles = {
  certificateFile: at('leaf.pem'),
  keyFile: at('leaf.key'),
  chainFile: at('root.pem'),
  sm2KeyFile: at('sm2.pem'),
}

beforeAll(() => {
  makeRoot('root')
  makeRoot('other')
  makeLeaf('leaf', '2048')
  makeLeaf('weak', '1024')
  openssl('genpkey', '-algorithm', 'SM2', '-out', at('sm2.pem'))
  writeFileSync(at('nonsense.pem'), 'nothing of the kind')
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true }))

describe("an authority's own keys", () => {
  it('sign a page, from PKCS #1 files as older tools write them', async () => {
    const signer = createSigner(await productionKeys(files, now))
    expect(signer.info).toMatchObject({ demo: false, name: '示例市技术合同登记处' })
    const blank = await PDFDocument.create()
    blank.addPage()
    const signed = await signer.signPdf(await blank.save(), { reason: '准予登记', at: now })
    writeFileSync(at('signed.pdf'), signed)
    const said = execFileSync('pdfsig', ['-nocert', at('signed.pdf')], { encoding: 'utf8' })
    expect(said).toContain('Signature is Valid.')
    expect(signer.verifyRecord('{}', signer.signRecord('{}'))).toBe(true)
  })

  it('are asked for one by one when they are not set', async () => {
    const none = {
      certificateFile: undefined,
      keyFile: undefined,
      chainFile: undefined,
      sm2KeyFile: undefined,
    }
    expect(await refusal(none)).toEqual([
      '没有设置签章证书文件（TORCHWAY_PDF_CERTIFICATE）',
      '没有设置签章证书私钥文件（TORCHWAY_PDF_KEY）',
      '没有设置签章证书链文件（TORCHWAY_PDF_CHAIN）',
      '没有设置SM2 私钥文件（TORCHWAY_SM2_KEY）',
    ])
  })

  it.each<[string, Partial<KeyFiles>, string]>([
    ['a file that is not there', { keyFile: '/none.key' }, '读不到签章证书私钥文件 /none.key'],
    ['nonsense for a certificate', { certificateFile: at('nonsense.pem') }, '签章证书文件的内容'],
    ['nonsense for a chain', { chainFile: at('nonsense.pem') }, '签章证书链文件的内容'],
    ['an RSA key for SM2', { sm2KeyFile: at('leaf.key') }, 'SM2 私钥文件的内容'],
    ["another certificate's key", { keyFile: at('root.key') }, '签章证书与私钥不匹配'],
    ["another authority's chain", { chainFile: at('other.pem') }, '证书链不连续'],
    [
      'a short RSA key',
      { certificateFile: at('weak.pem'), keyFile: at('weak.key') },
      '签章证书须为 2048 位以上的 RSA 证书',
    ],
  ])('refuse %s in one sentence', async (_, wrong, sentence) => {
    const said = await refusal({ ...files, ...wrong })
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(sentence)
  })

  it('refuse a certificate that is not valid yet or no longer', async () => {
    const sentence = ['签章证书或其证书链不在有效期内']
    expect(await refusal(files, new Date('2000-01-01'))).toEqual(sentence)
    expect(await refusal(files, new Date(now.getTime() + 400 * 86_400_000))).toEqual(sentence)
  })

  it('refuse the demo certificate and the demo SM2 key, even alone', async () => {
    await demoKeys(at('demo'))
    const home = at('demo/demo-signing')
    const demo = { certificateFile: join(home, 'certificate.pem'), keyFile: join(home, 'key.pem') }
    const sentence = ['正式环境不能使用演示证书或演示密钥']
    expect(await refusal({ ...files, ...demo, chainFile: join(home, 'authority.pem') })).toEqual(
      sentence,
    )
    expect(await refusal({ ...files, sm2KeyFile: join(home, 'sm2-key.pem') })).toEqual(sentence)
  }, 30_000)
})

describe('demo keys', () => {
  it('are the same for processes that start at once, and for every later start', async () => {
    const home = at('race')
    const module = new URL('demo-keys.ts', import.meta.url).href
    const script = `const { demoKeys } = await import(${JSON.stringify(module)})
      const keys = await demoKeys(${JSON.stringify(home)})
      process.stdout.write(JSON.stringify(keys))`
    const start = () => run(process.execPath, ['--input-type=module', '--eval', script])
    const started = await Promise.all([start(), start(), start()])
    const later = JSON.stringify(await demoKeys(home))
    expect(new Set([...started.map(({ stdout }) => stdout), later]).size).toBe(1)
    expect(readdirSync(home)).toEqual(['demo-signing'])
  }, 60_000)

  it('can be read by their owner only, and keep no key of the certificate authority', async () => {
    await demoKeys(at('modes'))
    const home = at('modes/demo-signing')
    const names = readdirSync(home).sort()
    expect(names).toEqual(['authority.pem', 'certificate.pem', 'key.pem', 'sm2-key.pem'])
    expect(names.map((name) => statSync(join(home, name)).mode & 0o777)).toEqual(
      names.map(() => 0o600),
    )
    expect(statSync(home).mode & 0o777).toBe(0o700)
  }, 30_000)
})

async function refusal(wrong: KeyFiles, day = now): Promise<string[]> {
  const error: DomainError = await productionKeys(wrong, day).then(
    () => expect.fail('these keys were accepted'),
    (refused) => refused,
  )
  expect(error.text.en.split('\n')).toHaveLength(error.text.zh.split('\n').length)
  return error.text.zh.split('\n')
}

function makeRoot(name: string): void {
  const subject = ['-utf8', '-subj', `/C=CN/O=示例市/CN=示例市根证书 ${name}`]
  const out = ['-keyout', at(`${name}.key`), '-out', at(`${name}.pem`)]
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '365', ...subject, ...out)
}

function makeLeaf(name: string, bits: string): void {
  const request = at(`${name}.csr`)
  const by = ['-CA', at('root.pem'), '-CAkey', at('root.key'), '-CAcreateserial', '-days', '365']
  openssl('genrsa', '-traditional', '-out', at(`${name}.key`), bits)
  const subject = ['-utf8', '-subj', '/C=CN/O=示例市/CN=示例市技术合同登记处']
  openssl('req', '-new', '-key', at(`${name}.key`), ...subject, '-out', request)
  openssl('x509', '-req', '-in', request, ...by, '-out', at(`${name}.pem`))
}

function openssl(...args: string[]): void {
  execFileSync('openssl', args, { stdio: 'pipe' })
}
