import { createHash } from 'node:crypto'
import type { Checkpoint, Verdict, Verdicts } from '#core/checklist.ts'
import type { Answers } from '#core/form.ts'

/** An answer as it is kept: with the mark of the fields that it rests on, as they were when it was given. */
type Kept = Verdict & { of?: string }

/** What is kept: these answers, and those that wait to be given again because their fields were changed. */
export function keptVerdicts(
  points: readonly Checkpoint[],
  answers: Answers,
  { given, before }: { given: Verdicts; before: Verdicts },
): Record<string, Kept> {
  const marked = points.flatMap((point) => {
    const verdict = own(given, point.id)
    const of = markOf(point, answers)
    return verdict ? [[point.id, { ...verdict, ...(of && { of }) }] as const] : []
  })
  const outdated = pick(points, before, (point, verdict) => isOutdated(point, verdict, answers))
  return { ...outdated, ...Object.fromEntries(marked) }
}

/** The answers that stand: of points that still apply, on fields that are as they were. */
export function standingVerdicts(
  points: readonly Checkpoint[],
  answers: Answers,
  kept: Verdicts,
): Verdicts {
  const standing = pick(points, kept, (point, verdict) => !isOutdated(point, verdict, answers))
  return withoutMarks(standing)
}

/** The answers that have to be given again. */
export function outdatedVerdicts(
  points: readonly Checkpoint[],
  answers: Answers,
  kept: Verdicts,
): Verdicts {
  return withoutMarks(pick(points, kept, (point, verdict) => isOutdated(point, verdict, answers)))
}

function isOutdated(point: Checkpoint, { of }: Kept, answers: Answers): boolean {
  return of !== undefined && of !== markOf(point, answers)
}

/** The same for the same answers in the point's fields; undefined for a point that rests on no field. */
function markOf({ fields = [] }: Checkpoint, answers: Answers): string | undefined {
  if (fields.length === 0) return undefined
  const values = fields.map((field) => [field, answers[field] ?? null])
  return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 16)
}

function pick(
  points: readonly Checkpoint[],
  verdicts: Verdicts,
  isPicked: (point: Checkpoint, verdict: Kept) => boolean,
): Record<string, Kept> {
  return Object.fromEntries(
    points.flatMap((point) => {
      const verdict = own(verdicts, point.id)
      return verdict && isPicked(point, verdict) ? [[point.id, verdict]] : []
    }),
  )
}

function own(verdicts: Verdicts, id: string): Kept | undefined {
  return Object.hasOwn(verdicts, id) ? verdicts[id] : undefined
}

function withoutMarks(verdicts: Record<string, Kept>): Verdicts {
  return Object.fromEntries(Object.entries(verdicts).map(([id, { of: _, ...rest }]) => [id, rest]))
}
