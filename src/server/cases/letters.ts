import { chineseDay, type Day } from '#core/dates.ts'
import type { Answers, Form } from '#core/form.ts'
import { metaOf, shownAnswer } from '#core/form.ts'
import type { Text } from '#core/text.ts'
import { tell } from '../outbox/actions.ts'
import type { Move } from './move.ts'
import type { Case } from './store.ts'

/** Tells everybody concerned but the organisation that acted; a proposal is told to the proposer's colleagues too. */
export async function announceStep(
  move: Move,
  moved: Case,
  reasons: Text | undefined,
): Promise<void> {
  const { deps, tx, actor, service, to, step } = move
  const title = {
    zh: `${service.title.zh}：${to.title.zh}（${moved.reference}）`,
    en: `${service.title.en}: ${to.title.en} (${moved.reference})`,
  }
  for (const organisationId of concerned(move, moved)) {
    const own = organisationId === actor.organisation.id
    if (own && step.proposal !== 'kept') continue
    const said = organisationId === moved.applicant_id && step.inside ? [] : saidIn(move)
    await tell(deps, tx, {
      organisationId,
      caseId: moved.id,
      title,
      body: bodyOf(move, { moved, said, reasons }),
    })
  }
}

function concerned({ to, party, office }: Move, moved: Case): string[] {
  const { applicant_id: applicant, handler_id: handler } = moved
  if (to.private) return party === 'applicant' && moved.submitted_at && handler ? [handler] : []
  if (office) return [applicant, office.id]
  return handler ? [applicant, handler] : [applicant]
}

type Said = { label: Text; value: Text }

/** What was asked, and what was proposed when this step decides on it. */
function saidIn({ service, found, step, asked }: Move): Said[] {
  const own = saidBy(step.asks, asked)
  if (step.proposal !== 'decides' || !found.proposal) return own
  return [
    ...saidBy(service.lifecycle.steps[found.proposal.step]?.asks, found.proposal.asked),
    ...own,
  ]
}

function saidBy(form: Form | undefined, asked: Answers): Said[] {
  return Object.entries(form?.fields ?? {})
    .filter(([name]) => asked[name] !== undefined)
    .map(([name, schema]) => ({
      label: metaOf(schema).label,
      value: shownAnswer(schema, asked[name]),
    }))
}

function bodyOf(
  { actor, step, to, office }: Move,
  { moved, said, reasons }: { moved: Case; said: readonly Said[]; reasons: Text | undefined },
): Text {
  const where = office && {
    zh: `现由${office.name}办理。`,
    en: `${office.name} has it now.`,
  }
  const until = to.waitsFor === 'applicant' && moved.due_on ? lastDay(moved.due_on) : undefined
  return {
    zh: [
      `${actor.organisation.name}已对《${moved.title}》办理“${step.title.zh}”。`,
      ...(where ? [where.zh] : []),
      ...(reasons ? [reasons.zh] : []),
      ...said.map(({ label, value }) => `${label.zh}：${value.zh}`),
      to.next.zh,
      ...(until ? [until.zh] : []),
    ].join('\n'),
    en: [
      `“${moved.title}”: ${step.title.en}, by ${actor.organisation.name}.`,
      ...(where ? [where.en] : []),
      ...(reasons ? [reasons.en] : []),
      ...said.map(({ label, value }) => `${label.en}: ${value.en}`),
      to.next.en,
      ...(until ? [until.en] : []),
    ].join('\n'),
  }
}

/** By when the applicant has to answer, if at all. */
function lastDay(on: Day): Text {
  return { zh: `最后一天：${chineseDay(on)}。`, en: `The last day is ${on}.` }
}
