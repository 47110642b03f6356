import type { CaseRow } from '#api/cases.ts'
import type { Text } from '#core/text.ts'

type Due = Pick<CaseRow, 'dueOn' | 'workdaysLeft'>

/** How urgent a case is; `none` without a due day. */
export type Urgency = 'late' | 'today' | 'soon' | 'calm' | 'none'

export function urgencyOf({ workdaysLeft }: Due): Urgency {
  if (workdaysLeft === null) return 'none'
  if (workdaysLeft < 0) return 'late'
  if (workdaysLeft === 0) return 'today'
  return workdaysLeft <= 3 ? 'soon' : 'calm'
}

/** How much time is left, in words and in working days; undefined without a due day. */
export function sayLeft(due: Due): Text | undefined {
  const { workdaysLeft: left } = due
  if (left === null) return undefined
  if (left < 0) {
    return {
      zh: `已超期 ${-left} 个工作日`,
      en: `overdue by ${days(-left)}`,
    }
  }
  if (left === 0) return { zh: '今天到期', en: 'due today' }
  return { zh: `还剩 ${left} 个工作日`, en: `${days(left)} left` }
}

function days(count: number): string {
  return count === 1 ? '1 working day' : `${count} working days`
}
