import { blockingPoints, type Checkpoint, failedPoints, type Verdicts } from './checklist.ts'
import { type Answers, formErrors, readAnswers } from './form.ts'
import type { Step } from './lifecycle.ts'
import { type ReviewColumn, reviewColumns } from './review-list.ts'
import { pointsNamed, type ReviewProblem, type ReviewRow } from './review-row.ts'
import {
  noGround,
  noSuchPoint,
  nothingSaid,
  notPassed,
  overruled,
  wordsLost,
} from './review-words.ts'
import { plainWord } from './sheet-choices.ts'
import { shortened } from './sheet-words.ts'
import type { Text } from './text.ts'

/** The points that apply to the case, and what the office found on the screen already. */
type Reviewed = { points: readonly Checkpoint[]; kept: Verdicts }

type Decided = { asked: Answers; failed: string[]; problems: ReviewProblem[] }

/** What the ordinary step will be asked, and what it would refuse. */
export function decide(row: ReviewRow, step: Step, { points, kept }: Reviewed): Decided {
  const ids = pointsNamed(row.points).map((id) => ({
    id,
    point: points.find((one) => plainWord(one.id) === plainWord(id)),
  }))
  const unknown = ids.filter(({ point }) => !point).map(({ id }) => id)
  const failed = ids.flatMap(({ point }) => (point ? [point.id] : []))
  const verdicts = verdictsOf(points, failed)
  const takesWords = Object.hasOwn(step.asks?.fields ?? {}, 'reason')
  const asked = step.asks
    ? readAnswers(step.asks, takesWords && row.words ? { reason: row.words } : {})
    : {}
  const wrong = step.asks ? formErrors(step.asks, asked) : []
  const earlier = points.filter(({ id }) => kept[id]?.met === false && !failed.includes(id))
  return {
    asked,
    failed,
    problems: [
      ...(unknown.length > 0 ? [refusedAt('points', noSuchPoint(unknown), row.points)] : []),
      ...wrong.map(({ text }) => refusedAt('words', text, row.words)),
      ...against(step, { points, verdicts, hasWords: asked.reason !== undefined }),
      ...(row.words && !takesWords ? [asNote(refusedAt('words', wordsLost(step), row.words))] : []),
      ...(earlier.length > 0 ? [asNote(refusedAt('points', overruled(earlier)))] : []),
    ],
  }
}

/** All points that apply are met, but for those that the row names. */
export function verdictsOf(points: readonly { id: string }[], failed: readonly string[]): Verdicts {
  return Object.fromEntries(points.map(({ id }) => [id, { met: !failed.includes(id) }]))
}

type Found = { points: readonly Checkpoint[]; verdicts: Verdicts; hasWords: boolean }

function against(step: Step, { points, verdicts, hasWords }: Found): ReviewProblem[] {
  const { checklist } = step
  if (checklist === 'passed' || checklist === undefined) {
    const blocking = blockingPoints(points, verdicts)
    return blocking.length > 0 ? [refusedAt('points', notPassed(step, blocking))] : []
  }
  const { failed: leadingTo } = checklist
  if (failedPoints(points, verdicts, leadingTo).length > 0) return []
  if (leadingTo.includes('return')) return hasWords ? [] : [refusedAt('words', nothingSaid(step))]
  const leading = points.filter(({ onFail }) => onFail.some((one) => leadingTo.includes(one)))
  return leading.length > 0 ? [refusedAt('points', noGround(step, leading))] : []
}

/** A problem that keeps the row from being carried out, at its column. */
export function refusedAt(column: ReviewColumn, text: Text, said = ''): ReviewProblem {
  return { kind: 'refused', title: reviewColumns[column], text, said: shortened(said) }
}

export function asNote(problem: ReviewProblem): ReviewProblem {
  return { ...problem, kind: 'note' }
}
