import { createHash } from 'node:crypto'
import type { Verification } from '#api/certificates.ts'
import { readRecord } from './record.ts'
import type { Signer } from './signer.ts'

/** What a genuine record tells the public. */
export type PublicRecord = Pick<
  Verification,
  'title' | 'number' | 'issuer' | 'issuedOn' | 'validUntil' | 'lines' | 'recordSha256'
> & { version: number }

type Signed = { record: string; signature: string }

/**
 * Reads signed records; undefined for one that is not genuine. What the last ones said is remembered with
 * their text and signature, on which alone it depends, so that it can never be out of date.
 */
export function publicRecordReader(
  signer: Pick<Signer, 'verifyRecord'>,
  most = 1000,
): (signed: Signed) => PublicRecord | undefined {
  const bySignature = new Map<string, { record: string; said: PublicRecord | undefined }>()
  return ({ record, signature }) => {
    const known = bySignature.get(signature)
    if (known?.record === record) return known.said
    const said = signer.verifyRecord(record, signature) ? publicPart(record) : undefined
    const [oldest] = bySignature.size < most ? [] : bySignature.keys()
    if (oldest !== undefined) bySignature.delete(oldest)
    bySignature.set(signature, { record, said })
    return said
  }
}

function publicPart(text: string): PublicRecord {
  const { content, number, version, issuer, issuedOn, validUntil } = readRecord(text)
  return {
    title: content.title,
    number,
    version,
    issuer,
    issuedOn,
    validUntil,
    lines: content.lines
      .filter((line) => line.public !== 'hidden')
      .map((line) => ({
        label: line.label,
        value: line.public === 'masked' ? masked(line.value) : line.value,
      })),
    recordSha256: createHash('sha256').update(text).digest('hex'),
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
