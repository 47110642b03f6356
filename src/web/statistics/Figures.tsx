import { Empty } from 'antd'
import type { PublicTable } from '#api/statistics.ts'
import { useSay } from '#web/kit/language.tsx'
import { Bars } from './Bars.tsx'
import { FiguresTable } from './FiguresTable.tsx'
import { nothing, withheld } from './figures.ts'

/** Chart and table of the same figures, or a word where there are none or they may not be told. */
export function Figures({ table: { total, ended, ...rest } }: { table: PublicTable }) {
  const say = useSay()
  if (total === null || rest.rows.length === 0) {
    return <Empty description={say(total === null ? withheld : nothing)} />
  }
  const table = { ...rest, total, ended: ended ?? 0 }
  const [measure] = table.measures
  const caption = say({
    zh: `${table.from} 至 ${table.to} ${measure?.title.zh ?? ''}`,
    en: `${measure?.title.en ?? ''}, ${table.from} to ${table.to}`,
  })
  return (
    <>
      <p className="hint">{say({ zh: `${caption}（万元）`, en: `${caption} (10,000 yuan)` })}</p>
      <Bars table={table} caption={caption} />
      <FiguresTable table={table} caption={caption} />
      {table.ended > 0 && (
        <p className="hint">
          {say({
            zh: `另有 ${table.ended} 项在此期间登记、之后撤销或者注销，未计入。`,
            en: `${table.ended} more were registered in these months and revoked or deregistered since.`,
          })}
        </p>
      )}
    </>
  )
}
