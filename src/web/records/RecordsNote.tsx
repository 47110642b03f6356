import { Alert, Button } from 'antd'
import type { CaseView } from '#api/cases.ts'
import { listRecords } from '#api/records.ts'
import type { Service } from '#core/service.ts'
import { jumpTo } from '#web/dialogue/jump.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { recordId, waitingIn, waitingTitle } from './waiting.ts'

type Props = { found: CaseView; service: Service }

/** At the top of the page of an office: that records below wait to be verified, with the way to the first one. */
export function RecordsNote({ found, service }: Props) {
  const say = useSay()
  const isOffice = found.party !== 'applicant' && service.records !== undefined
  const enabled = isOffice && found.number !== null
  const { data } = useRead(listRecords, { params: { id: found.id } }, { enabled })
  const waiting = enabled && data ? waitingIn(data.records) : []
  const [first] = waiting
  if (!first) return null
  return (
    <Alert
      className="case-note"
      type={found.party === 'handler' ? 'warning' : 'info'}
      showIcon
      title={say(waitingTitle(service, waiting))}
      action={
        <Button size="small" onClick={() => jumpTo(recordId(first))}>
          {say({ zh: '查看', en: 'Go there' })}
        </Button>
      }
    />
  )
}
