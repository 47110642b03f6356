import { createHash } from 'node:crypto'
import type { Verification } from '#api/certificates.ts'
import type { Deps } from '../deps.ts'
import { isCheckCode } from './check-code.ts'
import { readRecord } from './record.ts'
import { findByNumber } from './store.ts'

/** What the public may know of a certificate it holds. A wrong code learns nothing, not even that a number exists. */
export async function verify(
  deps: Deps,
  { number, code }: { number: string; code: string },
): Promise<Verification> {
  const row = await findByNumber(deps.db, number.replace(/[\s-]/g, ''))
  const checkedAt = deps.clock.now().toISOString()
  if (!row || !isCheckCode(code, row.check_code)) return { ...unknown, number, checkedAt }
  const genuine = deps.signer.verifyRecord(row.record, row.signature)
  const record = readRecord(row.record)
  if (!genuine || record.number !== row.number) {
    return { ...unknown, verdict: 'tampered', number, checkedAt }
  }
  return {
    verdict: row.state,
    title: record.content.title,
    number: row.number,
    issuer: record.issuer,
    issuedOn: record.issuedOn,
    endedOn: row.ended_on,
    endReason: row.end_reason,
    lines: record.content.lines
      .filter((line) => line.public !== 'hidden')
      .map((line) => ({
        label: line.label,
        value: line.public === 'masked' ? masked(line.value) : line.value,
      })),
    pdfSha256: row.pdf_sha256,
    recordSha256: createHash('sha256').update(row.record).digest('hex'),
    checkedAt,
  }
}

/** Enough for the holder of the paper to compare, too little to learn a name: first and last characters. */
function masked(value: string): string {
  const characters = [...value]
  const shown = characters.length > 8 ? 3 : 1
  return characters
    .map((character, i) => (i < shown || i >= characters.length - shown ? character : '＊'))
    .join('')
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
