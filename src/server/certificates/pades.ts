import { createHash } from 'node:crypto'
import { pdflibAddPlaceholder } from '@signpdf/placeholder-pdf-lib'
import { SignPdf } from '@signpdf/signpdf'
import { Signer as SignpdfSigner, SUBFILTER_ETSI_CADES_DETACHED } from '@signpdf/utils'
import * as asn1js from 'asn1js'
import { PDFDocument } from 'pdf-lib'
import * as pkijs from 'pkijs'

/** An RSA key and the certificates that vouch for it, the signer's own first, PEM. */
export type PdfKey = { certificatePem: string; privateKeyPem: string; chainPem: string[] }

/** What a reader shows about a signature: why, by whom, when (as the signer claims). */
export type SignatureNote = { reason: string; name: string; at: Date }

/**
 * The same PDF with one invisible PAdES signature (ETSI EN 319 142-1, baseline B-B) over all of it.
 * What PDF/A declares in the file stays as it was.
 */
export async function signPdf(pdf: Uint8Array, key: PdfKey, note: SignatureNote): Promise<Buffer> {
  const pdfDoc = await PDFDocument.load(pdf, { updateMetadata: false })
  pdflibAddPlaceholder({
    pdfDoc,
    reason: literal(note.reason),
    name: literal(note.name),
    contactInfo: '',
    location: '',
    signingTime: note.at,
    signatureLength: 16_384,
    subFilter: SUBFILTER_ETSI_CADES_DETACHED,
  })
  const prepared = await pdfDoc.save({ useObjectStreams: false })
  return new SignPdf().sign(Buffer.from(prepared), new CadesSigner(key))
}

// The placeholder writes its strings raw and one byte a character: escapes carry the UTF-16.
function literal(text: string): string {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()
  return [...bytes].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')
}

class CadesSigner extends SignpdfSigner {
  readonly #key: PdfKey

  constructor(key: PdfKey) {
    super()
    this.#key = key
  }

  override async sign(content: Buffer): Promise<Buffer> {
    return cadesSignature(content, this.#key)
  }
}

// Written out by hand because certificate names in Chinese must survive byte for byte.
async function cadesSignature(content: Buffer, key: PdfKey): Promise<Buffer> {
  const certificate = pkijs.Certificate.fromBER(derOf(key.certificatePem))
  const chain = key.chainPem.map((pem) => pkijs.Certificate.fromBER(derOf(pem)))
  const signerInfo = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({
      issuer: certificate.issuer,
      serialNumber: certificate.serialNumber,
    }),
    signedAttrs: new pkijs.SignedAndUnsignedAttributes({
      type: 0,
      attributes: signedAttributes(content, key.certificatePem),
    }),
  })
  const signed = new pkijs.SignedData({
    version: 1,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: oid.data }),
    signerInfos: [signerInfo],
    certificates: [certificate, ...chain],
  })
  const engine = new pkijs.CryptoEngine({ name: 'node', crypto: globalThis.crypto })
  await signed.sign(await importKey(key.privateKeyPem), 0, 'SHA-256', undefined, engine)
  const wrapped = new pkijs.ContentInfo({
    contentType: oid.signedData,
    content: signed.toSchema(true),
  })
  return Buffer.from(wrapped.toSchema().toBER(false))
}

const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
}

// PAdES wants exactly these and no signing time, and DER wants them in this order (by their bytes).
function signedAttributes(content: Buffer, certificatePem: string): pkijs.Attribute[] {
  const digest = new asn1js.OctetString({ valueHex: sha256(content) })
  const certificateDigest = new asn1js.OctetString({ valueHex: sha256(derOf(certificatePem)) })
  const attribute = (type: string, value: unknown) => new pkijs.Attribute({ type, values: [value] })
  return [
    attribute(oid.contentType, new asn1js.ObjectIdentifier({ value: oid.data })),
    attribute(oid.messageDigest, digest),
    attribute(oid.signingCertificateV2, sequence(sequence(sequence(certificateDigest)))),
  ]
}

function sequence(value: asn1js.BaseBlock): asn1js.Sequence {
  return new asn1js.Sequence({ value: [value] })
}

async function importKey(pem: string): Promise<CryptoKey> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  return globalThis.crypto.subtle.importKey('pkcs8', derOf(pem), algorithm, false, ['sign'])
}

function derOf(pem: string): Uint8Array<ArrayBuffer> {
  const body = pem.match(/-----BEGIN [^-]+-----([^-]+)-----END/)?.[1] ?? ''
  return new Uint8Array(Buffer.from(body, 'base64'))
}

function sha256(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(bytes).digest())
}
