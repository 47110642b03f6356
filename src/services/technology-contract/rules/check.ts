import type { Day } from '#core/dates.ts'
import type { FieldError } from '#core/errors.ts'
import type { Answers } from '#core/form.ts'
import type { PolicyOf, Warning } from '#core/rule-pack.ts'

/** One point of the reviewer's checklist: what it finds at which field, and where the rule was read. */
export type Check = {
  id: string
  cite: string
  /** Where the newer texts say it; absent when they were not seen to. */
  cite2026?: string
  /** Absent: under both packs. */
  only?: 'R2001' | 'R2026'
  find: (answers: Answers, on: Day, policy: PolicyOf) => FieldError | undefined
}

/** What these points find in one contract, under the rules of 2001 or of 2026. */
export function checkUnder(pack: 'R2001' | 'R2026', checks: readonly Check[]) {
  const used = checks.filter(({ only }) => only === undefined || only === pack)
  return (answers: Answers, on: Day, policy: PolicyOf = () => undefined): Warning[] =>
    used.flatMap((check) => {
      const found = check.find(answers, on, policy)
      return found ? [{ ...found, cite: `${check.id} · ${citedUnder(pack, check)}` }] : []
    })
}

/** Rules that were repealed are worked by until the new text is here, and say so. */
function citedUnder(pack: 'R2001' | 'R2026', { cite, cite2026, only }: Check): string {
  if (pack === 'R2001' || only) return cite
  if (cite2026) return cite2026
  const repealed = cite.includes('《技术合同认定规则》')
  return repealed ? `${cite}；2026 年规则文本尚未收录，暂沿用（待核实）` : cite
}

/** The first of the words that the project's name contains. */
export function wordIn(answers: Answers, words: readonly string[]): string | undefined {
  const name = String(answers.projectName ?? '')
  return words.find((word) => name.includes(word))
}

export function hasFiles(answers: Answers, field: string): boolean {
  const ids = answers[field]
  return Array.isArray(ids) && ids.length > 0
}
