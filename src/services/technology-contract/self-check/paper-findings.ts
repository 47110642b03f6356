import type { Finding } from '#core/self-check.ts'
import type { Look } from './look.ts'
import { papers } from './papers.ts'

/** Which of the papers that this contract needs are at hand. */
export function paperFindings({ answers }: Look): Finding[] {
  return Object.entries(papers)
    .filter(([, { when }]) => when?.(answers) ?? true)
    .map(([field, { label, must, point, cite, ground }]) => {
      const absent = must ? 'missing' : 'hint'
      const outcome = answers[field] === true ? 'pass' : absent
      const text =
        outcome === 'hint'
          ? { zh: `${label.zh}（部分地区要求）`, en: `${label.en} (asked for in some places)` }
          : label
      return { rule: point ?? '6.2', topic: 'material', outcome, text, cite, ground }
    })
}
