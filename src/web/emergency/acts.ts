import type { EmergencyPeriodView } from '#api/emergency.ts'

export type EmergencyAct = {
  key: string
  kind: 'declared' | 'ended'
  at: string
  period: EmergencyPeriodView
}

/** What was announced, newest first: each period was declared once, and perhaps ended. */
export function actsOf(periods: readonly EmergencyPeriodView[]): EmergencyAct[] {
  const acts = periods.flatMap((period): EmergencyAct[] => {
    const { id, declared, ended } = period
    const began: EmergencyAct = { key: `${id} declared`, kind: 'declared', at: declared.at, period }
    return ended ? [began, { key: `${id} ended`, kind: 'ended', at: ended.at, period }] : [began]
  })
  return acts.toSorted((one, other) => other.at.localeCompare(one.at))
}
