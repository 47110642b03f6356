import type { Checkpoint } from '#core/checklist.ts'
import type { Answers } from '#core/form.ts'
import type { Text } from '#core/text.ts'
import type { Source } from '../sources.ts'

/** A point with its source; absent `when`: asked of every case. */
type Point = Pick<Checkpoint, 'id' | 'text' | 'onFail' | 'fields'> & {
  from: Source
  when?: (answers: Answers) => boolean
}

export function group(title: Text, points: readonly Point[]): Checkpoint[] {
  return points.map(({ from, when = () => true, ...point }) => ({
    ...point,
    group: title,
    cite: from.cite,
    ground: from.ground,
    appliesTo: when,
  }))
}
