import { Tag } from 'antd'
import type { SpotCheckItemRow } from '#api/spot-check-items.ts'
import type { SpotCheckRow } from '#api/spot-checks.ts'
import {
  itemStanding,
  type SpotCheckResult,
  spotCheckResults,
  spotCheckStates,
} from '#core/spot-check.ts'
import type { Text } from '#core/text.ts'
import { useSay } from '#web/kit/language.tsx'
import { servicesInBrief } from '#web/portal/services.ts'
import '#web/cases/state.css'

type About = Pick<SpotCheckRow, 'service' | 'year'>

/** `科技型中小企业评价 2026 年度抽查`. */
export function titleOfCheck({ service, year }: About): Text {
  const found = servicesInBrief.find(({ id }) => id === service)
  const title = found?.title ?? { zh: service, en: service }
  return { zh: `${title.zh} ${year} 年度抽查`, en: `Spot check ${year}: ${title.en}` }
}

export function CheckState({ state }: Pick<SpotCheckRow, 'state'>) {
  const say = useSay()
  const { title, tone } = spotCheckStates[state]
  return <Tag className={`state state-${tone}`}>{say(title)}</Tag>
}

const tones: Record<SpotCheckResult, string> = {
  consistent: 'good',
  'differs-passes': 'active',
  'differs-fails': 'bad',
}

/** Where an enterprise that was drawn stands; what was found, once it is. */
export function ItemTag({
  item,
}: {
  item: Pick<SpotCheckItemRow, 'state' | 'result' | 'overdue' | 'ended'>
}) {
  const say = useSay()
  if (item.result) return <ResultTag result={item.result} />
  if (item.overdue) {
    return <Tag className="state state-bad">{say({ zh: '逾期未交', en: 'Overdue' })}</Tag>
  }
  const { title, tone } = itemStanding({ state: item.state, isEnded: item.ended })
  return <Tag className={`state state-${tone}`}>{say(title)}</Tag>
}

export function ResultTag({ result }: { result: SpotCheckResult }) {
  const say = useSay()
  return <Tag className={`state state-${tones[result]}`}>{say(spotCheckResults[result])}</Tag>
}
