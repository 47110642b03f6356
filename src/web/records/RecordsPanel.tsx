import { Button, Card, Empty } from 'antd'
import { useState } from 'react'
import type { CaseView } from '#api/cases.ts'
import { listRecords, type SideRecordsView, type SideRecordView } from '#api/records.ts'
import type { Service } from '#core/service.ts'
import type { RecordKind } from '#core/side-record.ts'
import type { Text } from '#core/text.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { RefusedNote } from '#web/kit/Refused.tsx'
import { type Opened, RecordDialog } from './RecordDialog.tsx'
import { RecordView } from './RecordView.tsx'
import { recordId } from './waiting.ts'
import './records.css'

type Props = { found: CaseView; service: Service }

/** What is filed beside a registered case: a card for each kind, with its totals and what may be done. */
export function RecordsPanel({ found, service }: Props) {
  const read = useRead(listRecords, { params: { id: found.id } })
  const [opened, setOpened] = useState<Opened>()
  if (read.error) return <RefusedNote error={read.error} />
  if (!read.data) return null
  const { data } = read
  const shown = Object.entries(service.records ?? {}).filter(([name]) => isShown(data, name))
  return (
    <>
      {shown.map(([name, kind]) => (
        <KindCard key={name} name={name} kind={kind} data={data} onOpen={setOpened} />
      ))}
      {opened && (
        <RecordDialog caseId={found.id} opened={opened} onClose={() => setOpened(undefined)} />
      )}
    </>
  )
}

/** A kind that was never filed and cannot be filed now says nothing to anybody. */
function isShown({ records, kinds }: SideRecordsView, name: string): boolean {
  return (
    records.some(({ kind }) => kind === name) ||
    kinds.some(({ kind, closed }) => kind === name && closed === null)
  )
}

type KindProps = {
  name: string
  kind: RecordKind
  data: SideRecordsView
  onOpen: (opened: Opened) => void
}

function KindCard({ name, kind, data, onOpen }: KindProps) {
  const say = useSay()
  const records = data.records.filter((record) => record.kind === name)
  const about = data.kinds.find((one) => one.kind === name)
  const isOpen = about?.closed === null
  const closed = about?.closed ?? null
  const actionsOf = (record: SideRecordView) => (
    <RecordActions kind={kind} record={record} data={data} closed={closed} onOpen={onOpen} />
  )
  return (
    <Card
      className="record-card"
      size="small"
      title={<h2>{say(kind.title)}</h2>}
      extra={
        data.mayFile &&
        isOpen && (
          <Button onClick={() => onOpen({ act: 'file', name, kind })}>
            {say({ zh: '申报', en: 'File' })}
          </Button>
        )
      }
    >
      <p className="hint">{say(kind.intro)}</p>
      {about?.closed && <p>{say(about.closed)}</p>}
      <dl className="record-totals">
        {about?.totals.map(({ label, value }) => (
          <div key={label.en}>
            <dt>{say(label)}</dt>
            <dd>{say(value)}</dd>
          </div>
        ))}
      </dl>
      {records.length === 0 ? (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={say({ zh: '还没有记录', en: 'Nothing was filed yet' })}
        />
      ) : (
        <ol className="record-list">
          {records.map((record) => (
            <li key={record.id} id={recordId(record)} tabIndex={-1}>
              <RecordView kind={kind} record={record} actions={actionsOf(record)} />
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}

type ActionProps = Omit<KindProps, 'name'> & { record: SideRecordView; closed: Text | null }

function RecordActions({ kind, record, data, closed, onOpen }: ActionProps) {
  const say = useSay()
  if (record.state !== 'filed') return null
  const open = (act: 'verify' | 'return' | 'withdraw') => onOpen({ act, kind, record, closed })
  return (
    <div className="button-row">
      {data.mayDecide && (
        <>
          {!closed && (
            <Button type="primary" onClick={() => open('verify')}>
              {say({ zh: kind.verb, en: 'Verify' })}
            </Button>
          )}
          <Button onClick={() => open('return')}>{say({ zh: '退回', en: 'Return' })}</Button>
        </>
      )}
      {data.mayFile && (
        <Button onClick={() => open('withdraw')}>{say({ zh: '撤回', en: 'Withdraw' })}</Button>
      )}
    </div>
  )
}
