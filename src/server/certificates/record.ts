import { z } from 'zod'
import type { CertificateContent } from '#core/service.ts'

/** What was signed: everything that the page says, and where it came from. Its canonical text is kept. */
export type CertificateRecord = {
  version: typeof recordVersion
  service: string
  reference: string
  rulePack: string
  number: string
  groups: number[] | null
  issuer: string
  issuedOn: string
  issuedAt: string
  demo: boolean
  content: CertificateContent
}

export const recordVersion = 1

const text = z.object({ zh: z.string(), en: z.string() })
const shape = z.object({
  version: z.literal(recordVersion),
  service: z.string(),
  reference: z.string(),
  rulePack: z.string(),
  number: z.string(),
  groups: z.array(z.number()).nullable(),
  issuer: z.string(),
  issuedOn: z.string(),
  issuedAt: z.string(),
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
