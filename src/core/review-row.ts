import { type ReviewColumn, reviewColumns } from './review-list.ts'
import { plainWord } from './sheet-choices.ts'
import { readWords, shortened } from './sheet-words.ts'
import type { Text } from './text.ts'

/** `refused`: the row is not carried out. `note`: worth a look. */
export type ReviewProblem = { kind: 'refused' | 'note'; title: Text; text: Text; said: string }

/** One row of a filled-in list, as it was written. */
export type ReviewRow = Record<ReviewColumn, string> & {
  /** As the spreadsheet counts. */
  number: number
  problems: ReviewProblem[]
}

/** The cells of the columns that were looked for, in the order of `reviewColumns`. */
type PickedRow = Parameters<typeof readWords>[0] & { number: number }

const columns = Object.keys(reviewColumns) as ReviewColumn[]

/** Reads what an officer filled in. A row without a verdict is left alone, whatever else is wrong with it. */
export function readReviewRow(picked: PickedRow): ReviewRow {
  const problems: ReviewProblem[] = []
  const said = {} as Record<ReviewColumn, string>
  columns.forEach((column, at) => {
    const read = readWords(picked, at)
    said[column] = read.said
    const about = { title: reviewColumns[column], said: shortened(read.said) }
    if (read.refused) problems.push({ kind: 'refused', text: read.refused, ...about })
    if (read.note) problems.push({ kind: 'note', text: read.note, ...about })
  })
  const isLeftAlone =
    said.verdict === '' && !problems.some(({ title }) => title === reviewColumns.verdict)
  return { ...said, number: picked.number, problems: isLeftAlone ? [] : problems }
}

/** The first row that decides on the same case, for each row that is not the only one to do so. */
export function rowsTwice(rows: readonly ReviewRow[]): Map<number, number> {
  const byReference = new Map<string, number[]>()
  for (const { number, reference, verdict } of rows) {
    if (verdict === '' || reference === '') continue
    const key = plainWord(reference)
    byReference.set(key, [...(byReference.get(key) ?? []), number])
  }
  const twice = [...byReference.values()].filter((numbers) => numbers.length > 1)
  return new Map(
    twice.flatMap((numbers) =>
      numbers.map((number) => [number, numbers.find((one) => one !== number) ?? number] as const),
    ),
  )
}

/** The ids that a cell names, whatever stands between them. */
export function pointsNamed(words: string): string[] {
  const parts = words.normalize('NFKC').split(/[\s,、;/]+/)
  return [...new Set(parts.filter((part) => part !== ''))]
}
