import { Descriptions } from 'antd'
import { getPortal } from '#api/portal.ts'
import { grounds, type Policy } from '#core/policy.ts'
import { organisationKinds } from '#core/roles.ts'
import { packOn } from '#core/rule-pack.ts'
import type { Service } from '#core/service.ts'
import type { Text } from '#core/text.ts'
import { useAreaName } from '#web/kit/AreaCascader.tsx'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { useMedia } from '#web/kit/use-media.ts'

/** Basis, office, rules and time limits, each with where it comes from. */
export function ServiceFacts({ service }: { service: Service }) {
  const say = useSay()
  const wide = useMedia('(min-width: 700px)')
  const nameOfArea = useAreaName()
  const today = useRead(getPortal, {}).data?.today
  const rules = today === undefined ? undefined : packOn(service, today)
  const limits = today === undefined ? [] : limitsOn(service, today)
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
        ...(rules
          ? [
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
            ]
          : []),
        {
          key: 'limit',
          label: say({ zh: '办理时限（自受理起）', en: 'Time limit, from acceptance' }),
          children: (
            <ul className="service-limits">
              {limits.map((limit) => (
                <li key={`${limit.area} ${limit.validFrom}`}>
                  {limit.area === '000000'
                    ? say({ zh: '一般', en: 'In general' })
                    : nameOfArea(limit.area)}
                  {say({ zh: '：', en: ': ' })}
                  {say(daysOf(limit))}
                  <span className="hint">
                    {say({
                      zh: `（${grounds[limit.ground].zh}：${limit.cite}）`,
                      en: ` (${grounds[limit.ground].en}: ${limit.cite})`,
                    })}
                  </span>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}

function limitsOn(service: Service, today: string): Policy[] {
  return service.policies.filter(
    ({ key, validFrom, validTo }) =>
      key === service.timeLimitKey && validFrom <= today && (validTo === null || today <= validTo),
  )
}

function daysOf({ value }: Policy): Text {
  const count = typeof value === 'object' && value !== null && 'count' in value ? value.count : ''
  const workdays =
    typeof value === 'object' && value !== null && 'unit' in value && value.unit === 'workday'
  return workdays
    ? { zh: `${count} 个工作日`, en: `${count} working days` }
    : { zh: `${count} 日`, en: `${count} days` }
}
