import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { getPortal } from '#api/portal.ts'
import { getPublicStatistics } from '#api/statistics.ts'
import type { Service } from '#core/service.ts'
import { findService } from '#services/index.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { NotFound } from '#web/kit/NotFound.tsx'
import { Page } from '#web/kit/Page.tsx'
import { RefusedNote } from '#web/kit/Refused.tsx'
import { Choices } from './Choices.tsx'
import { dimensionsOf } from './dimensions.ts'
import { Figures } from './Figures.tsx'
import './statistics.css'

/** The figures of a year that everybody may read. */
export function PublicStatistics() {
  const { service: id = '' } = useParams({ strict: false })
  const service = findService(id)
  return service?.statistics ? <Published service={service} /> : <NotFound />
}

function Published({ service }: { service: Service }) {
  const say = useSay()
  const today = useRead(getPortal, {}).data?.today
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  if (!today) return <Skeleton active className="page" />
  const chosen = {
    service: service.id,
    by: search.by ?? 'category',
    year: search.year ?? today.slice(0, 4),
  }
  return (
    <Page
      title={say({
        zh: `${service.title.zh}统计`,
        en: `Statistics: ${service.title.en.toLowerCase()}`,
      })}
      subtitle={say({
        zh: '本平台登记的全国数据，按登记日期统计。卖方少于 3 个的项目合并列出，以免识别出单个企业。',
        en: 'What was registered on this platform, by day of registration. Cells of fewer than three sellers are summed, so that no single enterprise can be told.',
      })}
      back={
        <Link to="/services/$service" params={{ service: service.id }}>
          {say(service.title)}
        </Link>
      }
    >
      <Choices
        services={[service]}
        dimensions={dimensionsOf(service)}
        today={today}
        chosen={chosen}
        onChoose={(change) =>
          void navigate({
            to: '/services/$service/statistics',
            params: { service: service.id },
            search: { ...chosen, ...change },
            replace: true,
          })
        }
      />
      <Shown service={service.id} by={chosen.by} year={Number(chosen.year)} />
    </Page>
  )
}

type Asked = { service: string; by: string; year: number }

function Shown({ service, by, year }: Asked) {
  const { data, error } = useRead(getPublicStatistics, { params: { service }, query: { by, year } })
  if (error) return <RefusedNote error={error} />
  return data ? <Figures table={data} /> : <Skeleton active />
}
