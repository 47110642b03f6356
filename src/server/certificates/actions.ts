import { type Answers, shownAnswer } from '#core/form.ts'
import type { Step } from '#core/lifecycle.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { lapseOpenMailing } from './mailings-store.ts'
import { nothingValid } from './nothing-valid.ts'
import { endVersion, findCertificateOfCase, findValidForUpdate, listCertificates } from './store.ts'

export { type CertificateRow, getCertificate } from './access.ts'
export { fontFiles, undrawableCharacters } from './fonts.ts'
export { amendCertificate, issueCertificate } from './issue.ts'
export { verifyUrl } from './page.ts'
export { findCertificateOfCase, listCertificates }

type Ending = { caseId: string; asked: Answers; step: Step }

/** Ends the certificate with the ground that the public page will show. Refuses (conflict) when none is valid. */
export async function revokeCertificate(deps: Deps, tx: Tx, ending: Ending): Promise<void> {
  await end(deps, tx, { ...ending, state: 'revoked' })
}

/** The registration is given up or was made in error, without the blame of a revocation. Refuses as revoking does. */
export async function deregisterCertificate(deps: Deps, tx: Tx, ending: Ending): Promise<void> {
  await end(deps, tx, { ...ending, state: 'deregistered' })
}

async function end(
  deps: Deps,
  tx: Tx,
  { caseId, asked, step, state }: Ending & { state: 'deregistered' | 'revoked' },
): Promise<void> {
  const found = await findValidForUpdate(tx, caseId)
  if (!found) throw await nothingValid(tx, caseId)
  const ground = step.asks?.fields.ground
  const named = ground && asked.ground !== undefined
  const reason = named ? shownAnswer(ground, asked.ground) : step.title
  await endVersion(tx, { id: found.id, state, on: deps.clock.today(), reason })
  await lapseOpenMailing(tx, { certificateId: found.id, at: deps.clock.now() })
}
