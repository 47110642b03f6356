import { Link } from '@tanstack/react-router'
import { listSpotCheckItems, type SpotCheckItemRow } from '#api/spot-check-items.ts'
import { useReadPages } from '#web/kit/api.ts'
import { DenseTable } from '#web/kit/DenseTable.tsx'
import { Empty } from '#web/kit/Empty.tsx'
import { useSay } from '#web/kit/language.tsx'
import { Pages } from '#web/kit/Pages.tsx'
import { useMedia } from '#web/kit/use-media.ts'
import { OnDay } from '#web/kit/when.tsx'
import { ItemTag } from './titles.tsx'

/** Who was drawn, in the order of the draw. */
export function ItemTable({ id }: { id: string }) {
  const say = useSay()
  const wide = useMedia('(min-width: 900px)')
  const list = useReadPages(listSpotCheckItems, { params: { id }, query: { limit: 100 } })
  return (
    <section aria-labelledby="drawn-items">
      <h2 id="drawn-items">{say({ zh: '被抽中的企业', en: 'Drawn' })}</h2>
      <Pages
        list={list}
        empty={<Empty title={say({ zh: '没有抽中企业', en: 'Nobody was drawn' })} />}
      >
        {(rows) => (wide ? <Wide rows={rows} /> : <Narrow rows={rows} />)}
      </Pages>
    </section>
  )
}

function Wide({ rows }: { rows: SpotCheckItemRow[] }) {
  const say = useSay()
  return (
    <DenseTable<SpotCheckItemRow>
      rowKey="id"
      rows={rows}
      aria-label={say({ zh: '被抽中的企业', en: 'Drawn' })}
      columns={[
        { dataIndex: 'place', title: say({ zh: '序号', en: 'No.' }), width: 64, align: 'right' },
        {
          key: 'name',
          title: say({ zh: '企业', en: 'Enterprise' }),
          render: (_, row) => <Name row={row} />,
        },
        { dataIndex: 'areaName', title: say({ zh: '地区', en: 'Area' }), width: 160 },
        {
          key: 'inspector',
          title: say({ zh: '抽查人员', en: 'Inspector' }),
          width: 200,
          render: (_, { inspector }) => <Inspector inspector={inspector} />,
        },
        {
          key: 'due',
          title: say({ zh: '材料截止', en: 'Due' }),
          width: 140,
          render: (_, { dueOn }) => dueOn && <OnDay on={dueOn} />,
        },
        {
          key: 'state',
          title: say({ zh: '状态', en: 'State' }),
          width: 190,
          render: (_, row) => <ItemTag item={row} />,
        },
      ]}
    />
  )
}

function Narrow({ rows }: { rows: SpotCheckItemRow[] }) {
  const say = useSay()
  return (
    <ul className="rows check-items">
      {rows.map((row) => (
        <li key={row.id}>
          <div className="row-words">
            <Name row={row} />
            <div>
              <Inspector inspector={row.inspector} />
            </div>
            {row.dueOn && (
              <div className="hint">
                {say({ zh: '材料截止 ', en: 'Due ' })}
                <OnDay on={row.dueOn} />
              </div>
            )}
          </div>
          <ItemTag item={row} />
        </li>
      ))}
    </ul>
  )
}

function Name({ row }: { row: SpotCheckItemRow }) {
  return (
    <>
      <Link to="/spot-checks/items/$id" params={{ id: row.id }}>
        {row.name}
      </Link>
      <div className="hint">{row.number}</div>
    </>
  )
}

function Inspector({ inspector }: Pick<SpotCheckItemRow, 'inspector'>) {
  const say = useSay()
  if (!inspector) {
    return (
      <span className="hint">
        {say({ zh: '全部回避，由主管部门办理', en: 'all stand aside; the authority acts' })}
      </span>
    )
  }
  return (
    <>
      {inspector.name} <span className="hint">{inspector.employer}</span>
    </>
  )
}
