import type { BatchEntry } from '#api/batches.ts'
import { DenseTable } from '#web/kit/DenseTable.tsx'
import { useSay } from '#web/kit/language.tsx'
import { useMedia } from '#web/kit/use-media.ts'
import { Applicant, CaseFacts, Remarks, RemoveButton, Standing } from './EntryCells.tsx'

type Props = {
  rows: readonly BatchEntry[]
  isRemovable: (entry: BatchEntry) => boolean
  onRemove: (entry: BatchEntry) => void
}

/** The cases of a batch: a dense table, and one under the other on a phone. */
export function EntryTable(props: Props) {
  const wide = useMedia('(min-width: 1000px)')
  return wide ? <Wide {...props} /> : <Narrow {...props} />
}

function Wide({ rows, isRemovable, onRemove }: Props) {
  const say = useSay()
  return (
    <DenseTable<BatchEntry>
      rowKey="caseId"
      rows={rows}
      columns={[
        {
          key: 'position',
          title: say({ zh: '序号', en: 'No.' }),
          width: 70,
          render: (_, { position }) => position ?? '—',
        },
        {
          key: 'applicant',
          title: say({ zh: '申请单位', en: 'Applicant' }),
          width: '28%',
          render: (_, entry) => <Applicant entry={entry} />,
        },
        {
          key: 'case',
          title: say({ zh: '办件', en: 'Case' }),
          width: '24%',
          render: (_, entry) => <CaseFacts entry={entry} />,
        },
        {
          key: 'doubts',
          title: say({ zh: '存疑和说明', en: 'Doubts and remarks' }),
          render: (_, entry) => <Remarks entry={entry} />,
        },
        {
          key: 'state',
          title: say({ zh: '状态', en: 'State' }),
          width: 130,
          render: (_, entry) => <Standing entry={entry} />,
        },
        ...(rows.some(isRemovable)
          ? [
              {
                key: 'act',
                title: say({ zh: '操作', en: 'Action' }),
                width: 90,
                render: (_: unknown, entry: BatchEntry) =>
                  isRemovable(entry) && <RemoveButton entry={entry} onRemove={onRemove} />,
              },
            ]
          : []),
      ]}
    />
  )
}

function Narrow({ rows, isRemovable, onRemove }: Props) {
  return (
    <ul className="rows">
      {rows.map((entry) => (
        <li key={entry.caseId}>
          <div className="row-words">
            <Applicant entry={entry} />
            <CaseFacts entry={entry} />
            <Remarks entry={entry} />
          </div>
          <Standing entry={entry} />
          {isRemovable(entry) && <RemoveButton entry={entry} onRemove={onRemove} />}
        </li>
      ))}
    </ul>
  )
}
