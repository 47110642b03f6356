import { Link } from '@tanstack/react-router'
import type { TableColumnsType } from 'antd'
import type { AnnouncementEntry, AnnouncementView } from '#api/announcements.ts'
import { DenseTable } from '#web/kit/DenseTable.tsx'
import { useSay } from '#web/kit/language.tsx'
import { useMedia } from '#web/kit/use-media.ts'
import { ObjectLink } from './ObjectLink.tsx'

type Props = { rows: readonly AnnouncementEntry[]; found: AnnouncementView }

/** The rows of a list: a table, and one under the other on a phone. */
export function EntryRows({ rows, found }: Props) {
  const wide = useMedia('(min-width: 700px)')
  return wide ? <Wide rows={rows} found={found} /> : <Narrow rows={rows} found={found} />
}

function Wide({ rows, found }: Props) {
  const say = useSay()
  const numbered = rows.some(({ number }) => number !== null)
  const columns: TableColumnsType<AnnouncementEntry> = [
    { key: 'position', title: say({ zh: '序号', en: 'No.' }), width: 80, dataIndex: 'position' },
    {
      key: 'name',
      title: say({ zh: '名称', en: 'Name' }),
      render: (_, row) => <Name row={row} />,
    },
    { key: 'area', title: say({ zh: '地区', en: 'Area' }), width: '24%', dataIndex: 'areaName' },
  ]
  if (numbered) {
    columns.push({
      key: 'number',
      title: say({ zh: '登记编号', en: 'Number' }),
      width: 220,
      render: (_, row) => <NumberLink row={row} />,
    })
  }
  if (found.takesObjections) {
    columns.push({
      key: 'object',
      title: say({ zh: '异议', en: 'Objection' }),
      width: 120,
      render: (_, row) => <ObjectLink row={row} address={found.address} />,
    })
  }
  return <DenseTable<AnnouncementEntry> rowKey="position" rows={rows} columns={columns} />
}

function Narrow({ rows, found }: Props) {
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={row.position}>
          <span className="entry-place">{row.position}</span>
          <div className="row-words">
            <Name row={row} />
            <div className="hint">{row.areaName}</div>
            <NumberLink row={row} />
            {found.takesObjections && <ObjectLink row={row} address={found.address} />}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Name({ row }: { row: AnnouncementEntry }) {
  const say = useSay()
  const { nameNow } = row
  return (
    <>
      <ListedName row={row} />
      {nameNow && (
        <div className="hint">{say({ zh: `现名：${nameNow}`, en: `Now: ${nameNow}` })}</div>
      )}
    </>
  )
}

function ListedName({ row }: { row: AnnouncementEntry }) {
  const say = useSay()
  if (row.revokedOn) {
    return (
      <>
        <span className="entry-pulled">{row.name}</span>{' '}
        {say({ zh: `（${row.revokedOn} 已撤销）`, en: `(revoked on ${row.revokedOn})` })}
      </>
    )
  }
  if (!row.pulled) return row.name
  return (
    <>
      <span className="entry-pulled">{row.name}</span>{' '}
      {say({ zh: '（已移出名单）', en: '(taken off the list)' })}
    </>
  )
}

function NumberLink({ row: { number } }: { row: AnnouncementEntry }) {
  if (number === null) return null
  return (
    <Link to="/register/$number" params={{ number }}>
      {number}
    </Link>
  )
}
