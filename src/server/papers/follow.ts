import { randomBytes } from 'node:crypto'
import type { Day } from '#core/dates.ts'
import { paperDeferredBy } from '#core/emergency.ts'
import type { State, Step } from '#core/lifecycle.ts'
import { openPaperStates } from '#core/paper.ts'
import { paperCode } from '#core/paper-code.ts'
import type { Service } from '#core/service.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { type DueTime, findDueDay, laterOf } from './due.ts'
import { type Filed, textHash } from './electronic.ts'
import {
  findPaperOfCaseForUpdate,
  insertPaper,
  listDeferringPeriods,
  lockPeriods,
  type Paper,
  type PaperChange,
  updatePaper,
} from './store.ts'
import { findDueTerms, type Place } from './terms.ts'

/** What a paper needs to know of its case after a step. */
type Moved = Filed & {
  applicant_id: string
  handler_id: string | null
  area: string
  number: string | null
}

type Followed = { service: Service; moved: Moved; step: Step; to: State }

/**
 * Called once after each step of a case: a submission opens the paper or gives it the new text; a case that is
 * taken back or ends without registration, and a registration that ends, need none. It never holds the step up.
 */
export async function paperFollows(deps: Deps, tx: Tx, followed: Followed): Promise<void> {
  const { service, moved, step, to } = followed
  if (!service.paper) return
  const paper = await findPaperOfCaseForUpdate(tx, moved.id)
  if (step.needs === 'answers') return submitted(deps, tx, { ...followed, paper })
  if (!paper || !openPaperStates.includes(paper.state)) return
  if (to.private || endsRegistration(step) || (!to.waitsFor && moved.number === null)) {
    await updatePaper(tx, paper.id, notNeeded)
  }
}

function endsRegistration({ certificate }: Step): boolean {
  return certificate === 'deregister' || certificate === 'revoke'
}

async function submitted(
  deps: Deps,
  tx: Tx,
  { service, moved, paper }: Followed & { paper: Paper | undefined },
): Promise<void> {
  const place = { service: service.id, area: moved.area, on: deps.clock.today() }
  const terms = await findDueTerms(tx, place)
  if (!paper && !terms?.needed) return
  const text_sha256 = await textHash(tx, moved)
  const workdays = terms?.dueWorkdays ?? 0
  if (!paper) {
    return insertPaper(tx, {
      ...(await standing(tx, place, workdays)),
      text_sha256,
      case_id: moved.id,
      service: service.id,
      applicant_id: moved.applicant_id,
      office_id: moved.handler_id,
      area: moved.area,
      code: paperCode(randomBytes(5)),
      created_on: place.on,
    })
  }
  const opens = terms?.needed === true && opensAgain(paper, text_sha256)
  const again = opens
    ? { ...nothingReceived, ...(await standing(tx, place, workdays)), created_on: place.on }
    : {}
  await updatePaper(tx, paper.id, { text_sha256, ...again })
}

/** Another text needs another paper; what the office itself waived stays waived. */
function opensAgain(paper: Paper, textSha256: string): boolean {
  if (paper.state === 'waived') return paper.received_by === null
  return paper.state === 'received' && paper.text_sha256 !== textSha256
}

type Standing = Pick<Paper, 'period_id' | 'due_from' | 'due_workdays' | 'due_on'> & {
  state: 'deferred' | 'due'
}

/** Deferred while a period is open there; else due by policy, or by the grace of one that ends today if that is later. */
async function standing(tx: Tx, place: Place, dueWorkdays: number): Promise<Standing> {
  await lockPeriods(tx, 'shared')
  const periods = await listDeferringPeriods(tx, place.on)
  const open = periods.filter(({ endedOn }) => endedOn === null)
  const chosen = paperDeferredBy(open, place) ?? paperDeferredBy(periods, place)
  if (chosen && chosen.endedOn === null) {
    const never = { due_from: null, due_workdays: null, due_on: null }
    return { state: 'deferred', period_id: chosen.id, ...never }
  }
  const ordinary = await dueTime(tx, { from: place.on, workdays: dueWorkdays })
  if (!chosen?.endedOn) return { state: 'due', period_id: null, ...columnsOf(ordinary) }
  const grace = await dueTime(tx, { from: chosen.endedOn, workdays: chosen.graceWorkdays })
  return { state: 'due', period_id: chosen.id, ...columnsOf(laterOf(ordinary, grace)) }
}

async function dueTime(tx: Tx, span: { from: Day; workdays: number }): Promise<DueTime> {
  return { ...span, dueOn: await findDueDay(tx, span) }
}

function columnsOf({ from, workdays, dueOn }: DueTime) {
  return { due_from: from, due_workdays: workdays, due_on: dueOn }
}

const nothingReceived = {
  received_on: null,
  received_at: null,
  received_by: null,
  received_name: null,
  note: null,
} satisfies PaperChange

// Waived by nobody: the case itself has ended or was taken back, and its submission asks for paper anew.
const notNeeded = { ...nothingReceived, state: 'waived' } satisfies PaperChange
