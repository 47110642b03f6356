import type { Actor } from '#core/access.ts'
import { DomainError, type FieldError, invalidField } from '#core/errors.ts'
import type { Answers, Form } from '#core/form.ts'
import { stateOf } from '#core/lifecycle.ts'
import { packOn } from '#core/rule-pack.ts'
import type { Service } from '#core/service.ts'
import { getService } from '#services/index.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournal } from '../journal/actions.ts'
import { getOrganisation } from './office-store.ts'
import { requireApplicant, requireEditable, requireVersion } from './standing.ts'
import { type Case, getCaseForUpdate, insertCase, updateCase } from './store.ts'

/** Opens a draft of a service for the actor's enterprise. */
export async function openCase(
  deps: Deps,
  tx: Tx,
  { actor, serviceId, answers }: { actor: Actor; serviceId: string; answers: Answers },
): Promise<Case> {
  requireEnterprise(actor)
  const service = getService(serviceId)
  const applicant = await getOrganisation(tx, actor.organisation.id)
  requireFit(service, { creditCode: applicant.credit_code ?? '', area: applicant.area })
  const { lifecycle } = service
  const today = deps.clock.today()
  const { id: rulePack, form } = packOn(service, today)
  const kept = storable(form, { ...form.initial, ...answers })
  const opened = await insertCase(tx, service.prefix, today.slice(0, 4), {
    service: service.id,
    state: lifecycle.start,
    private: stateOf(lifecycle, lifecycle.start).private ?? false,
    waits_for: stateOf(lifecycle, lifecycle.start).waitsFor ?? null,
    answers: kept,
    form_version: form.version,
    rule_pack: rulePack,
    title: service.titleOf(kept),
    applicant_id: applicant.id,
    applicant_name: applicant.name,
    applicant_code: applicant.credit_code ?? '',
    area: applicant.area,
    opened_by: actor.userId,
    opened_at: deps.clock.now(),
    changed_by: actor.name,
    search_text: '',
  })
  await writeJournal(tx, {
    caseId: opened.id,
    actor,
    act: 'step:open',
    detail: { to: opened.state, reference: opened.reference },
    at: deps.clock.now(),
  })
  return updateCase(tx, opened.id, { search_text: searchText(service, opened, kept) })
}

/** Told when the draft is opened, and not after the form was filled in. */
function requireFit(service: Service, by: { creditCode: string; area: string }): void {
  const against = service.applicant?.(by)
  if (against) throw new DomainError('conflict', against)
}

/** Keeps what the applicant has typed so far. A late save never reopens or changes a submitted case. */
export async function saveAnswers(
  deps: Deps,
  tx: Tx,
  input: { actor: Actor; id: string; version: number; answers: Answers },
): Promise<Case> {
  const found = await getCaseForUpdate(tx, input.id)
  requireApplicant(input.actor, found)
  const service = getService(found.service)
  requireEditable(service, found)
  const kept = storable(packOn(service, deps.clock.today()).form, input.answers)
  // The same text again is a save whose answer was lost on the way, not a second tab.
  if (sameAnswers(kept, found.answers)) return found
  requireVersion(found, input.version)
  const title = found.private ? service.titleOf(kept) : found.title
  return updateCase(tx, found.id, {
    answers: kept,
    title,
    ...(found.private && { search_text: searchText(service, { ...found, title }, kept) }),
    changed_at: deps.clock.now(),
    changed_by: input.actor.name,
  })
}

type Found = Pick<Case, 'title' | 'reference' | 'number' | 'applicant_name' | 'applicant_code'>

/** All words by which a case is found. */
export function searchText(service: Service, found: Found, answers: Answers): string {
  return [
    found.title,
    found.reference,
    found.number,
    found.applicant_name,
    found.applicant_code,
    ...service.searchTerms(answers),
  ]
    .filter(Boolean)
    .join('\n')
}

/** The form's own fields only, and a refusal of what no database can keep: NUL and half characters. */
function storable(form: Form, answers: Answers): Answers {
  const kept = Object.entries(answers).filter(([name]) => Object.hasOwn(form.fields, name))
  const errors: FieldError[] = kept
    .filter(([, value]) => !isStorable(value))
    .map(([field]) => ({ field, text: notStorable }))
  if (errors.length > 0) throw new DomainError('invalid', notStorable, { errors })
  return Object.fromEntries(kept)
}

function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0')
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([name, inner]) => isStorable(name) && isStorable(inner))
}

function sameAnswers(a: Answers, b: Answers): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every((name) => sortedJson(a[name]) === sortedJson(b[name]))
}

function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort())
      : inner,
  )
}

const notStorable = {
  zh: '含有无法保存的字符（空字符或不完整的字符），请删除',
  en: 'Contains a character that cannot be kept (NUL or half a character); remove it',
}

/** Cases are opened by enterprises only, one by one as in a table. */
export function requireEnterprise({ organisation }: Actor): void {
  if (organisation.kind === 'enterprise') return
  throw invalidField('service', {
    zh: '只有申请单位的账号可以办理，请用本单位账号登录',
    en: 'Only an enterprise’s account can apply; sign in with that one',
  })
}
