import { canonicalJson } from '#core/canonical-json.ts'
import { versionTitle } from '#core/certificate-state.ts'
import { dayInShanghai } from '#core/dates.ts'
import { DomainError } from '#core/errors.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { allocateNumber, getNumberPattern, numberAt } from '../numbers/actions.ts'
import { checkCode } from './check-code.ts'
import { type Issue, type Office, recordOf, type Sheet } from './compose.ts'
import { moveOpenMailing } from './mailings-store.ts'
import { nothingValid } from './nothing-valid.ts'
import { trialPage } from './page.ts'
import { readRecord } from './record.ts'
import {
  endVersion,
  findOffice,
  findValidForUpdate,
  firstIssuedOn,
  insertCertificate,
} from './store.ts'

/**
 * One issue act: number, record and signature, in the transaction of the decision. Everything that could
 * fail in drawing the page is tried before the number is taken, so that a refusal costs none.
 */
export async function issueCertificate(deps: Deps, tx: Tx, issue: Issue): Promise<string> {
  const { service, found } = issue
  const at = deps.clock.now()
  const decidedOn = dayInShanghai(at)
  const office = await getOffice(tx, issue.actor.organisation.id)
  const { pattern, groups } = await getNumberPattern(tx, { service, office, on: decidedOn })
  const series = { service, office, decidedOn, pattern }
  const sheet = { at, office, groups: groups ?? null, version: 1, replaces: null }
  await trialPage(recordOf(deps, issue, { ...sheet, number: numberAt(series, 1) }))

  const number = await allocateNumber(tx, { ...series, caseId: found.id, at })
  await insertVersion(deps, tx, { issue, sheet: { ...sheet, number } })
  return number
}

/**
 * The next version under the same number, with a check code of its own; the one before is superseded today.
 * `found.submitted` are the amended answers. Refuses (conflict) when no version is valid, and says why.
 * Answers the number.
 */
export async function amendCertificate(deps: Deps, tx: Tx, issue: Issue): Promise<string> {
  const office = await getOffice(tx, issue.actor.organisation.id)
  const earlier = await findValidForUpdate(tx, issue.found.id)
  if (!earlier) throw await nothingValid(tx, issue.found.id)
  const { number } = earlier
  const { groups } = readRecord(earlier.record)
  const version = earlier.version + 1
  const replaces = { version: earlier.version, issuedOn: earlier.issued_on }
  const registeredOn = await firstIssuedOn(tx, number)
  const at = deps.clock.now()
  const sheet = { at, office, number, groups, version, replaces, registeredOn }
  await trialPage(recordOf(deps, issue, sheet))

  await endVersion(tx, {
    id: earlier.id,
    state: 'superseded',
    on: dayInShanghai(at),
    reason: {
      zh: `登记变更，由${versionTitle(version).zh}替代`,
      en: `The registration was amended; ${versionTitle(version).en} takes its place`,
    },
  })
  const id = await insertVersion(deps, tx, { issue, sheet })
  await moveOpenMailing(tx, { from: earlier.id, to: id })
  return number
}

async function insertVersion(
  deps: Deps,
  tx: Tx,
  { issue, sheet }: { issue: Issue; sheet: Sheet },
): Promise<string> {
  const { found } = issue
  const { number, version, office } = sheet
  const record = recordOf(deps, issue, sheet)
  const text = canonicalJson(record)
  return insertCertificate(tx, {
    case_id: found.id,
    applicant_id: found.applicant_id,
    issuer_id: office.id,
    area: found.area,
    number,
    version,
    check_code: checkCode(deps.secret, number, `${version}`, text),
    title: JSON.stringify(record.content.title),
    record: text,
    signature: deps.signer.signRecord(text),
    state: 'valid',
    issued_on: record.issuedOn,
    issued_at: sheet.at,
    valid_until: record.validUntil,
  })
}

async function getOffice(tx: Tx, id: string): Promise<Office> {
  const { office_code: officeCode, ...office } = await findOffice(tx, id)
  if (officeCode) return { ...office, officeCode }
  throw new DomainError('conflict', {
    zh: '本机构还没有登记机构代码，不能编号。请联系上级管理部门设置',
    en: 'This office has no office code yet, so it cannot give numbers. Ask the authority above to set it',
  })
}
