import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { sm2 } from 'sm-crypto-v2'

// GB/T 32918.2: the signer's name that goes into the digest when no other is agreed.
const distid = '1234567812345678'
const curveOid = '06082a811ccf5501822d'
const spkiPrefix = `3059301306072a8648ce3d0201${curveOid}034200`

/** An SM2 key pair, hexadecimal: a 32-byte number and an uncompressed point (04…). */
export type Sm2Keys = { privateKeyHex: string; publicKeyHex: string }

/** The DER signature (base64) of the text's UTF-8 bytes by SM2 with SM3 (GB/T 32918.2, 35276). */
export function signRecord(canonical: string, keys: Sm2Keys): string {
  const signature = sm2.doSignature(Buffer.from(canonical), keys.privateKeyHex, {
    der: true,
    hash: true,
    publicKey: keys.publicKeyHex,
    userId: distid,
  })
  return Buffer.from(signature, 'hex').toString('base64')
}

/** Says whether a signature (as signRecord gives it) is of exactly this text. */
type Verify = (canonical: string, signature: string) => boolean

/** Checks what the owner of a public key signed; the key's multiples are computed once, not at every check. */
export function recordVerifier(publicKeyPem: string): Verify {
  const point = sm2.precomputePublicKey(readSm2PublicKey(publicKeyPem))
  const options = { der: true, hash: true, userId: distid }
  return (canonical, signature) => {
    const signatureHex = Buffer.from(signature, 'base64').toString('hex')
    try {
      return sm2.doVerifySignature(Buffer.from(canonical), signatureHex, point, options)
    } catch {
      return false
    }
  }
}

/** The private key of a PEM file (PKCS #8 or SEC 1, not encrypted); throws when it is no SM2 key. */
export function readSm2PrivateKey(pem: string): Sm2Keys {
  const der = hexOf(createPrivateKey(pem), 'pkcs8')
  const privateKeyHex = der.includes(curveOid) ? der.match(/0201010420([0-9a-f]{64})/)?.[1] : ''
  if (!privateKeyHex) throw new Error('not an SM2 private key')
  return { privateKeyHex, publicKeyHex: sm2.getPublicKeyFromPrivateKey(privateKeyHex) }
}

/** The public key as others take it: PEM, SubjectPublicKeyInfo. */
export function sm2PublicKeyPem(publicKeyHex: string): string {
  const key = Buffer.from(spkiPrefix + publicKeyHex, 'hex')
  return createPublicKey({ key, format: 'der', type: 'spki' })
    .export({ format: 'pem', type: 'spki' })
    .toString()
}

function readSm2PublicKey(pem: string): string {
  const der = hexOf(createPublicKey(pem), 'spki')
  if (!der.startsWith(spkiPrefix)) throw new Error('not an SM2 public key')
  return der.slice(spkiPrefix.length)
}

function hexOf(key: KeyObject, type: 'pkcs8' | 'spki'): string {
  const der =
    type === 'pkcs8'
      ? key.export({ type: 'pkcs8', format: 'der' })
      : key.export({ type: 'spki', format: 'der' })
  return der.toString('hex')
}
