import { z } from 'zod'
import type { Day } from '#core/dates.ts'
import type { CertificateContent } from '#core/service.ts'

/** What was signed: everything that the page says, and where it came from. Its canonical text is kept. */
export type CertificateRecord = {
  format: typeof recordFormat
  service: string
  reference: string
  rulePack: string
  number: string
  groups: number[] | null
  version: number
  /** The version that this one takes the place of. */
  replaces: Replaced | null
  issuer: string
  issuedOn: Day
  issuedAt: string
  validUntil: Day | null
  demo: boolean
  content: Omit<CertificateContent, 'validUntil'>
}

export type Replaced = { version: number; issuedOn: Day }

export const recordFormat = 2

const text = z.object({ zh: z.string(), en: z.string() })
const shape = z.object({
  // Records of the first format name none; their `version` was the format’s, 1, and fits the certificate.
  format: z.literal(recordFormat).default(recordFormat),
  service: z.string(),
  reference: z.string(),
  rulePack: z.string(),
  number: z.string(),
  groups: z.array(z.number()).nullable(),
  version: z.int().min(1),
  replaces: z.object({ version: z.int(), issuedOn: z.string() }).nullable().default(null),
  issuer: z.string(),
  issuedOn: z.string(),
  issuedAt: z.string(),
  validUntil: z.string().nullable().default(null),
  demo: z.boolean(),
  content: z.object({
    title: text,
    statement: text,
    lines: z.array(
      z.object({ label: text, value: z.string(), public: z.enum(['shown', 'masked', 'hidden']) }),
    ),
  }),
})

/** The record behind its canonical text. Throws when the text is not a record. */
export function readRecord(text: string): CertificateRecord {
  return shape.parse(JSON.parse(text))
}
