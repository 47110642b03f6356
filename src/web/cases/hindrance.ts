import type { CaseCheck } from '#api/cases.ts'
import type { Text } from '#core/text.ts'
import { Refusal } from '#web/kit/refusal.ts'

/** What a check foresees, as the refusal that handing the form in would meet. */
export function refusalIn(
  { text, case: other }: CaseCheck['refusals'][number],
  say: (text: Text) => string,
): Refusal {
  return new Refusal({ status: 409, type: '/problems/conflict', title: say(text), case: other })
}

/** The other case that a refusal names because it stands in the way; undefined where it names none. */
export function otherCaseIn(error: unknown): { id: string; reference: string } | undefined {
  const other = error instanceof Refusal ? error.details.case : undefined
  if (typeof other !== 'object' || other === null) return undefined
  if (!('id' in other && 'reference' in other)) return undefined
  return { id: String(other.id), reference: String(other.reference) }
}
