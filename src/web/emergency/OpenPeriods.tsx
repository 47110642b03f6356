import type { Me } from '#api/accounts.ts'
import type { EmergencyPeriodView } from '#api/emergency.ts'
import { concerns } from '#core/emergency.ts'
import { isOfficial } from '#core/roles.ts'
import type { Text } from '#core/text.ts'
import { useSay } from '#web/kit/language.tsx'
import { OnDay } from '#web/kit/when.tsx'
import { AreaName, LegalText, MeasureList, ServiceNames } from './PeriodFacts.tsx'
import { namedWithEnd, standingOf } from './standing.ts'
import './emergency.css'

type Props = { all: readonly EmergencyPeriodView[]; me?: Me | undefined }

/**
 * One calm line, and what lies behind it: what is eased, since when, by whom, and what that means for the reader.
 * Guests see all open periods, others those that concern their area.
 */
export function OpenPeriods({ all, me }: Props) {
  const say = useSay()
  const open = me ? all.filter((period) => concerns(period, me.organisation.area)) : all
  const [first] = open
  if (!first) return null
  return (
    <section
      className="emergency-notice"
      aria-label={say({ zh: '便利化期间', en: 'Emergency period' })}
    >
      <details>
        <summary>
          <strong>{say({ zh: '便利化期间', en: 'Emergency period' })}</strong>{' '}
          {open.length === 1 ? (
            <>
              {say(first.title)} · <AreaName period={first} />
              {first.ended && ` · ${say(standingOf(first))}`}
            </>
          ) : (
            say({
              zh: `有 ${open.length} 项正在实行：${open.map((one) => namedWithEnd(one).zh).join('、')}`,
              en: `${open.length} are in force: ${open.map((one) => namedWithEnd(one).en).join(', ')}`,
            })
          )}
        </summary>
        {open.map((period) => (
          <Explained key={period.id} period={period} meaning={meaningFor(me, period)} />
        ))}
      </details>
    </section>
  )
}

function Explained({ period, meaning }: { period: EmergencyPeriodView; meaning: Text }) {
  const say = useSay()
  const { title, declared, startsOn, ended } = period
  return (
    <div className="emergency-explained">
      <p>
        <strong>{say(title)}</strong> · <AreaName period={period} /> ·{' '}
        <ServiceNames services={period.services} />
        <br />
        {say({ zh: '自 ', en: 'Since ' })}
        <OnDay on={startsOn} />
        {say({ zh: ' 起，由', en: ', declared by ' })}
        {declared.by.name}
        {say({ zh: '宣布', en: '' })}
        {ended && (
          <>
            {say({ zh: '；最后一天 ', en: '; its last day is ' })}
            <OnDay on={ended.on} />
          </>
        )}
      </p>
      <MeasureList period={period} />
      <p>
        {say({ zh: '对您意味着：', en: 'What it means for you: ' })}
        {say(meaning)}
      </p>
      <LegalText period={period} />
    </div>
  )
}

/** In the reader’s own terms: an office asks for less, an applicant has more time. */
function meaningFor(me: Me | undefined, { measures, ended }: EmergencyPeriodView): Text {
  const isOffice = me && isOfficial(me.organisation.kind)
  const { deferPaper } = measures
  if (isOffice) return deferPaper ? officeWithoutPaper : officeAsUsual
  if (!deferPaper) return applicantAsUsual
  return ended ? applicantUntilEnd : applicantWithoutPaper
}

const officeWithoutPaper = {
  zh: '受理和登记时不要求纸质材料，以电子文本为准；期间结束后再核收纸质材料。',
  en: 'Ask for no paper when you accept and register: the electronic text counts. Paper is checked in after the end.',
}
const officeAsUsual = {
  zh: '按上述措施办理，其他要求不变。',
  en: 'Act by these measures; everything else is as usual.',
}
const applicantAsUsual = {
  zh: '照常在线提交即可，上述便利自动适用，无需另行申请。',
  en: 'File online as usual; the measures apply by themselves, nothing has to be asked for.',
}
const applicantWithoutPaper = {
  zh: '照常在线提交，审核和登记不等纸质材料；现在不必寄送，期间结束时会通知您最后一天。',
  en: 'File online as usual; nothing waits for paper. Send none now: you are told the last day when the period ends.',
}
const applicantUntilEnd = {
  zh: '照常在线提交，审核和登记不等纸质材料；纸质材料请在通知您的最后一天前补交。',
  en: 'File online as usual; nothing waits for paper. Hand it in by the last day that you are told.',
}
