import {
  type CertificateState,
  certificateStandings,
  versionTitle,
} from '#core/certificate-state.ts'
import { DomainError, notFound } from '#core/errors.ts'
import type { Tx } from '../db/tables.ts'
import { findCertificateOfCase } from './store.ts'

/** A refusal that says what became of the certificate of a case that has no valid one. */
export async function nothingValid(tx: Tx, caseId: string): Promise<DomainError> {
  const newest = await findCertificateOfCase(tx, caseId)
  if (!newest) return notFound()
  return new DomainError('conflict', sentences(newest), {
    state: newest.state,
    version: newest.version,
  })
}

function sentences({
  number,
  state,
  version,
}: {
  number: string
  state: CertificateState
  version: number
}) {
  const name = versionTitle(version)
  // It was valid when the page was opened, and what is valid now came meanwhile.
  if (state === 'valid') {
    return {
      zh: `证明 ${number} 刚刚由他人变更，现行的是${name.zh}。请刷新页面，核对后再办理`,
      en: `Certificate ${number} has just been amended by someone else; ${name.en} is in force. Reload the page and look again before you go on`,
    }
  }
  const standing = certificateStandings[state]
  return {
    zh: `证明 ${number}（${name.zh}）${standing.zh}，不能再变更、注销或撤销`,
    en: `Certificate ${number} (${name.en}) is ${standing.en} and can no longer be amended, deregistered or revoked`,
  }
}
