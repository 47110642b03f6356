import type { Actor } from '#core/access.ts'
import {
  blockingPoints,
  type Checkpoint,
  failedPoints,
  openPoints,
  reasonsOf,
  type Verdicts,
} from '#core/checklist.ts'
import { commentLines, unanswered } from '#core/comments.ts'
import { DomainError, invalidField } from '#core/errors.ts'
import type { Answers } from '#core/form.ts'
import { failingTitle, type Step } from '#core/lifecycle.ts'
import { packOf } from '#core/rule-pack.ts'
import type { Text } from '#core/text.ts'
import { getService } from '#services/index.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { type Comment, handInAnswers, listComments, sendDrafts } from './comment-store.ts'
import { requireFitting } from './fitting.ts'
import { findReview } from './review-store.ts'
import { pointsOf } from './reviews.ts'
import type { Case } from './store.ts'
import { incomplete } from './submission.ts'
import { standingVerdicts } from './verdicts.ts'

type Move = { deps: Deps; tx: Tx; actor: Actor; found: Case; step: Step; asked: Answers }

/** What the dialogue adds to a step: lines for the applicant, and what the journal keeps of it. */
export type Talk = { said: Text | undefined; detail: Record<string, unknown> }

/**
 * Comments go out or must be answered, the checklist must be passed or must have failed: as the step says.
 * Called with the case locked and before its state is written. Refuses with what is open, in words.
 */
export async function takeDialogue(move: Move): Promise<Talk> {
  const { step, found } = move
  const review = await reviewed(move)
  const reasons = step.checklist ? judgeChecklist(move, review) : undefined
  requireFitting(move, review)
  const comments = await moveComments(move)
  if (step.comments === 'sends') requireSomethingSaid(move, { reasons, comments })
  const { form } = packOf(getService(found.service), found.rule_pack)
  const sent = step.comments === 'sends' && comments.length > 0
  const listed = sent ? commentLines(form, comments) : undefined
  return {
    said: together([reasons, listed]),
    detail: {
      ...(reasons && { reasons }),
      ...(step.checklist && review.points.length > 0 && { checklist: review.verdicts }),
      ...(comments.length > 0 && { comments: comments.map(keptOf) }),
    },
  }
}

type Reviewed = { points: Checkpoint[]; verdicts: Verdicts }

async function reviewed({ tx, actor, found, step }: Move): Promise<Reviewed> {
  if (!step.checklist) return { points: [], verdicts: {} }
  const points = pointsOf(found)
  const review = await findReview(tx, { caseId: found.id, officeId: actor.organisation.id })
  const verdicts = standingVerdicts(points, found.submitted ?? {}, review?.verdicts ?? {})
  return { points, verdicts }
}

/** The reasons that a decision against the applicant is built from; undefined when there are none. */
function judgeChecklist({ step, found }: Move, { points, verdicts }: Reviewed): Text | undefined {
  if (!step.checklist || points.length === 0) return undefined
  if (step.checklist === 'passed') {
    const open = openPoints(points, verdicts)
    if (open.length > 0) throw stillOpen(step, open)
    const failed = blockingPoints(points, verdicts)
    if (failed.length > 0) throw notPassed(found, step, failed)
    return undefined
  }
  const { failed: leadingTo } = step.checklist
  const failed = failedPoints(points, verdicts, leadingTo)
  if (failed.length > 0) return reasonsOf(failed, verdicts)
  // A return may rest on comments or on words alone; where no point leads there, there is none to ask for.
  const isAsked = points.some(({ onFail }) => onFail.some((one) => leadingTo.includes(one)))
  if (isAsked && !leadingTo.includes('return')) throw noGround(step)
  return undefined
}

/** The comments that the step sends or hands in, as they stand afterwards. */
async function moveComments({ deps, tx, actor, found, step }: Move): Promise<Comment[]> {
  if (!step.comments) return []
  const before = await listComments(tx, found.id)
  if (step.comments === 'answered') {
    requireAnswered(step, before)
    await handInAnswers(tx, found.id)
    return before.filter(({ state }) => state === 'sent')
  }
  const officeId = actor.organisation.id
  await sendDrafts(tx, { caseId: found.id, officeId, at: deps.clock.now() })
  return before.filter(({ state, office_id }) => state === 'draft' && office_id === officeId)
}

/** Refuses (`invalid`, at their fields) while comments that the step wants answered are not. */
export function requireAnswered(step: Step, comments: readonly Comment[]): void {
  const errors = step.comments === 'answered' ? unanswered(comments) : []
  if (errors.length > 0) throw incomplete(errors)
}

/** Nobody is sent back a case without a word of what is wrong with it. */
function requireSomethingSaid(
  { step, asked }: Move,
  { reasons, comments }: { reasons: Text | undefined; comments: readonly Comment[] },
): void {
  const hasWords = Object.values(asked).some((value) => typeof value === 'string' && value.trim())
  if (reasons || comments.length > 0 || hasWords) return
  const field = Object.hasOwn(step.asks?.fields ?? {}, 'reason') ? 'reason' : 'comments'
  throw invalidField(field, nothingSaid)
}

function keptOf({ id, field, file_id, text, answer }: Comment) {
  return { id, field, text, ...(file_id && { file: file_id }), ...(answer && { answer }) }
}

function together(parts: readonly (Text | undefined)[]): Text | undefined {
  const said = parts.filter((part) => part !== undefined)
  if (said.length === 0) return undefined
  return { zh: said.map(({ zh }) => zh).join('\n'), en: said.map(({ en }) => en).join('\n') }
}

function stillOpen({ title }: Step, open: readonly Checkpoint[]): DomainError {
  const named = nameSome(open)
  return new DomainError(
    'conflict',
    {
      zh: `还有 ${open.length} 个审查要点没有结论，不能“${title.zh}”。包括：${named.zh}`,
      en: `“${title.en}” waits for ${open.length} points of the checklist: ${named.en}`,
    },
    { open: open.map(({ id }) => id) },
  )
}

function notPassed({ service }: Case, { title }: Step, failed: readonly Checkpoint[]): DomainError {
  const named = nameSome(failed)
  const [first] = failed
  const then = failingTitle(getService(service).lifecycle, first?.onFail[0] ?? 'return')
  return new DomainError(
    'conflict',
    {
      zh: `有 ${failed.length} 个审查要点不符合，不能“${title.zh}”，可以“${then.zh}”。包括：${named.zh}`,
      en: `“${title.en}” is not possible while points are not met (${failed.length}; what follows: ${then.en}): ${named.en}`,
    },
    { failed: failed.map(({ id }) => id) },
  )
}

function noGround({ title }: Step): DomainError {
  return new DomainError('conflict', {
    zh: `没有可以作为“${title.zh}”依据的审查要点。请先在审查要点中把相应一项标为“不符合”`,
    en: `No point of the checklist leads to “${title.en}”. First mark the one that is not met`,
  })
}

/** The first few by id and text: a list of forty helps nobody. */
function nameSome(points: readonly Checkpoint[]): Text {
  const some = points.slice(0, 3)
  const more = points.length > some.length
  return {
    zh: some.map(({ id, text }) => `${id} ${text.zh}`).join('；') + (more ? '；等' : ''),
    en: some.map(({ id, text }) => `${id} ${text.en}`).join('; ') + (more ? '; …' : ''),
  }
}

const nothingSaid = {
  zh: '请写明需要补正的内容，或者在具体项目上写意见',
  en: 'Say what has to be corrected, here or as a comment at a field',
}
