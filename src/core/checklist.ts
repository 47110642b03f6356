import type { Answers } from './form.ts'
import type { Ground } from './policy.ts'
import type { Text } from './text.ts'

/** What follows when a point is answered “no”. `note` decides nothing, `deduct` only moves money. */
export type Failing = 'not-accepted' | 'return' | 'refuse' | 'reclassify' | 'deduct' | 'note'

export const failings: Record<Failing, Text> = {
  'not-accepted': { zh: '不予受理', en: 'not accepted' },
  return: { zh: '退回补正', en: 'returned for correction' },
  refuse: { zh: '不予登记', en: 'refused' },
  reclassify: { zh: '改类', en: 'another category' },
  deduct: { zh: '计入非技术性费用', en: 'counted as non-technical cost' },
  note: { zh: '提示', en: 'to be noted' },
}

/** One point of the list that an officer works through before deciding, and where its rule was read. */
export type Checkpoint = {
  id: string
  group: Text
  /** A sentence that is true when all is well. */
  text: Text
  /** What may follow, the usual one first. */
  onFail: readonly Failing[]
  cite: string
  ground: Ground
  appliesTo: (answers: Answers) => boolean
  /** The fields that its answer rests on: when one of them is changed, the officer is told to look again. */
  fields?: readonly string[]
}

/** What an officer answered: whether the point is met, and in words why not. */
export type Verdict = { met: boolean; note?: string | undefined }

/** The answers of a whole list by the ids of its points. */
export type Verdicts = Record<string, Verdict>

/** The points that this case must be held against, in the order of the list. */
export function applicablePoints(list: readonly Checkpoint[], answers: Answers): Checkpoint[] {
  return list.filter((point) => point.appliesTo(answers))
}

/** Points that decide something and have no answer yet. */
export function openPoints(points: readonly Checkpoint[], verdicts: Verdicts): Checkpoint[] {
  return points.filter((point) => decides(point) && verdicts[point.id] === undefined)
}

/** Points that were answered “no” and lead to one of these. */
export function failedPoints(
  points: readonly Checkpoint[],
  verdicts: Verdicts,
  leadingTo: readonly Failing[],
): Checkpoint[] {
  return points.filter(
    (point) =>
      verdicts[point.id]?.met === false && point.onFail.some((one) => leadingTo.includes(one)),
  )
}

/** Points answered “no” after which the case cannot be granted: nothing milder may follow from them. */
export function blockingPoints(points: readonly Checkpoint[], verdicts: Verdicts): Checkpoint[] {
  return points.filter(
    ({ id, onFail }) => verdicts[id]?.met === false && !onFail.some((one) => mild.has(one)),
  )
}

const mild: ReadonlySet<Failing> = new Set(['deduct', 'note'])

/** Points whose answer rests on a field that was changed. */
export function touchedPoints(
  points: readonly Checkpoint[],
  changed: readonly string[],
): Checkpoint[] {
  return points.filter(({ fields = [] }) => fields.some((field) => changed.includes(field)))
}

function decides({ onFail }: Checkpoint): boolean {
  return onFail.some((one) => one !== 'note')
}

/** The failed points as the applicant reads them: id, what must be true, the officer's words, the rule. */
export function reasonsOf(points: readonly Checkpoint[], verdicts: Verdicts): Text {
  const lines = points.map(({ id, text, cite }) => {
    const note = verdicts[id]?.note?.trim()
    return {
      zh: `${id} 不符合“${text.zh}”${note ? `：${note}` : ''}（${cite}）`,
      en: `${id} is not met: ${text.en}${note ? ` — ${note}` : ''} (${cite})`,
    }
  })
  return { zh: lines.map(({ zh }) => zh).join('\n'), en: lines.map(({ en }) => en).join('\n') }
}
