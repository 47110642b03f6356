import type { EmergencyPeriodView } from '#api/emergency.ts'
import type { Text } from '#core/text.ts'
import { sayDay } from '#web/kit/when.tsx'

type Period = Pick<EmergencyPeriodView, 'state' | 'ended'>

/** Whether a period is in force, and until when once its end was announced: its last day still belongs to it. */
export function standingOf({ state, ended }: Period): Text {
  if (state !== 'open' || !ended) return standings[state]
  return {
    zh: `实行至 ${sayDay(ended.on, 'zh')}`,
    en: `In force until ${sayDay(ended.on, 'en')}`,
  }
}

/** Its title in a list of several, with its last day where that is known. */
export function namedWithEnd({ title, ...period }: Period & { title: Text }): Text {
  if (!period.ended) return title
  const { zh, en } = standingOf(period)
  return { zh: `${title.zh}（${zh}）`, en: `${title.en} (${en})` }
}

const standings: Record<EmergencyPeriodView['state'], Text> = {
  coming: { zh: '尚未开始', en: 'Not yet begun' },
  open: { zh: '正在实行', en: 'In force' },
  ended: { zh: '已结束', en: 'Ended' },
}
