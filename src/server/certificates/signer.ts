import { createHash, X509Certificate } from 'node:crypto'
import { type PdfKey, type SignatureNote, signPdf } from './pades.ts'
import { readSm2PrivateKey, recordVerifier, signRecord, sm2PublicKeyPem } from './sm2.ts'

/** Everything that signs: the key of the page and the SM2 key of the record (PEM). */
export type SigningKeys = PdfKey & { demo: boolean; sm2PrivateKeyPem: string }

/** What anyone may know about who signs here: enough to check a certificate without this platform. */
type SignerInfo = {
  /** Made by the platform for trying things out; nothing it signs has any effect. */
  demo: boolean
  /** The common name in the signing certificate. */
  name: string
  certificatePem: string
  chainPem: string[]
  /** SHA-256 of the certificate, hexadecimal. */
  certificateFingerprint: string
  validFromAt: Date
  validToAt: Date
  sm2PublicKeyPem: string
  /** Tells apart which SM2 key signed a record: SHA-256 of the public key, 16 hexadecimal digits. */
  sm2KeyId: string
}

/** The two signatures of a certificate: PAdES on the page, SM2 on the record. */
export type Signer = {
  info: SignerInfo
  signPdf(pdf: Uint8Array, note: Omit<SignatureNote, 'name'>): Promise<Buffer>
  /** DER, base64, over the UTF-8 bytes of a canonical record. */
  signRecord(canonical: string): string
  /** With the present key; for a record of an earlier key use recordVerifier and that key. */
  verifyRecord(canonical: string, signature: string): boolean
}

/** A signer that holds the keys in memory and hands out only what is public. */
export function createSigner(keys: SigningKeys): Signer {
  const sm2 = readSm2PrivateKey(keys.sm2PrivateKeyPem)
  const info = describe(keys, sm2PublicKeyPem(sm2.publicKeyHex))
  return {
    info,
    signPdf: (pdf, note) => signPdf(pdf, keys, { ...note, name: info.name }),
    signRecord: (canonical) => signRecord(canonical, sm2),
    verifyRecord: recordVerifier(info.sm2PublicKeyPem),
  }
}

function describe(keys: SigningKeys, publicKeyPem: string): SignerInfo {
  const { demo, certificatePem, chainPem } = keys
  const certificate = new X509Certificate(certificatePem)
  const { fingerprint256, validFromDate, validToDate } = certificate
  return {
    demo,
    name: certificate.subject.match(/\bCN=(.*)/)?.[1] ?? certificate.subject,
    certificatePem,
    chainPem,
    certificateFingerprint: fingerprint256.replaceAll(':', '').toLowerCase(),
    validFromAt: validFromDate,
    validToAt: validToDate,
    sm2PublicKeyPem: publicKeyPem,
    sm2KeyId: createHash('sha256').update(publicKeyPem).digest('hex').slice(0, 16),
  }
}
