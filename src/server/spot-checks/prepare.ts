import { DomainError, type FieldError } from '#core/errors.ts'
import { readForm, unfit } from '#core/read-form.ts'
import { exclusionsForm, inspectorsForm } from '#core/spot-check-forms.ts'
import type { Named } from '../db/spot-check-tables.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournal } from '../journal/actions.ts'
import { type Asked, holdCheck } from './held.ts'
import { findEntries } from './population-store.ts'
import { changeCheck, findInspectorAccount } from './store.ts'

type Exclusions = { number: string; reason: string }[]
type Inspectors = {
  name: string
  employer: string
  employerCode?: string | null | undefined
  account?: string | null | undefined
}[]

/** Sets who is not drawn, each with a reason. Refuses whoever is no candidate or is named twice. */
export async function excludeFromSpotCheck(
  deps: Deps,
  tx: Tx,
  { exclusions: given, ...asked }: Asked & { exclusions: Exclusions },
): Promise<void> {
  const act = 'spot-check:exclude'
  const check = await holdCheck(tx, asked, { act, from: ['open'] })
  const read = given.length === 0 ? [] : readForm(exclusionsForm, { exclusions: given }).exclusions
  const on = deps.clock.today()
  const numbers = read.map(({ number }) => number)
  const names = new Map(
    (await findEntries(tx, { ...check, on }, numbers)).map(({ number, name }) => [number, name]),
  )
  const wrong = read.flatMap(({ number }, at): FieldError[] => {
    const field = `exclusions.${at}.number`
    if (!names.has(number)) return [{ field, text: noCandidate }]
    return numbers.indexOf(number) < at ? [{ field, text: twice }] : []
  })
  if (wrong.length > 0) throw unfit(wrong)
  const exclusions = read.map((one) => ({ ...one, name: names.get(one.number) ?? '' }))
  await changeCheck(tx, check.id, { exclusions })
  await write(deps, tx, { asked, act, detail: { check: check.id, exclusions } })
}

/** Names who inspects. An account is the address with which an officer of an authority or an evaluator signs in. */
export async function nameInspectors(
  deps: Deps,
  tx: Tx,
  { inspectors: given, ...asked }: Asked & { inspectors: Inspectors },
): Promise<void> {
  const act = 'spot-check:inspectors'
  const check = await holdCheck(tx, asked, { act, from: ['open'] })
  const { inspectors: read } = readForm(inspectorsForm, { inspectors: given })
  const named: Named[] = []
  const wrong: FieldError[] = []
  for (const [at, one] of read.entries()) {
    const account = one.account ? await findInspectorAccount(tx, one.account) : undefined
    if (one.account && !account) wrong.push({ field: `inspectors.${at}.account`, text: noAccount })
    const key = `${at + 1}:${one.name}`
    const inspector = {
      key,
      name: one.name,
      employer: one.employer,
      employerCode: one.employerCode ?? null,
      account: one.account ?? null,
      userId: account?.user_id ?? null,
      organisationId: account?.organisation_id ?? null,
      employers: [one.employer, one.employerCode, ...namesOf(account)].filter(isText),
    }
    if (named.some((other) => isSame(other, inspector))) {
      wrong.push({ field: `inspectors.${at}.name`, text: twice })
    }
    named.push(inspector)
  }
  if (wrong.length > 0) throw unfit(wrong)
  await changeCheck(tx, check.id, { inspectors: named })
  const inspectors = named.map(({ name, employer }) => ({ name, employer }))
  await write(deps, tx, { asked, act, detail: { check: check.id, inspectors } })
}

function namesOf(account: Awaited<ReturnType<typeof findInspectorAccount>>) {
  return [account?.organisation_id, account?.organisation_name, account?.credit_code]
}

function isText(value: string | null | undefined): value is string {
  return typeof value === 'string' && value !== ''
}

function isSame(one: Named, other: Named): boolean {
  if (one.userId && other.userId) return one.userId === other.userId
  return one.name === other.name && one.employer === other.employer
}

type Written = { asked: Asked; act: string; detail: Record<string, unknown> }

async function write(deps: Deps, tx: Tx, { asked, act, detail }: Written): Promise<void> {
  const { actor } = asked
  const at = deps.clock.now()
  await writeJournal(tx, { organisationId: actor.organisation.id, actor, act, detail, at })
}

/** Nobody is drawn from nothing, and nobody inspects without inspectors. */
export function requirePrepared(inspectors: readonly Named[], eligible: number): void {
  if (eligible === 0) {
    throw new DomainError('conflict', {
      zh: '没有可以抽取的企业：该事项、年度和地区没有有效的登记，或者都已排除。请核对后再固定名单',
      en: 'There is nobody to draw from: no valid entry of this service, year and area, or all are excluded. Check these before you freeze',
    })
  }
  if (inspectors.length > 0) return
  throw new DomainError('conflict', {
    zh: '请先指定抽查人员，再固定名单',
    en: 'Name the inspectors before you freeze the list',
  })
}

const noCandidate = {
  zh: '没有这个编号的有效登记，请核对编号、年度和地区',
  en: 'No valid entry has this number; check the number, the year and the area',
}
const twice = { zh: '重复，请删除一行', en: 'Twice in the list; remove one line' }
const noAccount = {
  zh: '科技管理部门和评价工作机构中没有使用这个邮箱的账号。请核对，或者留空',
  en: 'Nobody of an authority or an evaluator signs in with this address. Check it, or leave it empty',
}
