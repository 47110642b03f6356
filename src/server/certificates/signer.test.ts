import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoKeys } from './demo-keys.ts'
import { renderCertificate } from './pdf.ts'
import { createSigner, type Signer } from './signer.ts'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'signer-'))
const authorityFile = join(folder, 'demo-signing', 'authority.pem')
const trust = join(folder, 'nss')
const at = new Date('2026-11-25T01:02:03Z')
const reason = '技术合同认定登记（准予登记）'

let signer: Signer
let page: Uint8Array
let signed: Buffer

beforeAll(async () => {
  signer = createSigner(await demoKeys(folder))
  page = await renderCertificate({
    title: '技术合同认定登记证明',
    number: '2026110101000123',
    lines: [{ label: '合同名称', value: '叶片冷却结构优化设计软件开发' }],
    statement: '准予登记。',
    issuer: '示例市技术合同登记处',
    issuedOn: '2026-11-25',
    verifyUrl: 'https://torchway.example.cn/verify/2026110101000123',
    checkCode: '7K3MQ9XP',
  })
  signed = await signer.signPdf(page, { reason, at })
  execFileSync('mkdir', [trust])
  execFileSync('certutil', ['-N', '-d', trust, '--empty-password'])
  execFileSync('certutil', ['-A', '-d', trust, '-n', 'ca', '-t', 'CT,C,C', '-i', authorityFile])
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true }))

describe('a signed certificate', () => {
  it('is valid, trusted and signed as a whole, says pdfsig', async () => {
    const said = await pdfsig(signed)
    expect(said).toContain('Signature is Valid.')
    expect(said).toContain('Certificate is Trusted.')
    expect(said).toContain('Total document signed')
    expect(said).toContain('ETSI.CAdES.detached')
    expect(said).toContain('Signer Certificate Common Name: 火炬通演示登记机构')
  })

  it('is a CAdES signature, says openssl', () => {
    const [start = 0, head = 0, tailStart = 0, tail = 0] = byteRange(signed)
    const content = Buffer.concat([
      signed.subarray(start, head),
      signed.subarray(tailStart, tailStart + tail),
    ])
    const hex = signed.subarray(head + 1, tailStart - 1).toString('latin1')
    const files = {
      content: write('content.bin', content),
      cms: write('cms.der', Buffer.from(hex, 'hex')),
    }
    const input = ['-inform', 'DER', '-in', files.cms, '-content', files.content, '-binary']
    const check = [
      'cms',
      '-verify',
      '-cades',
      ...input,
      '-CAfile',
      authorityFile,
      '-purpose',
      'any',
    ]
    expect(() =>
      execFileSync('openssl', [...check, '-out', '/dev/null'], { stdio: 'pipe' }),
    ).not.toThrow()
    writeFileSync(files.content, Buffer.concat([content, Buffer.from(' ')]))
    expect(() =>
      execFileSync('openssl', [...check, '-out', '/dev/null'], { stdio: 'pipe' }),
    ).toThrow()
  })

  it('is no longer valid when one byte is changed, wherever it stands', async () => {
    const [, head = 0, tailStart = 0] = byteRange(signed)
    const places = [12, 1_000, signed.length >> 1, head - 200, tailStart + 50, signed.length - 20]
    const said = await Promise.all(places.map((place) => pdfsig(flip(signed, place))))
    expect(said.filter((text) => text.includes('Signature is Valid.'))).toEqual([])
  })

  it('shows when something was added after the signature', async () => {
    expect(await pdfsig(Buffer.concat([signed, signed.subarray(-300)]))).not.toContain(
      'Total document signed',
    )
  })

  it('tells reason and signer in Chinese, and the time it was given', async () => {
    const signature = await readSignature(signed)
    expect(signature).toEqual({ reason, name: '火炬通演示登记机构', at })
  })

  it('stays PDF/A-2b with the same metadata, output intent and file identifier', async () => {
    const text = signed.toString('latin1')
    expect(text).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>')
    expect(metadataOf(text)).toBe(metadataOf(Buffer.from(page).toString('latin1')))
    expect(text).toMatch(/\/OutputIntents \d+ 0 R/)
    expect(text).toMatch(/\/ID \[ .+ .+ \]/)
    expect(text).not.toContain('/Encrypt')
    expect(await infoOf(signed)).toEqual(await infoOf(page))
  })
})

describe('a signer', () => {
  it('signs records that it verifies, with a key that tells itself apart', () => {
    const signature = signer.signRecord('{"a":1}')
    expect(signer.verifyRecord('{"a":1}', signature)).toBe(true)
    expect(signer.verifyRecord('{"a":2}', signature)).toBe(false)
    expect(signer.info.sm2KeyId).toMatch(/^[0-9a-f]{16}$/)
  })

  it('hands out nothing that is secret', () => {
    const everything = JSON.stringify(signer)
    expect(everything).not.toContain('PRIVATE')
    expect(signer.info).toMatchObject({ demo: true, name: '火炬通演示登记机构' })
  })
})

async function pdfsig(pdf: Buffer): Promise<string> {
  const file = write(`${Math.random()}.pdf`, pdf)
  // pdfsig ends with an error code when the file is too damaged to hold a signature.
  const { stdout } = await run('pdfsig', ['-nssdir', trust, file]).catch((error) => error)
  return String(stdout)
}

function flip(pdf: Buffer, place: number): Buffer {
  const changed = Buffer.from(pdf)
  changed.writeUInt8(changed.readUInt8(place) ^ 1, place)
  return changed
}

function byteRange(pdf: Buffer): number[] {
  const found = pdf.toString('latin1').match(/\/ByteRange \[([\d ]+)\]/)
  return found?.[1]?.trim().split(/\s+/).map(Number) ?? []
}

function metadataOf(pdf: string): string | undefined {
  return pdf.match(/<\?xpacket begin[\s\S]+?<\?xpacket end/)?.[0]
}

// PDF/A wants the old information dictionary to say what the XMP metadata says.
async function infoOf(pdf: Uint8Array) {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const changedAt = document.getModificationDate()
  return { title: document.getTitle(), producer: document.getProducer(), changedAt }
}

async function readSignature(pdf: Buffer) {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const field = document.getForm().getFields()[0]?.acroField.dict
  const value = field?.lookup(PDFName.of('V'), PDFDict)
  const text = (key: string) => value?.lookup(PDFName.of(key), PDFString, PDFHexString)
  return {
    reason: text('Reason')?.decodeText(),
    name: text('Name')?.decodeText(),
    at: text('M')?.decodeDate(),
  }
}

function write(name: string, bytes: Buffer): string {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return file
}
