import { Alert, Button } from 'antd'
import type { CaseView } from '#api/cases.ts'
import { listRecords, type SideRecordView } from '#api/records.ts'
import type { Service } from '#core/service.ts'
import { jumpTo } from '#web/dialogue/jump.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { recordId, waitingIn, waitingTitle } from './waiting.ts'

type Props = { found: CaseView; service: Service }

/** At the top of the page of an office: what records below say to the authority, and which wait to be verified. */
export function RecordsNote({ found, service }: Props) {
  const say = useSay()
  const isOffice = found.party !== 'applicant' && service.records !== undefined
  const enabled = isOffice && found.number !== null
  const { data } = useRead(listRecords, { params: { id: found.id } }, { enabled })
  if (!enabled || !data) return null
  const waiting = waitingIn(data.records)
  const [first] = waiting
  return (
    <>
      {data.records.map(
        (record) =>
          record.alarm && (
            <Note key={record.id} type="warning" title={say(record.alarm)} record={record} />
          ),
      )}
      {first && (
        <Note
          type={found.party === 'handler' ? 'warning' : 'info'}
          title={say(waitingTitle(service, waiting))}
          record={first}
        />
      )}
    </>
  )
}

type NoteProps = { type: 'warning' | 'info'; title: string; record: SideRecordView }

function Note({ type, title, record }: NoteProps) {
  const say = useSay()
  return (
    <Alert
      className="case-note"
      type={type}
      showIcon
      title={title}
      action={
        <Button size="small" onClick={() => jumpTo(recordId(record))}>
          {say({ zh: '查看', en: 'Go there' })}
        </Button>
      }
    />
  )
}
