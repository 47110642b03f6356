import type { Verification } from '#api/certificates.ts'
import { standingOn } from '#core/certificate-state.ts'
import { type Day, dayInShanghai } from '#core/dates.ts'
import type { Deps } from '../deps.ts'
import { isCheckCode } from './check-code.ts'
import { certificateLookup, type Version } from './lookup.ts'
import { verifyUrl } from './page.ts'
import { publicRecordReader } from './public-record.ts'

type Read = ReturnType<typeof publicRecordReader>

/**
 * What the public may know of a certificate it holds. A wrong code learns nothing, not even that a number
 * exists; the code of an old version leads on to the newest.
 */
export function certificateVerifier({ db, clock, signer, config }: Deps) {
  const find = certificateLookup(db)
  const read = publicRecordReader(signer)
  return async ({ number, code }: { number: string; code: string }): Promise<Verification> => {
    const versions = await find(number.replace(/[\s-]/g, ''))
    const row = versions.find(({ check_code }) => isCheckCode(code, check_code))
    const now = clock.now()
    const checkedAt = now.toISOString()
    if (!row) return { ...unknown, number, checkedAt }
    const genuine = genuinePart(read, row)
    if (!genuine) return { ...unknown, verdict: 'tampered', number, checkedAt }
    const today = dayInShanghai(now)
    return {
      ...genuine,
      verdict: standingOn({ state: row.state, validUntil: row.valid_until }, today),
      endedOn: row.ended_on,
      endReason: row.end_reason,
      newest: row.state === 'superseded' ? newestOf(versions, { read, today, config }) : null,
      pdfSha256: row.pdf_sha256,
      checkedAt,
    }
  }
}

/** What was signed, unless the row says another number, version or last day than the signature covers. */
function genuinePart(read: Read, row: Version) {
  const said = read(row)
  const same =
    said?.number === row.number &&
    said.version === row.version &&
    said.validUntil === row.valid_until
  return same ? said : undefined
}

type By = { read: Read; today: Day; config: Pick<Deps['config'], 'publicUrl'> }

function newestOf(
  [newest]: readonly Version[],
  { read, today, config }: By,
): Verification['newest'] {
  if (!newest || newest.state === 'superseded') return null
  const genuine = genuinePart(read, newest)
  const { state, version, valid_until: validUntil } = newest
  return {
    version,
    issuedOn: genuine?.issuedOn ?? null,
    verdict: genuine ? standingOn({ state, validUntil }, today) : 'tampered',
    verifyUrl: verifyUrl(config.publicUrl, newest.number, newest.check_code),
  }
}

const unknown = {
  verdict: 'unknown' as const,
  title: null,
  version: null,
  issuer: null,
  issuedOn: null,
  validUntil: null,
  endedOn: null,
  endReason: null,
  newest: null,
  lines: [],
  pdfSha256: null,
  recordSha256: null,
}
