import type { Text } from '#core/text.ts'
import type { Source } from './sources.ts'

/** One condition with what was found and the bound; `open` while an answer is missing. */
export type Line = Source & {
  rule: string
  text: Text
  value: Text
  threshold: Text
  verdict: 'pass' | 'fail' | 'open'
}

/** Of a test that may not be possible yet. */
export function judged(met: boolean | undefined): Line['verdict'] {
  if (met === undefined) return 'open'
  return met ? 'pass' : 'fail'
}

/** A value that may be missing. */
export function shown(value: Text | string | undefined): Text {
  if (value === undefined) return { zh: '未填写', en: 'not given' }
  return typeof value === 'string' ? { zh: value, en: value } : value
}
