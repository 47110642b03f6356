import { Alert } from 'antd'
import { getPortal } from '#api/portal.ts'
import { chineseDay } from '#core/dates.ts'
import { isCalendarShort } from '#core/workdays.ts'
import { useRead } from './api.ts'
import { useSay } from './language.tsx'

/** Tells an office in time that the working days of next year are not loaded: its time limits hang on them. */
export function CalendarNote() {
  const say = useSay()
  const { today, workdaysUntil: until } = useRead(getPortal, {}).data ?? {}
  if (!today || !until || !isCalendarShort(until, today)) return null
  return (
    <Alert
      className="calendar-note"
      type="warning"
      showIcon
      title={say({
        zh: `平台的工作日安排只到${chineseDay(until)}`,
        en: `The platform knows working days to ${until} only`,
      })}
      description={say({
        zh: '此后的办理期限和公示期无法计算，届时涉及的操作会被拒绝。请告知平台管理员：国务院办公厅公布次年放假安排后，用 load-workdays 导入（见运行手册）。',
        en: 'Time limits and public notices that reach beyond it cannot be counted and are refused. Tell the platform’s administrator to load next year with load-workdays, once the State Council has published its holidays (see the operations guide).',
      })}
    />
  )
}
