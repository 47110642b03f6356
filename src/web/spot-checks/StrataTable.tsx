import { Table } from 'antd'
import type { SpotCheckDraw } from '#api/spot-checks.ts'
import { useSay } from '#web/kit/language.tsx'

type Stratum = SpotCheckDraw['strataSizes'][number]
type Props = { strata: readonly Stratum[] }

/** How large each stratum is, and how many of it are drawn. */
export function StrataTable({ strata }: Props) {
  const say = useSay()
  if (strata.length === 0) return null
  const title = say({ zh: '分层', en: 'Strata' })
  const nameOf = ({ areaName, route }: Stratum) =>
    [areaName ?? say({ zh: '全部', en: 'All' }), route && say(route)].filter(Boolean).join(' · ')
  return (
    <section aria-labelledby="strata">
      <h2 id="strata">{title}</h2>
      <Table<Stratum>
        size="small"
        aria-label={title}
        pagination={strata.length > 20 && { pageSize: 20, showSizeChanger: false }}
        rowKey="stratum"
        dataSource={[...strata]}
        columns={[
          {
            key: 'stratum',
            title: say({ zh: '县区 · 方式', en: 'County · route' }),
            rowScope: 'row',
            render: (_, row) => <span lang="zh-CN">{nameOf(row)}</span>,
          },
          { dataIndex: 'size', title: say({ zh: '候选', en: 'Candidates' }), align: 'right' },
          { dataIndex: 'drawn', title: say({ zh: '抽取', en: 'Drawn' }), align: 'right' },
        ]}
      />
    </section>
  )
}
