import { diffAnswers } from '#core/differences.ts'
import { DomainError, type FieldError } from '#core/errors.ts'
import { type Answers, type Form, formErrors, metaOf, readAnswers } from '#core/form.ts'
import type { Office } from '#core/offices.ts'
import { packOn } from '#core/rule-pack.ts'
import type { Service } from '#core/service.ts'
import { settledAnswers } from '#core/settled.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { fileErrors } from '../files/actions.ts'
import { likenessOf, requireNew, requireNotBarred } from './likeness.ts'
import { searchText } from './open.ts'
import { getOfficeFor } from './routing.ts'
import { type Case, type Change, listUnknownAreas } from './store.ts'

/** What is handed in: the answers as the rules of today read them, and what is registered so far. */
export type Filing = {
  service: Service
  found: Case
  rulePack: string
  form: Form
  answers: Answers
  registered: Answers
}

/**
 * Reads the form of a case as it would be handed in now. What is computed and was not sent is worked out; what was
 * sent is held against it like any other answer.
 */
export function filingOf(
  { clock }: Pick<Deps, 'clock'>,
  { service, found }: { service: Service; found: Case },
): Filing {
  const { id: rulePack, form, carry } = packOn(service, clock.today())
  const carried = carry(found.answers)
  const answers = readAnswers(form, { ...settledAnswers(form, carried), ...carried })
  return { service, found, rulePack, form, answers, registered: carry(found.decided_answers ?? {}) }
}

/** Refuses (`invalid`) a form that is not complete or not right, with everything that is to do. */
export async function requireComplete(tx: Tx, { found, form, answers }: Filing): Promise<void> {
  const errors = [
    ...formErrors(form, answers),
    ...(await areaErrors(tx, form, answers)),
    ...(await fileErrors(tx, { caseId: found.id, form, answers })),
  ]
  if (errors.length > 0) throw incomplete(errors)
}

/** Where a filing goes and by what it is known again; refuses (`conflict`) what cannot be filed at all. */
export async function admit(tx: Tx, filing: Filing): Promise<{ keys: string[]; office: Office }> {
  requireChanged(filing)
  const keys = await likenessOf(tx, filing)
  await requireNotBarred(tx, { ...filing, keys })
  await requireNew(tx, { ...filing, keys })
  return { keys, office: await getOfficeFor(tx, filing) }
}

/** A complete form becomes the text that officers see, and finds its office. */
export async function submission(
  deps: Deps,
  tx: Tx,
  about: { service: Service; found: Case },
): Promise<Change> {
  const filing = filingOf(deps, about)
  await requireComplete(tx, filing)
  const { keys, office } = await admit(tx, filing)
  const { service, found, answers, form, rulePack } = filing
  const title = service.titleOf(answers)
  return {
    answers,
    submitted: answers,
    previous: found.submitted,
    // While an amendment is under way the case stands for what is registered, and for nothing else.
    likeness: found.number ? found.likeness : keys,
    title,
    search_text: searchText(service, { ...found, title }, answers),
    submitted_at: deps.clock.now(),
    form_version: form.version,
    rule_pack: rulePack,
    handler_id: office.id,
  }
}

/** What is registered is amended by a change, and not by handing the same in once more. */
function requireChanged(filing: Filing): void {
  const { number, decided_answers, state } = filing.found
  if (number === null || !decided_answers || differs(filing)) return
  const giveUp = Object.values(filing.service.lifecycle.steps).find(
    ({ answers, from, by }) =>
      answers === 'restored' && from.includes(state) && by.includes('applicant'),
  )?.title
  throw new DomainError('conflict', {
    zh: `没有改动：内容与已登记的相同。请先修改${giveUp ? `，或者“${giveUp.zh}”` : ''}`,
    en: `Nothing was changed: this is what is registered. Change something first${giveUp ? `, or choose “${giveUp.en}”` : ''}`,
  })
}

/** Whether a reader sees a difference: the same amount in other digits is none. */
function differs({ form, answers, registered }: Filing): boolean {
  const changes = diffAnswers(form, {
    before: registered,
    after: answers,
    nameOf: () => undefined,
  })
  return changes.some(({ before, after }) => before?.zh !== after?.zh)
}

async function areaErrors(tx: Tx, form: Form, answers: Answers): Promise<FieldError[]> {
  const asked = Object.entries(form.fields)
    .filter(([name, schema]) => metaOf(schema).widget === 'area' && answers[name] !== undefined)
    .map(([field]) => ({ field, code: String(answers[field]) }))
  if (asked.length === 0) return []
  const unknown = await listUnknownAreas(
    tx,
    asked.map(({ code }) => code),
  )
  return asked
    .filter(({ code }) => unknown.includes(code))
    .map(({ field }) => ({ field, text: unknownArea }))
}

/** What is still to do, counted in words, with each field. */
export function incomplete(errors: FieldError[]): DomainError {
  return new DomainError(
    'invalid',
    {
      zh: `还有 ${errors.length} 处需要填写或更正，已填内容均已保存`,
      en: `${errors.length} to fill in or correct; what you have filled in is kept`,
    },
    { errors },
  )
}

const unknownArea = {
  zh: '没有这个行政区划，请从列表中选择',
  en: 'No such area; choose from the list',
}
