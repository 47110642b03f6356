import { Link, useParams } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { getPortal } from '#api/portal.ts'
import { listServiceTerms } from '#api/service-terms.ts'
import type { Day } from '#core/dates.ts'
import { packOn } from '#core/rule-pack.ts'
import type { Service } from '#core/service.ts'
import { findService } from '#services/index.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { NotFound } from '#web/kit/NotFound.tsx'
import { Page } from '#web/kit/Page.tsx'
import { Refused } from '#web/kit/Refused.tsx'
import { useMe } from '#web/kit/session.tsx'
import { PaperTermsNote } from '#web/papers/PaperTermsNote.tsx'
import { Materials } from './Materials.tsx'
import { ServiceFacts } from './ServiceFacts.tsx'
import { ServiceSteps } from './ServiceSteps.tsx'
import { StartCase } from './StartCase.tsx'
import './services.css'

/** What a service is, what it needs, how it goes, and the way in. */
export function ServicePage() {
  const { service: id = '' } = useParams({ strict: false })
  const service = findService(id)
  return service ? <Described service={service} /> : <NotFound />
}

function Described({ service }: { service: Service }) {
  const say = useSay()
  const today = useRead(getPortal, {}).data?.today
  return (
    <Page
      title={say(service.title)}
      subtitle={say(service.summary)}
      width="text"
      back={<Link to="/">{say({ zh: '首页', en: 'First page' })}</Link>}
    >
      <StartCase service={service} />
      {service.selfCheck && (
        <p>
          <Link to="/services/$service/self-check" params={{ service: service.id }}>
            {say({
              zh: '先自查：是否符合条件、还缺什么（不用登录，不保存）',
              en: 'Check yourself first: whether the conditions are met, and what is missing (no account, nothing kept)',
            })}
          </Link>
        </p>
      )}
      {service.statistics && (
        <p>
          <Link to="/services/$service/statistics" params={{ service: service.id }}>
            {say({ zh: '查看公开统计', en: 'Published statistics' })}
          </Link>
        </p>
      )}
      {today !== undefined && (
        <>
          <Facts service={service} today={today} />
          <Materials service={service} form={packOn(service, today).form} />
        </>
      )}
      <PaperTermsNote service={service.id} />
      <ServiceSteps service={service} />
    </Page>
  )
}

/** The facts of a service, for whoever has a place with the terms that hold there. */
function Facts({ service, today }: { service: Service; today: Day }) {
  const me = useMe()
  const area = me && me.organisation.kind === 'enterprise' ? me.organisation.area : undefined
  const params = { service: service.id }
  const query = area === undefined ? {} : { area }
  const { data, error, refetch } = useRead(
    listServiceTerms,
    { params, query },
    { enabled: me !== undefined },
  )
  if (error) return <Refused error={error} retry={refetch} />
  if (!data) return <Skeleton active paragraph={{ rows: 6 }} />
  return <ServiceFacts service={service} today={today} area={area} terms={data.terms} />
}
