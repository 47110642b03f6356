import { z } from 'zod'
import { byId, pageOf, pageQuery, textShape } from './endpoint.ts'

const ways = ['valid', 'expired', 'superseded', 'deregistered', 'revoked'] as const

/** Where a certificate stands today; each of the acts and the calendar has its own word. */
export const certificateStanding = z.enum(ways)

const certificate = z
  .object({
    id: z.uuid(),
    caseId: z.uuid(),
    caseTitle: z.string(),
    number: z.string(),
    version: z.int().meta({ description: '1 at registration, one more with each amendment' }),
    title: textShape,
    state: certificateStanding,
    issuedOn: z.iso.date(),
    validUntil: z.iso.date().nullable(),
    endedOn: z.iso.date().nullable(),
    verifyUrl: z.string(),
  })
  .meta({ id: 'Certificate' })

export type Certificate = z.infer<typeof certificate>

export const listCertificates = {
  method: 'GET',
  path: '/api/v1/certificates',
  schema: {
    tags: ['certificates'],
    summary: 'The certificates that the caller may see, newest first',
    querystring: pageQuery.extend({
      caseId: z.uuid().optional().meta({ description: 'Every version of one case’s certificate' }),
    }),
    response: { 200: pageOf(certificate) },
  },
} as const

export const downloadPdf = {
  method: 'GET',
  path: '/api/v1/certificates/:id/pdf',
  schema: { tags: ['certificates'], summary: 'The signed PDF', params: byId },
} as const

export const downloadRecord = {
  method: 'GET',
  path: '/api/v1/certificates/:id/record',
  schema: {
    tags: ['certificates'],
    summary: 'The record signed with SM2: the canonical text, the signature and the public key',
    params: byId,
    response: {
      200: z.object({ record: z.string(), signature: z.string(), publicKeyPem: z.string() }),
    },
  },
} as const

const newest = z.strictObject({
  version: z.int(),
  issuedOn: z.iso.date().nullable(),
  verdict: z.enum(['valid', 'expired', 'deregistered', 'revoked', 'tampered']),
  verifyUrl: z.string(),
})

const verdict = z
  .object({
    verdict: z.enum([...ways, 'tampered', 'unknown']),
    title: textShape.nullable(),
    number: z.string(),
    version: z.int().nullable(),
    issuer: z.string().nullable(),
    issuedOn: z.iso.date().nullable(),
    validUntil: z.iso
      .date()
      .nullable()
      .meta({ description: 'Valid to 24:00 of this day in China' }),
    endedOn: z.iso.date().nullable(),
    endReason: textShape.nullable(),
    newest: newest.nullable().meta({ description: 'Of a superseded one: what took its place' }),
    lines: z.array(z.object({ label: textShape, value: z.string() })),
    pdfSha256: z.string().nullable().meta({
      description: 'Of the original PDF, once it was made: compare it with the file at hand',
    }),
    recordSha256: z.string().nullable(),
    checkedAt: z.iso.datetime(),
  })
  .meta({ id: 'Verification' })

export type Verification = z.infer<typeof verdict>

/** Public. A wrong code is answered like a number that was never given: nothing can be enumerated. */
export const verifyCertificate = {
  method: 'GET',
  path: '/api/v1/verify/:number/:code',
  schema: {
    tags: ['public'],
    summary: 'Whether a certificate is genuine and in force',
    params: z.object({ number: z.string().max(40), code: z.string().max(20) }),
    response: { 200: verdict },
  },
} as const

export const issuerKeys = {
  method: 'GET',
  path: '/api/v1/issuer-keys',
  schema: {
    tags: ['public'],
    summary: 'The public keys to verify a certificate without this platform',
    response: {
      200: z.object({
        sm2PublicKeyPem: z.string(),
        pdfCertificatePem: z.string(),
        pdfChainPem: z.array(z.string()),
        demo: z.boolean(),
      }),
    },
  },
} as const
