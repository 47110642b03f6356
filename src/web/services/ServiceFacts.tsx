import { Descriptions } from 'antd'
import type { Day } from '#core/dates.ts'
import type { Policy } from '#core/policy.ts'
import { organisationKinds } from '#core/roles.ts'
import { packOn } from '#core/rule-pack.ts'
import type { Service } from '#core/service.ts'
import { useSay } from '#web/kit/language.tsx'
import { useMedia } from '#web/kit/use-media.ts'
import { TermList } from './TermList.tsx'
import { filingTerms, limitTerms, nationwide, noticeTerms, type Term } from './terms.ts'

type Props = {
  service: Service
  today: Day
  /** Of the enterprise that reads it; undefined for anybody else, who reads of all places. */
  area: string | undefined
  terms: readonly Policy[]
}

/** Basis, office, rules and time limits, each with where it comes from. */
export function ServiceFacts({ service, today, area, terms }: Props) {
  const say = useSay()
  const wide = useMedia('(min-width: 700px)')
  const rules = packOn(service, today)
  const filing = filingTerms(service, terms)
  const notices = noticeTerms(service, terms)
  const article = '一二三四五六七八九十'.charAt(service.article - 1)
  return (
    <Descriptions
      className="service-facts"
      bordered
      size="small"
      column={1}
      // Beside long English words a phone leaves no room for two columns.
      layout={wide ? 'horizontal' : 'vertical'}
      items={[
        {
          key: 'basis',
          label: say({ zh: '依据', en: 'Basis' }),
          children: say({
            zh: `科技部火炬中心 2020 年 2 月 6 日通知第${article}条`,
            en: `Article ${service.article} of the Torch Center’s circular of 6 February 2020`,
          }),
        },
        {
          key: 'office',
          label: say({ zh: '办理机构', en: 'Handled by' }),
          children: say({
            zh: `申请单位所在地的${organisationKinds[service.handledBy].zh}`,
            en: `${organisationKinds[service.handledBy].en} of the applicant’s area`,
          }),
        },
        {
          key: 'rules',
          label: say({ zh: '适用规则', en: 'Rules' }),
          children: (
            <>
              {say(rules.title)}
              <div className="hint">{rules.cite}</div>
            </>
          ),
        },
        ...(filing
          ? [
              {
                key: 'filing',
                label: say({ zh: '填报时间', en: 'Filing days' }),
                children: <FilingDays terms={filing} area={area} />,
              },
            ]
          : []),
        {
          key: 'limit',
          label: say({ zh: '办理时限（自受理起）', en: 'Time limit, from acceptance' }),
          children: <TermList terms={limitTerms(service, terms)} />,
        },
        ...(notices.length > 0
          ? [
              {
                key: 'notice',
                label: say({ zh: '公示期限', en: 'Public notice' }),
                children: <TermList terms={notices} />,
              },
            ]
          : []),
      ]}
    />
  )
}

type FilingProps = { terms: readonly Term[]; area: string | undefined }

/** The days of this year, or that they are not known; whose place is not known is told that others may hold there. */
function FilingDays({ terms, area }: FilingProps) {
  const say = useSay()
  const shown = area ? terms : terms.filter(({ policy }) => policy.area === nationwide)
  return (
    <>
      {shown.length > 0 ? (
        <TermList terms={shown} />
      ) : (
        say({
          zh: '平台还没有本年度的填报时间，请向当地办理机构了解。',
          en: 'The platform does not know the filing days of this year yet; ask your local office.',
        })
      )}
      {!area && (
        <div className="hint">
          {say({
            zh: '当地另有设定的，以当地的为准；登录后或者自查时选择所在地可以看到。',
            en: 'Where a place has set other days, those hold; you see them once you sign in, or choose your place in the self-check.',
          })}
        </div>
      )}
    </>
  )
}
