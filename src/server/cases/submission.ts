import { diffAnswers } from '#core/differences.ts'
import { DomainError, type FieldError } from '#core/errors.ts'
import { type Answers, type Form, formErrors, metaOf, readAnswers } from '#core/form.ts'
import { packOn } from '#core/rule-pack.ts'
import type { Service } from '#core/service.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { fileErrors } from '../files/actions.ts'
import { likenessOf, requireNew, requireNotBarred } from './likeness.ts'
import { searchText } from './open.ts'
import { getOfficeFor } from './routing.ts'
import { type Case, type Change, listUnknownAreas } from './store.ts'

/** A complete form becomes the text that officers see, and finds its office. */
export async function submission(
  { clock }: Deps,
  tx: Tx,
  { service, found }: { service: Service; found: Case },
): Promise<Change> {
  const { id: rulePack, form, carry } = packOn(service, clock.today())
  const answers = readAnswers(form, carry(found.answers))
  const errors = [
    ...formErrors(form, answers),
    ...(await areaErrors(tx, form, answers)),
    ...(await fileErrors(tx, { caseId: found.id, form, answers })),
  ]
  if (errors.length > 0) throw incomplete(errors)
  requireChanged(service, found, { form, answers, registered: carry(found.decided_answers ?? {}) })
  const keys = await likenessOf(tx, { service, found, answers })
  await requireNotBarred(tx, { service, found, keys })
  await requireNew(tx, { service, found, keys })
  const office = await getOfficeFor(tx, { service, found, answers })
  const title = service.titleOf(answers)
  return {
    answers,
    submitted: answers,
    previous: found.submitted,
    // While an amendment is under way the case stands for what is registered, and for nothing else.
    likeness: found.number ? found.likeness : keys,
    title,
    search_text: searchText(service, { ...found, title }, answers),
    submitted_at: clock.now(),
    form_version: form.version,
    rule_pack: rulePack,
    handler_id: office.id,
  }
}

type Compared = { form: Form; answers: Answers; registered: Answers }

/** What is registered is amended by a change, and not by handing the same in once more. */
function requireChanged({ lifecycle }: Service, found: Case, compared: Compared): void {
  const { number, decided_answers, state } = found
  if (number === null || !decided_answers || differs(compared)) return
  const giveUp = Object.values(lifecycle.steps).find(
    ({ answers, from, by }) =>
      answers === 'restored' && from.includes(state) && by.includes('applicant'),
  )?.title
  throw new DomainError('conflict', {
    zh: `没有改动：内容与已登记的相同。请先修改${giveUp ? `，或者“${giveUp.zh}”` : ''}`,
    en: `Nothing was changed: this is what is registered. Change something first${giveUp ? `, or choose “${giveUp.en}”` : ''}`,
  })
}

/** Whether a reader sees a difference: the same amount in other digits is none. */
function differs({ form, answers, registered }: Compared): boolean {
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
