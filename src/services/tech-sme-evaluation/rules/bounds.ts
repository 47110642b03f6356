import type { Text } from '#core/text.ts'
import type { Band } from './score.ts'

/** The shares of a band, lower bound in and upper bound out: `≥ 25%，< 30%`. */
export function boundOf(bands: readonly Band[], band: Band): Text {
  const above = bands[bands.findIndex(({ grade }) => grade === band.grade) - 1]
  const parts = [
    ...(band.from > 0 ? [`≥ ${band.from}%`] : []),
    ...(above ? [`< ${above.from}%`] : []),
  ]
  return { zh: parts.join('，'), en: parts.join(', ') }
}

/** The rights that a band of results asks for. */
export function resultBound({ grade, from }: Band): Text {
  if (grade === 'A') return { zh: '1 项以上 I 类', en: 'one or more of class I' }
  if (grade === 'B') return { zh: '4 项以上 II 类', en: 'four or more of class II' }
  if (from === 0) return { zh: '没有知识产权', en: 'no rights' }
  return { zh: `${from} 项 II 类`, en: `${from} of class II` }
}
