import type { Actor } from '#core/access.ts'
import { type Day, dayInShanghai } from '#core/dates.ts'
import type { Answers } from '#core/form.ts'
import type { Service } from '#core/service.ts'
import type { Deps } from '../deps.ts'
import { type CertificateRecord, type Replaced, recordFormat } from './record.ts'

/** What a certificate needs to know of its case. */
type Decided = {
  id: string
  reference: string
  service: string
  applicant_id: string
  applicant_name: string
  applicant_code: string
  area: string
  submitted: Answers | null
  rule_pack: string
}

export type Issue = { actor: Actor; service: Service; found: Decided; decision: Answers }

export type Office = { id: string; name: string; area: string; officeCode: string }

/** What differs from one version of a certificate to the next, beside the answers. */
export type Sheet = {
  /** One instant for the whole act: its day, its number and its record belong together at midnight too. */
  at: Date
  office: Office
  number: string
  groups: number[] | null
  version: number
  replaces: Replaced | null
  registeredOn?: Day
}

/** What the answers and the decision become on paper: the text that is signed and drawn. */
export function recordOf(
  { signer }: Pick<Deps, 'signer'>,
  { service, found, decision }: Issue,
  sheet: Sheet,
): CertificateRecord {
  const { at, office, number, groups, version, replaces, registeredOn } = sheet
  const issuedOn = dayInShanghai(at)
  if (!service.certificate) throw new Error(`${service.id} issues no certificates`)
  const { validUntil, ...content } = service.certificate({
    answers: found.submitted ?? {},
    decision,
    applicant: { name: found.applicant_name, creditCode: found.applicant_code, area: found.area },
    handler: { name: office.name, creditCode: null, area: office.area },
    number,
    rulePack: found.rule_pack,
    version,
    decidedOn: issuedOn,
    ...(registeredOn && { registeredOn }),
  })
  return {
    format: recordFormat,
    service: found.service,
    reference: found.reference,
    rulePack: found.rule_pack,
    number,
    groups,
    version,
    replaces,
    issuer: office.name,
    issuedOn,
    issuedAt: at.toISOString(),
    validUntil: validUntil ?? null,
    demo: signer.info.demo,
    content,
  }
}
