import type { Actor } from '#core/access.ts'
import { type Day, dayInShanghai } from '#core/dates.ts'
import { DomainError, invalidField } from '#core/errors.ts'
import { openPaperStates } from '#core/paper.ts'
import { refusedCharacter } from '#core/text.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournal } from '../journal/actions.ts'
import { findDueDay } from './due.ts'
import { tellMismatch, tellReceived, tellWaived } from './letters.ts'
import { getPaperForUpdate, type Paper, type PaperChange, updatePaper } from './store.ts'
import { findFollowUp } from './terms.ts'
import { requirePaperParty } from './view.ts'

type Seen = { actor: Actor; id: string; version: number }

export type Receipt = Seen & {
  result: 'identical' | 'mismatch'
  receivedOn: Day
  reason?: string | undefined
}

/** The office has held a paper against the electronic text. The same ends the matter; another opens a follow-up. */
export async function receivePaper(deps: Deps, tx: Tx, receipt: Receipt): Promise<void> {
  const paper = await getOpenPaper(tx, receipt)
  const today = deps.clock.today()
  requireReceiptDay(receipt.receivedOn, paper, today)
  const looked = lookedAt(deps, receipt.actor, receipt.receivedOn)
  if (receipt.result === 'identical') {
    await updatePaper(tx, paper.id, { ...looked, state: 'received', note: null })
    await record(deps, tx, { actor: receipt.actor, paper, act: 'received', detail: looked })
    return tellReceived(deps, tx, { paper, on: receipt.receivedOn })
  }
  const note = readReason(receipt.reason, differs)
  const due = await followUp(tx, paper, today)
  await updatePaper(tx, paper.id, { ...looked, ...due, state: 'mismatch', note })
  await record(deps, tx, {
    actor: receipt.actor,
    paper,
    act: 'mismatch',
    detail: { ...looked, reason: note, dueOn: due.due_on },
  })
  await tellMismatch(deps, tx, { paper, reason: note, dueOn: due.due_on })
}

/** The office asks for no paper any more and says why. */
export async function waivePaper(
  deps: Deps,
  tx: Tx,
  waiver: Seen & { reason: string },
): Promise<void> {
  const paper = await getOpenPaper(tx, waiver)
  const note = readReason(waiver.reason, why)
  const looked = lookedAt(deps, waiver.actor, deps.clock.today())
  await updatePaper(tx, paper.id, { ...looked, state: 'waived', note })
  await record(deps, tx, {
    actor: waiver.actor,
    paper,
    act: 'waived',
    detail: { ...looked, reason: note },
  })
  await tellWaived(deps, tx, { paper, reason: note })
}

/** Locked, of this office, still waited for, and as the officer saw it. */
async function getOpenPaper(tx: Tx, { actor, id, version }: Seen): Promise<Paper> {
  const paper = await getPaperForUpdate(tx, id)
  if (requirePaperParty(actor, paper) !== 'handler') throw onlyTheOffice()
  if (!openPaperStates.includes(paper.state)) throw closed(paper)
  if (paper.version !== version) throw changed()
  return paper
}

/** While the paper is deferred, so is the follow-up: it falls due with the end of the period. */
async function followUp(tx: Tx, paper: Paper, today: Day) {
  if (paper.due_from === null) return { due_from: null, due_workdays: null, due_on: null }
  const place = { service: paper.service, area: paper.area, on: today }
  const workdays = await findFollowUp(tx, place)
  if (workdays === undefined) throw new Error(`${paper.service} has no policy for a follow-up`)
  const due_on = await findDueDay(tx, { from: today, workdays })
  return { due_from: today, due_workdays: workdays, due_on }
}

function lookedAt({ clock }: Deps, actor: Actor, on: Day) {
  return {
    received_on: on,
    received_at: clock.now(),
    received_by: actor.userId,
    received_name: actor.name,
  } satisfies PaperChange
}

type Act = {
  actor: Actor
  paper: Paper
  act: 'received' | 'mismatch' | 'waived'
  detail: { received_on: Day; reason?: string; dueOn?: Day | null }
}

async function record({ clock }: Deps, tx: Tx, { actor, paper, act, detail }: Act): Promise<void> {
  const { received_on: receivedOn, reason, dueOn } = detail
  await writeJournal(tx, {
    caseId: paper.case_id,
    actor,
    act: `paper:${act}`,
    detail: {
      code: paper.code,
      textSha256: paper.text_sha256,
      receivedOn,
      ...(reason && { reason }),
      ...(dueOn && { dueOn }),
    },
    at: clock.now(),
  })
}

function requireReceiptDay(on: Day, paper: Paper, today: Day): void {
  if (on >= paper.created_on && on <= today) return
  throw invalidField('receivedOn', {
    zh: `收到日期应在 ${paper.created_on} 至 ${today} 之间`,
    en: `The day of receipt lies between ${paper.created_on} and ${today}`,
  })
}

function readReason(typed: string | undefined, missing: { zh: string; en: string }): string {
  const reason = (typed ?? '').normalize().trim()
  if (reason === '') throw invalidField('reason', missing)
  const bad = refusedCharacter(reason)
  if (bad) throw invalidField('reason', bad)
  return reason
}

function onlyTheOffice(): DomainError {
  return new DomainError('not-allowed', {
    zh: '只有办理机构可以收取纸质材料',
    en: 'Only the handling office takes paper in',
  })
}

function closed({
  state,
  received_name: by,
  received_at: at,
  received_on: on,
}: Paper): DomainError {
  const details = { state, receivedBy: by, receivedOn: on }
  if (state === 'received') {
    return new DomainError(
      'conflict',
      {
        zh: `${by ?? ''}已登记收到这份纸质材料（收到日期 ${on}），无需再次办理`,
        en: `${by ?? ''} has already taken this paper in (received on ${on}); nothing more is to be done`,
      },
      details,
    )
  }
  const day = at ? dayInShanghai(at) : ''
  return new DomainError(
    'conflict',
    by
      ? {
          zh: `${by}已于 ${day} 决定这份纸质材料无需提交`,
          en: `On ${day} ${by} decided that this paper is not needed`,
        }
      : {
          zh: '办件已撤回、未予登记，或者登记已经注销、撤销，不再需要纸质材料',
          en: 'The case was taken back, ended without registration, or its registration has ended; it needs no paper any more',
        },
    details,
  )
}

function changed(): DomainError {
  return new DomainError('conflict', {
    zh: '您打开之后，这份材料的情况有变化（例如申请单位重新提交了内容）。请重新扫描后再比对',
    en: 'This paper has changed since you opened it, for instance by a new submission. Scan it again and compare anew',
  })
}

const differs = {
  zh: '请写明哪里不一致，申请单位将据此补交',
  en: 'Say what differs; the applicant goes by it',
}
const why = { zh: '请写明无需提交的理由', en: 'Say why no paper is needed' }
