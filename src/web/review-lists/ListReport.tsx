import { Alert } from 'antd'
import type { ReviewListReport } from '#api/review-lists.ts'
import type { Service } from '#core/service.ts'
import { useSay } from '#web/kit/language.tsx'
import { Deciding } from './Deciding.tsx'
import { NextSteps } from './NextSteps.tsx'
import { ReportTable } from './ReportTable.tsx'
import { countStates } from './report.ts'
import { useCarryOut } from './use-carry-out.ts'
import { useFocus } from './use-focus.ts'

type Props = {
  service: Service
  file: File
  report: ReviewListReport
  onReport: (report: ReviewListReport) => void
  onClose: () => void
}

/** The report of one list, the decision on it, and what became of each row. */
export function ListReport({ service, file, report, onReport, onClose }: Props) {
  const say = useSay()
  const course = useCarryOut({ service: service.id, file, report }, onReport)
  const heading = useFocus<HTMLHeadingElement>()
  const counts = countStates(report.rows)
  const shown = [
    { count: report.total, text: { zh: '行', en: 'rows' } },
    { count: counts.ready, text: { zh: '行可以办理', en: 'ready' } },
    { count: counts.done, text: { zh: '行已办理', en: 'carried out' } },
    { count: counts.refused, text: { zh: '行不能办理', en: 'refused' } },
    { count: counts.unchanged, text: { zh: '行不作改动', en: 'left alone' } },
  ]
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="offline-heading">
        {say({ zh: `第三步：核对“${report.fileName}”`, en: `Third: check “${report.fileName}”` })}
      </h2>
      <ul className="import-counts" aria-label={say({ zh: '检查结果', en: 'Result of the check' })}>
        {shown.map(({ count, text }) => (
          <li key={text.en}>
            <strong>{count.toLocaleString('en')}</strong> {say(text)}
          </li>
        ))}
      </ul>
      {course.ended ? (
        <NextSteps service={service} rows={report.rows} onClose={onClose} />
      ) : (
        <Deciding report={report} course={course} onClose={onClose} />
      )}
      {!course.ended && !course.isRunning && counts.done > 0 && (
        <Alert
          type="warning"
          showIcon
          className="offline-note"
          title={say({
            zh: '已停在中途：已办理的有效，其余的还没有办理。可以继续，也可以以后再上传同一个文件。',
            en: 'Stopped half-way: what was carried out stands, the rest was not. Go on now, or upload the same file later.',
          })}
        />
      )}
      <ReportTable
        key={String(course.ended)}
        rows={report.rows}
        first={course.ended ? 'all' : 'problems'}
      />
    </>
  )
}
