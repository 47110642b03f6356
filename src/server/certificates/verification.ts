import type { Verification } from '#api/certificates.ts'
import type { Deps } from '../deps.ts'
import { isCheckCode } from './check-code.ts'
import { certificateLookup } from './lookup.ts'
import { publicRecordReader } from './public-record.ts'

/** What the public may know of a certificate it holds. A wrong code learns nothing, not even that a number exists. */
export function certificateVerifier({ db, clock, signer }: Deps) {
  const find = certificateLookup(db)
  const read = publicRecordReader(signer)
  return async ({ number, code }: { number: string; code: string }): Promise<Verification> => {
    const row = await find(number.replace(/[\s-]/g, ''))
    const checkedAt = clock.now().toISOString()
    if (!row || !isCheckCode(code, row.check_code)) return { ...unknown, number, checkedAt }
    const genuine = read(row)
    if (genuine?.number !== row.number) {
      return { ...unknown, verdict: 'tampered', number, checkedAt }
    }
    return {
      ...genuine,
      verdict: row.state,
      endedOn: row.ended_on,
      endReason: row.end_reason,
      pdfSha256: row.pdf_sha256,
      checkedAt,
    }
  }
}

const unknown = {
  verdict: 'unknown' as const,
  title: null,
  issuer: null,
  issuedOn: null,
  endedOn: null,
  endReason: null,
  lines: [],
  pdfSha256: null,
  recordSha256: null,
}
