import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import type { SigningKeys } from './signer.ts'

/** Stands in the name of every demo certificate and above the demo SM2 key; production refuses it. */
export const demoMark = 'TORCHWAY DEMO ONLY'

/**
 * The demo authority's keys, made in `folder` at the first call and read from it afterwards.
 * The key of the certificate authority is thrown away: it signs this one certificate only.
 */
export async function demoKeys(folder: string): Promise<SigningKeys> {
  const home = join(folder, 'demo-signing')
  if (!existsSync(home)) await makeOnce(folder, home)
  const read = (name: string) => readFile(join(home, name), 'utf8')
  return {
    demo: true,
    certificatePem: await read('certificate.pem'),
    privateKeyPem: await read('key.pem'),
    chainPem: [await read('authority.pem')],
    sm2PrivateKeyPem: await read('sm2-key.pem'),
  }
}

// Two processes may start at once: each makes its own set, the first rename wins for both.
async function makeOnce(folder: string, home: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = await mkdtemp(join(folder, 'demo-signing.'))
  for (const [name, text] of Object.entries(await makeFiles())) {
    await writeFile(join(draft, name), text, { mode: 0o600, flush: true })
  }
  try {
    await rename(draft, home)
  } catch (error) {
    await rm(draft, { recursive: true })
    if (!existsSync(home)) throw error
  }
}

async function makeFiles(): Promise<Record<string, string>> {
  const authority = await makePair()
  const signer = await makePair()
  const authorityName = nameOf('火炬通演示根证书')
  const signerName = nameOf('火炬通演示登记机构')
  const by = { issuer: authorityName, key: authority.privateKey }
  const root = await certify(authorityName, authority.publicKey, { ...by, extensions: rootUse })
  const leaf = await certify(signerName, signer.publicKey, { ...by, extensions: signerUse })
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', signer.privateKey)
  return {
    'authority.pem': pem('CERTIFICATE', root),
    'certificate.pem': pem('CERTIFICATE', leaf),
    'key.pem': pem('PRIVATE KEY', pkcs8),
    'sm2-key.pem': `${demoMark}\n${makeSm2Pem()}`,
  }
}

async function makePair(): Promise<CryptoKeyPair> {
  const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 3072 }
  const publicExponent = new Uint8Array([1, 0, 1])
  return crypto.subtle.generateKey({ ...rsa, publicExponent }, true, ['sign', 'verify'])
}

function makeSm2Pem(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'SM2' })
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

type Issue = {
  issuer: pkijs.RelativeDistinguishedNames
  key: CryptoKey
  extensions: pkijs.Extension[]
}

async function certify(
  subject: pkijs.RelativeDistinguishedNames,
  publicKey: CryptoKey,
  { issuer, key, extensions }: Issue,
): Promise<ArrayBuffer> {
  const engine = new pkijs.CryptoEngine({ name: 'node', crypto: globalThis.crypto })
  const certificate = new pkijs.Certificate({ version: 2, issuer, subject, extensions })
  // A positive serial number whatever the first byte: X.509 allows 20 bytes.
  const serial = Buffer.concat([Buffer.of(1), randomBytes(15)])
  certificate.serialNumber = new asn1js.Integer({ valueHex: new Uint8Array(serial) })
  const from = new Date()
  certificate.notBefore.value = new Date(from.getTime() - 86_400_000)
  certificate.notAfter.value = new Date(from)
  certificate.notAfter.value.setUTCFullYear(from.getUTCFullYear() + 10)
  await certificate.subjectPublicKeyInfo.importKey(publicKey, engine)
  await certificate.sign(key, 'SHA-256', engine)
  return certificate.toSchema(true).toBER(false)
}

// Built here because pkijs would put all parts into one (multi-valued) part of the name.
function nameOf(commonName: string): pkijs.RelativeDistinguishedNames {
  const parts: [string, asn1js.BaseBlock][] = [
    ['2.5.4.6', new asn1js.PrintableString({ value: 'CN' })],
    ['2.5.4.10', new asn1js.Utf8String({ value: '火炬通演示' })],
    ['2.5.4.11', new asn1js.Utf8String({ value: demoMark })],
    ['2.5.4.3', new asn1js.Utf8String({ value: commonName })],
  ]
  const sets = parts.map(([type, value]) => {
    const pair = new asn1js.Sequence({
      value: [new asn1js.ObjectIdentifier({ value: type }), value],
    })
    return new asn1js.Set({ value: [pair] })
  })
  const der = new asn1js.Sequence({ value: sets }).toBER(false)
  return pkijs.RelativeDistinguishedNames.fromBER(der)
}

const rootUse = [
  extension('2.5.29.19', new pkijs.BasicConstraints({ cA: true, pathLenConstraint: 0 }).toSchema()),
  // keyCertSign and cRLSign.
  extension(
    '2.5.29.15',
    new asn1js.BitString({ valueHex: Uint8Array.of(0b0000_0110), unusedBits: 1 }),
  ),
]

const signerUse = [
  extension('2.5.29.19', new pkijs.BasicConstraints({ cA: false }).toSchema()),
  // digitalSignature and nonRepudiation.
  extension(
    '2.5.29.15',
    new asn1js.BitString({ valueHex: Uint8Array.of(0b1100_0000), unusedBits: 6 }),
  ),
]

function extension(extnID: string, value: asn1js.BaseBlock): pkijs.Extension {
  return new pkijs.Extension({ extnID, critical: true, extnValue: value.toBER(false) })
}

function pem(label: string, der: ArrayBuffer): string {
  const body = Buffer.from(der)
    .toString('base64')
    .replace(/.{64}(?=.)/g, '$&\n')
  return `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----\n`
}
