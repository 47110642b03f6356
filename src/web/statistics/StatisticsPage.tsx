import { useNavigate, useSearch } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { getPortal } from '#api/portal.ts'
import { exportStatistics, getStatistics } from '#api/statistics.ts'
import { services } from '#services/index.ts'
import { urlOf, useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { RefusedNote } from '#web/kit/Refused.tsx'
import { Choices } from './Choices.tsx'
import { dimensionsOf } from './dimensions.ts'
import { Figures } from './Figures.tsx'
import { monthsOf } from './periods.ts'
import './statistics.css'

/** Counted services; the first is shown unless another is asked for. */
const counted = services.filter(({ statistics }) => statistics)

/** What the reader's organisation may see, counted: an office its own, an authority its area, Torch the country. */
export function StatisticsPage() {
  const say = useSay()
  const today = useRead(getPortal, {}).data?.today
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const service = counted.find(({ id }) => id === search.service) ?? counted[0]
  if (!today || !service) return <Skeleton active className="page" />
  const chosen = {
    service: service.id,
    by: search.by ?? 'category',
    year: search.year ?? today.slice(0, 4),
    part: search.part ?? 'year',
    area: search.area,
  }
  const choose = (change: Record<string, string | undefined>) =>
    void navigate({ to: '/statistics', search: { ...chosen, ...change }, replace: true })
  const asked = {
    params: { service: service.id },
    query: {
      by: chosen.by,
      ...monthsOf(Number(chosen.year), chosen.part),
      ...(chosen.area && { area: chosen.area }),
    },
  }
  return (
    <Page
      title={say({ zh: '统计', en: 'Statistics' })}
      subtitle={say({
        zh: '按登记日期统计本单位可见的办件，与上年同期比较；撤销、注销的不计入。点“导出 Excel”可以下载同一张表。',
        en: 'What your organisation may see, by day of registration, beside the year before; revoked and deregistered ones are left out. “Export” downloads the same table.',
      })}
      actions={
        <a className="door" href={urlOf(exportStatistics, asked)}>
          {say({ zh: '导出 Excel', en: 'Export to Excel' })}
        </a>
      }
    >
      <Choices
        services={counted}
        dimensions={dimensionsOf(service)}
        today={today}
        chosen={chosen}
        onChoose={choose}
      />
      <Shown asked={asked} />
    </Page>
  )
}

function Shown({ asked }: { asked: Parameters<typeof urlOf<typeof getStatistics>>[1] }) {
  const { data, error } = useRead(getStatistics, asked)
  if (error) return <RefusedNote error={error} />
  return data ? <Figures table={data} /> : <Skeleton active />
}
