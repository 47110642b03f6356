import type { Actor } from '#core/access.ts'
import { type Answers, formErrors, readAnswers } from '#core/form.ts'
import { type State, type Step, stateOf, take } from '#core/lifecycle.ts'
import type { Party } from '#core/roles.ts'
import type { Service } from '#core/service.ts'
import { getService } from '#services/index.ts'
import { issueCertificate, revokeCertificate } from '../certificates/actions.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournal } from '../journal/actions.ts'
import { dueOn } from './due.ts'
import { announceStep } from './letters.ts'
import { searchText } from './open.ts'
import { requirePartyOf, requireVersion } from './standing.ts'
import { type Case, type Change, getCaseForUpdate, updateCase } from './store.ts'
import { incomplete, submission } from './submission.ts'

type Input = {
  actor: Actor
  id: string
  step: string
  version?: number | undefined
  asked: Answers
}

/** One move: what every part of it needs to know. */
type Move = {
  deps: Deps
  tx: Tx
  actor: Actor
  party: Party
  service: Service
  found: Case
  name: string
  step: Step
  to: State
  asked: Answers
}

/** Takes a step of the lifecycle: state, journal, number, certificate and messages in one transaction. */
export async function takeStep(deps: Deps, tx: Tx, input: Input): Promise<Case> {
  const found = await getCaseForUpdate(tx, input.id)
  const party = requirePartyOf(input.actor, found)
  const service = getService(found.service)
  const holder =
    found.holder_id && found.holder_name ? { id: found.holder_id, name: found.holder_name } : null
  const position = { state: found.state, party, userId: input.actor.userId, holder }
  const step = take(service.lifecycle, input.step, position)
  requireVersion(found, input.version)
  const asked = readAsked(step, input.asked, found)
  const to = stateOf(service.lifecycle, step.to)
  const move = {
    deps,
    tx,
    actor: input.actor,
    party,
    service,
    found,
    name: input.step,
    step,
    to,
    asked,
  }

  const change = { ...(await read(move)), ...standing(move), ...(await deadline(move)) }
  const decided = await certificate(move)
  const moved = await updateCase(tx, found.id, { ...change, ...decided })
  await record(move, moved)
  await announceStep(deps, tx, { ...move, moved })
  return moved
}

function readAsked(step: Step, asked: Answers, found: Case): Answers {
  if (!step.asks) return {}
  const errors = [
    ...formErrors(step.asks, asked),
    ...(step.judge?.(asked, found.submitted ?? found.answers) ?? []),
  ]
  if (errors.length > 0) throw incomplete(errors)
  return readAnswers(step.asks, asked)
}

async function read({ deps, tx, service, found, step }: Move): Promise<Change> {
  return step.needs === 'answers' ? submission(deps, tx, { service, found }) : {}
}

function standing({ deps, actor, party, step, to }: Move): Change {
  return {
    state: step.to,
    private: to.private ?? false,
    waits_for: to.waitsFor ?? null,
    changed_at: deps.clock.now(),
    changed_by: actor.name,
    ...(step.holder === 'becomes' && { holder_id: actor.userId, holder_name: actor.name }),
    ...(party === 'applicant' && { holder_id: null, holder_name: null }),
  }
}

/** The office's clock runs from acceptance and stops whenever it is not the office's move. */
async function deadline({ deps, tx, service, found, step, to }: Move): Promise<Change> {
  const today = deps.clock.today()
  if (step.clock === 'starts') {
    return {
      accepted_on: today,
      due_on: await dueOn(tx, { service, area: found.area, from: today }),
      rule_pack: service.rulePackOn(today).id,
    }
  }
  return to.waitsFor === 'handler' ? {} : { due_on: null }
}

async function certificate({
  deps,
  tx,
  actor,
  service,
  found,
  step,
  to,
  asked,
}: Move): Promise<Change> {
  const today = deps.clock.today()
  if (step.certificate === 'issue') {
    const number = await issueCertificate(deps, tx, { actor, service, found, decision: asked })
    const text = searchText(service, { ...found, number }, found.submitted ?? {})
    return { number, decided_on: today, search_text: text }
  }
  if (step.certificate === 'revoke') {
    await revokeCertificate(deps, tx, { caseId: found.id, asked, step })
  }
  return to.waitsFor || to.private ? {} : { decided_on: today }
}

async function record({ deps, tx, actor, found, name, step, asked }: Move, moved: Case) {
  await writeJournal(tx, {
    caseId: found.id,
    actor,
    act: `step:${name}`,
    detail: {
      from: found.state,
      to: step.to,
      ...(Object.keys(asked).length > 0 && { asked }),
      ...(step.needs === 'answers' && { answers: moved.answers }),
      ...(moved.number && { number: moved.number }),
    },
    at: deps.clock.now(),
  })
}
