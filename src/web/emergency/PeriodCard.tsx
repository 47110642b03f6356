import { Button, Tag } from 'antd'
import type { EmergencyPeriodView } from '#api/emergency.ts'
import { useSay } from '#web/kit/language.tsx'
import { At, OnDay } from '#web/kit/when.tsx'
import { AreaName, LegalText, MeasureList, orLater, ServiceNames } from './PeriodFacts.tsx'
import { standingOf } from './standing.ts'
import './periods.css'

type Props = {
  period: EmergencyPeriodView
  /** Absent where the reader may not end it, or it has been ended. */
  onEnd?: () => void
}

export function PeriodCard({ period, onEnd }: Props) {
  const say = useSay()
  const { title, declared, startsOn, state, services } = period
  return (
    <article className="period-card">
      <div className="section-head">
        <h2>
          {say(title)} <Tag color={colours[state]}>{say(standingOf(period))}</Tag>
        </h2>
        {onEnd && (
          <Button
            danger
            aria-label={say({ zh: `宣布结束“${title.zh}”`, en: `End “${title.en}”` })}
            onClick={onEnd}
          >
            {say({ zh: '宣布结束', en: 'End' })}
          </Button>
        )}
      </div>
      <p>
        <AreaName period={period} /> · <ServiceNames services={services} /> ·{' '}
        {say({ zh: '自 ', en: 'from ' })}
        <OnDay on={startsOn} />
        {say({ zh: ' 起', en: '' })}
      </p>
      <MeasureList period={period} />
      <LegalText period={period} />
      <p className="hint">
        {declared.by.name} · {say({ zh: '宣布于 ', en: 'declared ' })}
        <At at={declared.at} />
      </p>
      <Ended period={period} />
    </article>
  )
}

function Ended({ period: { ended } }: Pick<Props, 'period'>) {
  const say = useSay()
  if (!ended) return null
  return (
    <>
      <p>
        {say({ zh: '最后一天 ', en: 'Last day ' })}
        <OnDay on={ended.on} />
        {ended.papersDueOn && (
          <>
            {say({ zh: '；延后补交的纸质材料最迟 ', en: '; deferred paper is due by ' })}
            <OnDay on={ended.papersDueOn} />
            {say({ zh: ' 交齐，', en: ', ' })}
            {say(orLater)}
          </>
        )}
        <br />
        {say({ zh: '结束原因：', en: 'Reason: ' })}
        {ended.reason}
      </p>
      <p className="hint">
        {ended.by.name} · {say({ zh: '宣布结束于 ', en: 'ended ' })}
        <At at={ended.at} />
      </p>
    </>
  )
}

const colours = { coming: 'default', open: 'success', ended: 'default' } as const
