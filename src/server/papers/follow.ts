import { randomBytes } from 'node:crypto'
import { paperDeferredBy } from '#core/emergency.ts'
import type { State, Step } from '#core/lifecycle.ts'
import { openPaperStates } from '#core/paper.ts'
import { paperCode } from '#core/paper-code.ts'
import type { Service } from '#core/service.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { findDueDay } from './due.ts'
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
 * Called once after each step of a case: a submission opens the paper or gives it the new text, and a case that
 * is taken back or ends without registration needs none. It never holds the step up.
 */
export async function paperFollows(deps: Deps, tx: Tx, followed: Followed): Promise<void> {
  const { service, moved, step, to } = followed
  if (!service.paper) return
  const paper = await findPaperOfCaseForUpdate(tx, moved.id)
  if (step.needs === 'answers') return submitted(deps, tx, { ...followed, paper })
  if (!paper) return
  const endsWithout = !to.waitsFor && moved.number === null
  if (!openPaperStates.includes(paper.state) || !(to.private || endsWithout)) return
  await updatePaper(tx, paper.id, notNeeded)
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
  const again = opens ? { ...nothingReceived, ...(await standing(tx, place, workdays)) } : {}
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

/** Deferred while a period is open there; on the last day of one it has that one’s grace; else due by policy. */
async function standing(tx: Tx, place: Place, dueWorkdays: number): Promise<Standing> {
  await lockPeriods(tx, 'shared')
  const periods = await listDeferringPeriods(tx, place.on)
  const open = periods.filter(({ endedOn }) => endedOn === null)
  const chosen = paperDeferredBy(open, place) ?? paperDeferredBy(periods, place)
  const period = periods.find(({ id }) => id === chosen?.id)
  if (!period) return due(tx, { period_id: null, due_from: place.on, due_workdays: dueWorkdays })
  if (period.endedOn === null) {
    return {
      state: 'deferred',
      period_id: period.id,
      due_from: null,
      due_workdays: null,
      due_on: null,
    }
  }
  return due(tx, {
    period_id: period.id,
    due_from: period.endedOn,
    due_workdays: period.graceWorkdays,
  })
}

async function due(
  tx: Tx,
  by: { period_id: string | null; due_from: string; due_workdays: number },
): Promise<Standing> {
  const due_on = await findDueDay(tx, { from: by.due_from, workdays: by.due_workdays })
  return { ...by, state: 'due', due_on }
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
