import type { EmergencyPeriodView } from '#api/emergency.ts'
import { easings } from '#core/emergency-words.ts'
import type { Text } from '#core/text.ts'
import { useSay } from '#web/kit/language.tsx'
import { servicesInBrief } from '../portal/services.ts'

/** A period takes no time away: see `papersFallDue` of the server. */
export const orLater: Text = {
  zh: '按平常期限更晚的，以较晚的为准',
  en: 'or by the usual time where that is later',
}

type Props = { period: EmergencyPeriodView }

/** Names of areas exist in Chinese only; the country has one in both languages. */
export function AreaName({ period: { area, areaName } }: Props) {
  const say = useSay()
  if (area === '000000') return say({ zh: '全国', en: 'nationwide' })
  return <span lang="zh-CN">{areaName}</span>
}

export function ServiceNames({ services }: { services: readonly string[] }) {
  const say = useSay()
  if (services.length === 0) return say({ zh: '全部事项', en: 'all services' })
  const named = servicesInBrief.filter(({ id }) => services.includes(id))
  return named.map(({ title }) => say(title)).join(say({ zh: '、', en: ', ' }))
}

export function MeasureList({ period }: Props) {
  const say = useSay()
  return (
    <ul>
      {easings(period).map((text) => (
        <li key={text.en}>{say(text)}</li>
      ))}
    </ul>
  )
}

/** The document it rests on, as the authority named it, and where it can be read. */
export function LegalText({ period: { legalText, link } }: Props) {
  const say = useSay()
  return (
    <p className="hint">
      {say({ zh: '依据：', en: 'Basis: ' })}
      <span lang="zh-CN">{legalText}</span>
      {link && (
        <>
          {' '}
          <a href={link} target="_blank" rel="noreferrer noopener">
            {say({ zh: '查看原文（新窗口）', en: 'Read it (new window)' })}
          </a>
        </>
      )}
    </p>
  )
}
