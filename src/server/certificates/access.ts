import { type Actor, requireParty } from '#core/access.ts'
import { notFound } from '#core/errors.ts'
import type { Tx } from '../db/tables.ts'
import { findCertificate } from './store.ts'

export type CertificateRow = NonNullable<Awaited<ReturnType<typeof findCertificate>>>

/** The certificate, or 404 when it is not the actor's to see. */
export async function getCertificate(tx: Tx, actor: Actor, id: string): Promise<CertificateRow> {
  const row = await findCertificate(tx, id)
  if (!row) throw notFound()
  const { applicant_id: applicantId, issuer_id: handlerId, area } = row
  requireParty(actor, { applicantId, handlerId, area, private: false })
  return row
}
