import type { Actor } from '#core/access.ts'
import { decidingArea } from '#core/areas.ts'
import { type Answers, formErrors, readAnswers } from '#core/form.ts'
import {
  type Lifecycle,
  type Position,
  type State,
  type Step,
  stateOf,
  take,
} from '#core/lifecycle.ts'
import type { Office } from '#core/offices.ts'
import { unfit } from '#core/read-form.ts'
import type { Party } from '#core/roles.ts'
import type { Service } from '#core/service.ts'
import { getService } from '#services/index.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { listLastAsked } from '../journal/actions.ts'
import { policiesOn } from '../reference/actions.ts'
import { getOfficeElsewhere } from './routing.ts'
import { holderOf, requirePartyOf, requireVersion } from './standing.ts'
import { type Case, getCaseForUpdate } from './store.ts'

export type Input = {
  actor: Actor
  id: string
  step: string
  version?: number | undefined
  asked: Answers
}

/** One move: what every part of it needs to know. */
export type Move = {
  deps: Deps
  tx: Tx
  actor: Actor
  party: Party
  service: Service
  /** The case as it was before the step. */
  found: Case
  name: string
  step: Step
  to: State
  /** What the person who takes the step was asked. */
  asked: Answers
  /** The office that the case is sent on to. */
  office: Office | undefined
}

/** Locks the case and decides that this person may take this step now; every refusal says what to do instead. */
export async function openMove(deps: Deps, tx: Tx, input: Input): Promise<Move> {
  const { actor, step: name } = input
  const found = await getCaseForUpdate(tx, input.id)
  const party = requirePartyOf(actor, found)
  const service = getService(found.service)
  const asked = readAsked(service.lifecycle, name, input.asked)
  const at = await positionOf(deps, tx, { actor, party, service, found })
  const step = take(service.lifecycle, name, at, asked)
  requireVersion(found, input.version)
  requireRight(step, asked, found)
  const office =
    step.office === 'refers' ? await getOfficeElsewhere(tx, { service, found }) : undefined
  const to = stateOf(service.lifecycle, step.to)
  return { deps, tx, actor, party, service, found, name, step, to, asked, office }
}

type Standing = { actor: Actor; party: Party; service: Service; found: Case }

/** Where the case stands, with what the guards of its steps look at. */
export async function positionOf(
  { clock }: Pick<Deps, 'clock'>,
  tx: Tx,
  { actor, party, service, found }: Standing,
): Promise<Position> {
  const on = found.accepted_on ?? clock.today()
  const { editable } = stateOf(service.lifecycle, found.state)
  const isGuarded = Object.values(service.lifecycle.steps).some(
    ({ guard, from }) => guard && from.includes(found.state),
  )
  const policy = isGuarded
    ? await policiesOn(tx, { service: service.id, area: found.area, on })
    : () => undefined
  const said = isGuarded ? await listLastAsked(tx, found.id) : new Map<string, Answers>()
  return {
    state: found.state,
    party,
    userId: actor.userId,
    holder: holderOf(found),
    deciding: party === 'authority' && decidingArea(found.area) === actor.organisation.area,
    about: {
      // What is about to be handed in, not what was before.
      answers: editable ? found.answers : (found.submitted ?? found.answers),
      applicantCode: found.applicant_code,
      taken: found.taken,
      policy: (key) => policy(key)?.value,
      said: (step) => said.get(step),
      on: clock.today(),
      dueOn: found.due_on,
    },
  }
}

/** Brought into the form of its fields, so that guards compare what will be kept. */
function readAsked({ steps }: Lifecycle, name: string, asked: Answers): Answers {
  const asks = Object.hasOwn(steps, name) ? steps[name]?.asks : undefined
  return asks ? readAnswers(asks, asked) : {}
}

function requireRight(step: Step, asked: Answers, found: Case): void {
  if (!step.asks) return
  const errors = [
    ...formErrors(step.asks, asked),
    ...(step.judge?.(asked, found.submitted ?? found.answers, found.rule_pack) ?? []),
  ]
  // Nothing of what a step asks is kept when it is refused.
  if (errors.length > 0) throw unfit(errors)
}
