import type { Checkpoint, Failing } from '#core/checklist.ts'
import type { Answers } from '#core/form.ts'
import type { Text } from '#core/text.ts'
import { fieldsOf } from './fields.ts'
import type { Source } from './sources.ts'

export type PackId = 'R2001' | 'R2026'

/** A point before it is known under which pack it stands. */
type Point = {
  id: string
  text: Text
  /** The usual consequence first. */
  onFail: readonly [Failing, ...Failing[]]
  /** The one that carries the point first. */
  sources: readonly [Source, ...Source[]]
  /** Absent: under both packs. */
  only?: PackId
  when: (answers: Answers) => boolean
}

export type Group = {
  title: Text
  /** What all its points rest on beside their own fields. */
  fields?: readonly string[]
  points: readonly Point[]
}

/** The points of these groups that stand under a pack, each with the sources that serve there. */
export function listUnder(pack: PackId, groups: readonly Group[]): Checkpoint[] {
  return groups.flatMap(({ title, fields = [], points }) =>
    points
      .filter(({ only }) => only === undefined || only === pack)
      .map(({ id, text, onFail, sources, when }) => ({
        id,
        group: title,
        text,
        onFail,
        ...citedUnder(pack, sources),
        appliesTo: when,
        fields: fieldsOf(id, fields),
      })),
  )
}

/** A rule that is repealed is still worked by until the new text is loaded, but no longer shown as law. */
function citedUnder(pack: PackId, sources: readonly Source[]): Pick<Checkpoint, 'cite' | 'ground'> {
  const gone = pack === 'R2001' ? 'from-2026' : 'until-2026'
  const serving = sources.filter(({ serves }) => serves !== gone)
  const [first] = serving
  if (first) return { cite: serving.map(({ cite }) => cite).join('；'), ground: first.ground }
  return { cite: `${sources.map(({ cite }) => cite).join('；')}；${carriedOn}`, ground: 'inferred' }
}

const carriedOn = '2026 年规则文本尚未收录，暂沿用（待核实）'
