import { z } from 'zod'
import { canonicalJson } from './canonical-json.ts'
import type { Answers } from './form.ts'
import type { Text } from './text.ts'

/** Where a paper original stands. Overdue is no state: it follows from the due day. */
export type PaperState = 'deferred' | 'due' | 'received' | 'mismatch' | 'waived'

export const paperStates: Record<PaperState, Text> = {
  deferred: { zh: '延后补交', en: 'Deferred' },
  due: { zh: '应交', en: 'Due' },
  received: { zh: '已收', en: 'Received' },
  mismatch: { zh: '不一致', en: 'Mismatch' },
  waived: { zh: '无需提交', en: 'Not needed' },
}

/** States in which the office still waits for paper. */
export const openPaperStates: readonly PaperState[] = ['deferred', 'due', 'mismatch']

const workdayCount = z.number().int().min(1).max(500)

/** The policy that says whether a paper original is asked for, and how many working days there are for it. */
export const paperDuePolicy = z.object({ needed: z.boolean(), dueWorkdays: workdayCount })

/** The policy that says what a missed due day means. */
export const paperMissedPolicy = z.object({ zh: z.string(), en: z.string() })

/** Working days before the due day at which is reminded, and every how many after it. */
export const paperRemindersPolicy = z.object({
  workdays: z.array(z.number().int().min(1).max(500)),
  overdueEvery: workdayCount,
})

/** Working days for bringing another paper when the first was not the same. */
export const paperFollowUpPolicy = z.object({ workdays: workdayCount })

type Reminding = z.infer<typeof paperRemindersPolicy> & {
  /** Working days left; negative when overdue. */
  left: number
  /** Working days that there were from the beginning: nobody is reminded of a distance that never lay ahead. */
  allowed: number
}

/**
 * The distance for which a reminder is owed today: the nearest one that was reached, 0 for the due day itself,
 * negative when overdue. After days without a run it is the latest alone. Undefined while none was reached.
 */
export function reminderDistance({
  left,
  allowed,
  workdays,
  overdueEvery,
}: Reminding): number | undefined {
  const late = Math.floor(Math.max(0, -left) / overdueEvery) * overdueEvery
  if (late > 0) return -late
  const ahead = workdays.filter((distance) => distance < allowed)
  const reached = [0, ...ahead].filter((distance) => left <= distance)
  return reached.length > 0 ? Math.min(...reached) : undefined
}

type Submitted = {
  reference: string
  answers: Answers
  /** The files that the answers name. */
  files: readonly { field: string; sha256: string }[]
}

/** The electronic text as one canonical string; whoever has the answers and the files can build it again. */
export function electronicText({ reference, answers, files }: Submitted): string {
  const fileFields = new Set(files.map(({ field }) => field))
  const written = Object.entries(answers).filter(([name]) => !fileFields.has(name))
  const hashes = [...fileFields].map((field) => [
    field,
    files.filter((file) => file.field === field).map(({ sha256 }) => sha256),
  ])
  return canonicalJson({
    version: 1,
    reference,
    answers: storable(Object.fromEntries(written)),
    files: Object.fromEntries(hashes),
  })
}

/** What JSON would drop is dropped, and a fraction is written out: the canonical form has no place for either. */
function storable(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) return String(value)
  if (Array.isArray(value)) return value.map((item) => (item === undefined ? null : storable(item)))
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(kept.map(([name, inner]) => [name, storable(inner)]))
}

/** A SHA-256 in eight groups, so that two of them can be compared by eye. */
export function hashGroups(sha256: string): string[] {
  return sha256.match(/.{1,8}/g) ?? []
}
