import type { Actor } from '#core/access.ts'
import type { Answers } from '#core/form.ts'
import { metaOf, shownAnswer } from '#core/form.ts'
import type { State, Step } from '#core/lifecycle.ts'
import type { Party } from '#core/roles.ts'
import type { Service } from '#core/service.ts'
import type { Text } from '#core/text.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { tell } from '../outbox/actions.ts'
import type { Case } from './store.ts'

type Moved = {
  actor: Actor
  party: Party
  service: Service
  step: Step
  to: State
  asked: Answers
  moved: Case
}

/** Tells everybody concerned but the organisation that acted. */
export async function announceStep(deps: Deps, tx: Tx, move: Moved): Promise<void> {
  const { moved, actor, to, service } = move
  const concerned = to.private
    ? [moved.handler_id].filter(() => move.party === 'applicant' && moved.submitted_at !== null)
    : [moved.applicant_id, moved.handler_id]
  for (const organisationId of concerned) {
    if (!organisationId || organisationId === actor.organisation.id) continue
    const title = {
      zh: `${service.title.zh}：${to.title.zh}（${moved.reference}）`,
      en: `${service.title.en}: ${to.title.en} (${moved.reference})`,
    }
    await tell(deps, tx, { organisationId, caseId: moved.id, title, body: bodyOf(move) })
  }
}

function bodyOf({ actor, step, to, asked, moved }: Moved): Text {
  const said = Object.entries(step.asks?.fields ?? {})
    .filter(([name]) => asked[name] !== undefined)
    .map(([name, schema]) => ({
      label: metaOf(schema).label,
      value: shownAnswer(schema, asked[name]),
    }))
  return {
    zh: [
      `《${moved.title}》已由${actor.organisation.name}“${step.title.zh}”。`,
      ...said.map(({ label, value }) => `${label.zh}：${value.zh}`),
      to.next.zh,
    ].join('\n'),
    en: [
      `“${moved.title}”: ${step.title.en}, by ${actor.organisation.name}.`,
      ...said.map(({ label, value }) => `${label.en}: ${value.en}`),
      to.next.en,
    ].join('\n'),
  }
}
