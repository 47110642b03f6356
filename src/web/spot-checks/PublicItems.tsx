import { listPublicSpotCheckItems, type PublicSpotCheckItem } from '#api/spot-check-public.ts'
import type { Text } from '#core/text.ts'
import { useReadPages } from '#web/kit/api.ts'
import { DenseTable } from '#web/kit/DenseTable.tsx'
import { Empty } from '#web/kit/Empty.tsx'
import { useSay } from '#web/kit/language.tsx'
import { Pages } from '#web/kit/Pages.tsx'
import { useMedia } from '#web/kit/use-media.ts'
import { ResultTag } from './titles.tsx'

/** Who was drawn, as everybody may read it: a table, and one under the other on a phone. */
export function PublicItems({ id, isPublished }: { id: string; isPublished: boolean }) {
  const say = useSay()
  const wide = useMedia('(min-width: 900px)')
  const list = useReadPages(listPublicSpotCheckItems, { params: { id }, query: { limit: 100 } })
  const nothing = <Empty title={say({ zh: '没有抽中企业', en: 'Nobody was drawn' })} />
  return (
    <section aria-labelledby="drawn-public">
      <h2 id="drawn-public">{say({ zh: '被抽中的企业', en: 'Drawn' })}</h2>
      <Pages list={list} empty={nothing}>
        {(rows) =>
          wide ? (
            <Wide rows={rows} isPublished={isPublished} />
          ) : (
            <Narrow rows={rows} isPublished={isPublished} />
          )
        }
      </Pages>
    </section>
  )
}

type Props = { rows: PublicSpotCheckItem[]; isPublished: boolean }

function Wide({ rows, isPublished }: Props) {
  const say = useSay()
  return (
    <DenseTable<PublicSpotCheckItem>
      aria-label={say({ zh: '被抽中的企业', en: 'Drawn' })}
      rowKey="place"
      rows={rows}
      columns={[
        { dataIndex: 'place', title: say({ zh: '序号', en: 'No.' }), align: 'right', width: 64 },
        { dataIndex: 'name', title: say({ zh: '企业名称', en: 'Enterprise' }), rowScope: 'row' },
        { dataIndex: 'areaName', title: say({ zh: '地区', en: 'Area' }) },
        { dataIndex: 'number', title: say({ zh: '登记编号', en: 'Number' }) },
        {
          key: 'result',
          title: say({ zh: '结果', en: 'Result' }),
          render: (_, row) => <Result row={row} isPublished={isPublished} />,
        },
      ]}
    />
  )
}

function Narrow({ rows, isPublished }: Props) {
  return (
    <ol className="rows check-items">
      {rows.map((row) => (
        <li key={row.place}>
          <div className="row-words">
            <strong>
              {row.place}. {row.name}
            </strong>
            <div>{row.areaName}</div>
            <div className="hint">{row.number}</div>
          </div>
          <Result row={row} isPublished={isPublished} />
        </li>
      ))}
    </ol>
  )
}

type ResultProps = { row: PublicSpotCheckItem; isPublished: boolean }

function Result({ row: { result }, isPublished }: ResultProps) {
  const say = useSay()
  if (result) return <ResultTag result={result} />
  return <span className="hint">{say(isPublished ? revoked : notYet)}</span>
}

// All results are published together; without one is only whose entry had been revoked by then.
const revoked: Text = { zh: '登记已撤销，不再抽查', en: 'entry revoked, checked no more' }
const notYet: Text = { zh: '尚未公布', en: 'not published yet' }
