import { WarningOutlined } from '@ant-design/icons'
import type { CaseRow } from '#api/cases.ts'
import { useSay } from '#web/kit/language.tsx'
import { OnDay } from '#web/kit/when.tsx'
import { sayLeft, urgencyOf } from './due.ts'

/** Until when the office has time, and how many working days that leaves. */
export function DueDay({ found }: { found: Pick<CaseRow, 'dueOn' | 'workdaysLeft'> }) {
  const say = useSay()
  const left = sayLeft(found)
  const urgency = urgencyOf(found)
  if (found.dueOn === null) return <span className="hint">{say({ zh: '无', en: 'none' })}</span>
  return (
    <span className={`due due-${urgency}`}>
      {left && (
        <strong>
          {urgency === 'late' && <WarningOutlined aria-hidden />} {say(left)}
        </strong>
      )}
      <span className="hint">
        <OnDay on={found.dueOn} />
      </span>
    </span>
  )
}
