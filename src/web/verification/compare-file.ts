import type { Verification } from '#api/certificates.ts'

type Registered = Pick<Verification, 'pdfSha256' | 'recordSha256'>

/** What a file at hand is, measured by what was registered when the certificate was issued. */
export type Comparison =
  | { kind: 'same-pdf' | 'same-record' | 'changed'; sha256: string }
  /** The original PDF was not made yet, so there is nothing to compare with. */
  | { kind: 'nothing-registered'; sha256: string }
  /** The browser computes hashes only on https pages and on this computer itself. */
  | { kind: 'not-possible' }

/** Compares a file with the registered hashes. It is read here and sent nowhere. */
export async function compareFile(file: Blob, registered: Registered): Promise<Comparison> {
  if (!globalThis.crypto?.subtle) return { kind: 'not-possible' }
  const bytes = await file.arrayBuffer()
  const sha256 = await hashOf(bytes)
  const record = recordIn(bytes)
  const recordHash = record === undefined ? sha256 : await hashOf(new TextEncoder().encode(record))
  if (sha256 === registered.pdfSha256) return { kind: 'same-pdf', sha256 }
  if (recordHash === registered.recordSha256) return { kind: 'same-record', sha256 }
  const known = record === undefined ? registered.pdfSha256 : registered.recordSha256
  return { kind: known === null ? 'nothing-registered' : 'changed', sha256 }
}

/** The signed text inside a downloaded record, which is a JSON file around it. */
function recordIn(bytes: ArrayBuffer): string | undefined {
  if (bytes.byteLength > 1_000_000) return undefined
  try {
    const file: unknown = JSON.parse(new TextDecoder().decode(bytes))
    const record = typeof file === 'object' && file !== null && 'record' in file && file.record
    return typeof record === 'string' ? record : undefined
  } catch {
    return undefined
  }
}

async function hashOf(bytes: BufferSource): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
