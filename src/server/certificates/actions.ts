import { type Actor, requireParty } from '#core/access.ts'
import { canonicalJson } from '#core/canonical-json.ts'
import { DomainError, notFound } from '#core/errors.ts'
import { type Answers, shownAnswer } from '#core/form.ts'
import type { Step } from '#core/lifecycle.ts'
import type { Service } from '#core/service.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { allocateNumber, getNumberPattern, numberAt } from '../numbers/actions.ts'
import { checkCode } from './check-code.ts'
import { type PageInput, trialPage } from './page.ts'
import { type CertificateRecord, recordVersion } from './record.ts'
import {
  endCertificate,
  findCertificate,
  findCertificateOfCase as findOfCase,
  insertCertificate,
  listCertificates as listRows,
} from './store.ts'

export { fontFiles } from './fonts.ts'
export { verifyUrl } from './page.ts'
export { findOfCase as findCertificateOfCase, listRows as listCertificates }

export type CertificateRow = NonNullable<Awaited<ReturnType<typeof findCertificate>>>

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

type Issue = { actor: Actor; service: Service; found: Decided; decision: Answers }

/**
 * One issue act: number, record and signature, in the transaction of the decision. Everything that could
 * fail in drawing the page is tried before the number is taken, so that a refusal costs none.
 */
export async function issueCertificate(deps: Deps, tx: Tx, issue: Issue): Promise<string> {
  const { service, found } = issue
  const decidedOn = deps.clock.today()
  const office = await getOffice(tx, issue.actor.organisation.id)
  const { pattern, groups } = await getNumberPattern(tx, { service, office, on: decidedOn })
  const series = { service, office, decidedOn, pattern }
  const contentFor = (number: string) =>
    service.certificate({
      answers: found.submitted ?? {},
      decision: issue.decision,
      applicant: {
        name: found.applicant_name,
        creditCode: found.applicant_code,
        area: found.area,
      },
      handler: { name: office.name, creditCode: null, area: office.area },
      number,
      decidedOn,
    })
  const trial = numberAt(series, 1)
  const issuer = office.name
  const page = { issuer, issuedOn: decidedOn, groups, demo: deps.signer.info.demo }
  await trialPage({ ...page, number: trial, content: contentFor(trial), checkCode: '00000000' })

  const at = deps.clock.now()
  const number = await allocateNumber(tx, { ...series, caseId: found.id, at })
  const content = contentFor(number)
  const record = recordOf({ ...page, number, content }, found, at)
  await insertCertificate(tx, {
    case_id: found.id,
    applicant_id: found.applicant_id,
    issuer_id: office.id,
    area: found.area,
    number,
    check_code: checkCode(deps.secret, number, record),
    title: JSON.stringify(content.title),
    record,
    signature: deps.signer.signRecord(record),
    state: 'valid',
    issued_on: decidedOn,
    issued_at: at,
  })
  return number
}

/** Ends the certificate with the ground that the public page will show. */
export async function revokeCertificate(
  deps: Deps,
  tx: Tx,
  { caseId, asked, step }: { caseId: string; asked: Answers; step: Step },
): Promise<void> {
  const ground = step.asks?.fields.ground
  const reason = ground ? shownAnswer(ground, asked.ground) : step.title
  await endCertificate(tx, { caseId, on: deps.clock.today(), reason })
}

export async function getCertificate(tx: Tx, actor: Actor, id: string): Promise<CertificateRow> {
  const row = await findCertificate(tx, id)
  if (!row) throw notFound()
  const { applicant_id: applicantId, issuer_id: handlerId, area } = row
  requireParty(actor, { applicantId, handlerId, area, private: false })
  return row
}

function recordOf(page: Omit<PageInput, 'checkCode'>, found: Decided, at: Date): string {
  const record: CertificateRecord = {
    version: recordVersion,
    service: found.service,
    reference: found.reference,
    rulePack: found.rule_pack,
    number: page.number,
    groups: page.groups ?? null,
    issuer: page.issuer,
    issuedOn: page.issuedOn,
    issuedAt: at.toISOString(),
    demo: page.demo,
    content: page.content,
  }
  return canonicalJson(record)
}

async function getOffice(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('organisations')
    .select(['id', 'name', 'area', 'office_code'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (row.office_code) return { ...row, officeCode: row.office_code }
  throw new DomainError('conflict', {
    zh: '本机构还没有登记机构代码，不能编号。请联系上级管理部门设置',
    en: 'This office has no office code yet, so it cannot give numbers. Ask the authority above to set it',
  })
}
