import { type EmergencyPeriodView, listEmergencyPeriods } from '#api/emergency.ts'
import { dayInShanghai } from '#core/dates.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { OnDay } from '#web/kit/when.tsx'
import { actsOf, type EmergencyAct } from './acts.ts'
import { AreaName, LegalText, MeasureList, orLater, ServiceNames } from './PeriodFacts.tsx'
import './emergency.css'

const shown = 3

/** Both acts of each emergency period, for everybody; shown on the portal, so it uses no components. */
export function Announcements() {
  const say = useSay()
  const { data } = useRead(listEmergencyPeriods, { query: { limit: 50 } })
  const acts = actsOf(data?.items ?? [])
  if (acts.length === 0) return null
  const earlier = acts.slice(shown)
  return (
    <section aria-labelledby="announcements">
      <h2 id="announcements">{say({ zh: '公告', en: 'Announcements' })}</h2>
      <Acts acts={acts.slice(0, shown)} />
      {earlier.length > 0 && (
        <details>
          <summary>{say({ zh: '更早的公告', en: 'Earlier announcements' })}</summary>
          <Acts acts={earlier} />
        </details>
      )}
    </section>
  )
}

function Acts({ acts }: { acts: readonly EmergencyAct[] }) {
  return (
    <ul className="announcements">
      {acts.map(({ key, kind, at, period }) => (
        <li key={key}>
          <p className="hint">
            <OnDay on={dayInShanghai(new Date(at))} />
          </p>
          {kind === 'declared' ? <Declared period={period} /> : <Ended period={period} />}
        </li>
      ))}
    </ul>
  )
}

function Declared({ period }: { period: EmergencyPeriodView }) {
  const say = useSay()
  return (
    <>
      <p>
        {period.declared.by.name}
        {say({ zh: '宣布便利化期间：', en: ' declares an emergency period: ' })}
        <strong>{say(period.title)}</strong>
        {say({ zh: '（', en: ' (' })}
        <AreaName period={period} />
        {say({ zh: '，', en: ', ' })}
        <ServiceNames services={period.services} />
        {say({ zh: '）自 ', en: ') from ' })}
        <OnDay on={period.startsOn} />
        {say({ zh: ' 起实行。', en: '.' })}
      </p>
      <MeasureList period={period} />
      <LegalText period={period} />
    </>
  )
}

function Ended({ period: { title, ended } }: { period: EmergencyPeriodView }) {
  const say = useSay()
  if (!ended) return null
  return (
    <p>
      {ended.by.name}
      {say({ zh: '宣布便利化期间结束：', en: ' announces the end of an emergency period: ' })}
      <strong>{say(title)}</strong>
      {say({ zh: '，最后一天为 ', en: '; its last day is ' })}
      <OnDay on={ended.on} />
      {say({ zh: '。', en: '. ' })}
      {ended.papersDueOn && (
        <>
          {say({ zh: '延后补交的纸质材料最迟 ', en: 'Paper that was deferred is due by ' })}
          <OnDay on={ended.papersDueOn} />
          {say({ zh: ' 交齐，', en: ', ' })}
          {say(orLater)}
          {say({ zh: '。', en: '. ' })}
        </>
      )}
      {say({ zh: '原因：', en: 'Reason: ' })}
      {ended.reason}
    </p>
  )
}
