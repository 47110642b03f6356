import { type Answers, type Form, metaOf } from '#core/form.ts'
import { sameAnswer } from './answers.ts'

/** A field that was changed on both sides, to different values. */
export type Difference = { field: string; mine: unknown; theirs: unknown }

export type Merge = {
  /** Every change that only one side made; `mine` where both did. */
  answers: Answers
  /** Fields that only the other side changed. */
  taken: string[]
  differences: Difference[]
}

/**
 * Puts two edits of the same answers together. Without `base`, the answers that both began with, every
 * field that is not the same on both sides counts as a difference.
 */
export function mergeAnswers(
  form: Form,
  { base, mine, theirs }: { base: Answers | undefined; mine: Answers; theirs: Answers },
): Merge {
  const merge: Merge = { answers: {}, taken: [], differences: [] }
  for (const field of typedFields(form)) {
    const side = { field, mine: mine[field], theirs: theirs[field] }
    const onlyTheirs = base !== undefined && sameAnswer(base[field], side.mine)
    const onlyMine = base !== undefined && sameAnswer(base[field], side.theirs)
    if (sameAnswer(side.mine, side.theirs) || onlyMine) put(merge.answers, field, side.mine)
    else if (onlyTheirs) {
      merge.taken.push(field)
      put(merge.answers, field, side.theirs)
    } else {
      merge.differences.push(side)
      put(merge.answers, field, side.mine)
    }
  }
  return merge
}

/** The merged answers with the other side's value in the fields that the reader gave up. */
export function withTheirs(merge: Merge, fields: ReadonlySet<string>): Answers {
  const answers = { ...merge.answers }
  for (const { field, theirs } of merge.differences) {
    if (!fields.has(field)) continue
    delete answers[field]
    put(answers, field, theirs)
  }
  return answers
}

// Derived fields follow from the others: to offer a choice there would only confuse.
function typedFields(form: Form): string[] {
  return Object.entries(form.fields)
    .filter(([, schema]) => !metaOf(schema).computed)
    .map(([field]) => field)
}

function put(answers: Answers, field: string, value: unknown): void {
  if (value !== undefined) answers[field] = value
}
