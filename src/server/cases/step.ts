import type { Answers } from '#core/form.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournal } from '../journal/actions.ts'
import { paperFollows } from '../papers/actions.ts'
import { closeRecordsOf } from '../records/actions.ts'
import { requireSilence } from '../secrecy/actions.ts'
import { countDecision } from '../statistics/actions.ts'
import { changed, restored } from './answers.ts'
import { runClock } from './clock.ts'
import { decide, decisionOf } from './deciding.ts'
import { type Talk, takeDialogue } from './dialogue-steps.ts'
import { leaveBatch } from './leave-batch.ts'
import { announceStep } from './letters.ts'
import { type Input, type Move, openMove } from './move.ts'
import { handOver } from './office-store.ts'
import { requireRightOffice } from './routing.ts'
import { type Case, type Change, updateCase } from './store.ts'
import { submission } from './submission.ts'

/** Takes a step of the lifecycle: state, journal, number, certificate and messages in one transaction. */
export async function takeStep(deps: Deps, tx: Tx, input: Input): Promise<Case> {
  const move = await openMove(deps, tx, input)
  await preconditions(move)
  const talk = await takeDialogue(move)
  let change: Change = {}
  for (const effect of effects) change = { ...change, ...(await effect(move)) }
  const written = await updateCase(tx, move.found.id, change)
  // Who sends a case on does not see it afterwards: the new office is written last of all.
  const moved = move.office ? { ...written, handler_id: move.office.id } : written
  await record(move, moved, talk)
  await announceStep(move, moved, talk.said)
  await afterwards(move, moved)
  if (move.office) await handOver(tx, moved.id, move.office.id)
  return moved
}

/** What a step does to the row, in this order; a later one sees nothing of an earlier one's change. */
const effects: readonly ((move: Move) => Change | Promise<Change>)[] = [
  handedIn,
  changed,
  restored,
  standing,
  runClock,
  proposed,
  decide,
]

/** What must be true before anything is written, beside the table of steps. */
async function preconditions(move: Move): Promise<void> {
  const { tx, service, found, party, step, asked } = move
  if (step.clock === 'starts' && party === 'handler') {
    await requireRightOffice(tx, { service, found })
  }
  // What an officer says with a step is read by others than those who may know who objected.
  if (service.register && party !== 'applicant') {
    await requireSilence(tx, { said: asked, caseId: found.id })
  }
}

/** What follows in the same transaction, when state, journal and messages are written. */
async function afterwards(move: Move, moved: Case): Promise<void> {
  const { deps, tx, step } = move
  await paperFollows(deps, tx, { ...move, moved })
  await closeRecordsOf(deps, tx, { ...move, moved })
  const on = deps.clock.today()
  if (move.service.register) {
    const { actor } = move
    const reason = step.title.zh
    await leaveBatch(tx, { caseId: moved.id, by: actor.name, reason, at: deps.clock.now() })
  }
  if (step.certificate) await countDecision(tx, { act: step.certificate, found: moved, on })
}

async function handedIn({ deps, tx, service, found, step }: Move): Promise<Change> {
  return step.needs === 'answers' ? submission(deps, tx, { service, found }) : {}
}

function standing({ deps, actor, party, found, name, step, to, office }: Move): Change {
  const { userId: holder_id, name: holder_name } = actor
  return {
    state: step.to,
    private: to.private ?? false,
    waits_for: to.waitsFor ?? null,
    changed_at: deps.clock.now(),
    changed_by: actor.name,
    taken: step.clock === 'starts' ? [] : [...found.taken, name],
    ...(step.holder === 'becomes' && { holder_id, holder_name }),
    ...((party === 'applicant' || office) && { holder_id: null, holder_name: null }),
  }
}

/** Whoever proposes holds the case, so that another person decides; a proposal lives as long as its state. */
function proposed({ actor, found, name, step, asked }: Move): Change {
  const { userId: by } = actor
  if (step.proposal === 'kept') {
    const proposal = { step: name, by, name: actor.name, asked }
    return { proposal, holder_id: by, holder_name: actor.name }
  }
  return found.proposal && step.to !== found.state ? { proposal: null } : {}
}

async function record(move: Move, moved: Case, talk: Talk): Promise<void> {
  const { deps, tx, actor, found, name, step, asked, office } = move
  await writeJournal(tx, {
    caseId: found.id,
    actor,
    act: `step:${name}`,
    detail: {
      from: found.state,
      to: step.to,
      ...(hasAny(asked) && (step.inside ? { inside: asked } : { asked })),
      ...(step.proposal === 'decides' && {
        proposal: found.proposal?.step,
        decision: decisionOf(move),
      }),
      ...(step.needs === 'answers' && { answers: moved.answers }),
      ...(step.changes && { answers: moved.answers }),
      ...(moved.number && { number: moved.number }),
      ...(office && { office: office.name }),
      ...talk.detail,
    },
    at: deps.clock.now(),
  })
}

function hasAny(answers: Answers): boolean {
  return Object.keys(answers).length > 0
}
