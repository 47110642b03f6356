import { Button, Progress } from 'antd'
import type { ReviewListReport } from '#api/review-lists.ts'
import { useConfirm } from '#web/kit/confirm.tsx'
import { useSay } from '#web/kit/language.tsx'
import { RefusedNote } from '#web/kit/Refused.tsx'
import { countStates, countVerdicts } from './report.ts'
import type { useCarryOut } from './use-carry-out.ts'

type Props = {
  report: ReviewListReport
  course: ReturnType<typeof useCarryOut>
  onClose: () => void
}

/** Confirm with the counts, or cancel; progress while it is under way. */
export function Deciding({ report, course, onClose }: Props) {
  const say = useSay()
  const ask = useAsk(report, course.start)
  const { ready, done } = countStates(report.rows)
  return (
    <div className="import-ending">
      <RefusedNote error={course.refused} />
      {course.isRunning ? (
        <Running report={report} course={course} />
      ) : (
        <>
          <div className="button-row">
            <Button type="primary" size="large" disabled={ready === 0} onClick={ask}>
              {done === 0
                ? say({ zh: `确认办理 ${ready} 件`, en: `Carry out (${ready})` })
                : say({ zh: `继续办理 ${ready} 件`, en: `Go on (${ready})` })}
            </Button>
            <Button size="large" onClick={onClose}>
              {done === 0
                ? say({ zh: '取消，什么都不办理', en: 'Cancel, decide nothing' })
                : say({ zh: '到此为止', en: 'Leave it at that' })}
            </Button>
          </div>
          {done === 0 && (
            <p className="hint" role="status">
              {ready === 0 ? say(nothingReady) : say(notYet)}
            </p>
          )}
        </>
      )}
    </div>
  )
}

/** Some verdicts cannot be taken back: the counts are said once more. */
function useAsk(report: ReviewListReport, start: () => Promise<void>) {
  const say = useSay()
  const ask = useConfirm()
  const counts = countVerdicts(report.rows, 'ready')
  const { ready } = countStates(report.rows)
  return () =>
    ask({
      title: say({ zh: `办理这 ${ready} 件？`, en: `Carry out these verdicts (${ready})?` }),
      content: (
        <>
          <ul className="import-problems">
            {counts.map(({ verdict, count }) => (
              <li key={verdict.zh}>
                {say({ zh: `${verdict.zh}：${count} 件`, en: `${verdict.en}: ${count}` })}
              </li>
            ))}
          </ul>
          <p>
            {say({
              zh: '没有写到的审查要点一律记为符合，结论和意见随即发给申请单位，办理后不能撤回。',
              en: 'Points that the list does not name are recorded as met; verdicts and words go to the applicants at once and cannot be taken back.',
            })}
          </p>
        </>
      ),
      ok: say({ zh: '办理', en: 'Carry out' }),
      act: () => void start(),
    })
}

function Running({ report, course }: Pick<Props, 'report' | 'course'>) {
  const say = useSay()
  const { done } = countStates(report.rows)
  return (
    <>
      <Progress
        percent={Math.floor((course.seen * 100) / Math.max(1, report.total))}
        status="active"
        aria-label={say({ zh: '办理进度', en: 'Progress' })}
      />
      <p role="status">
        {say({
          zh: `正在办理，已办理 ${done} 件。请不要关闭页面；可以随时停止，已办理的有效。`,
          en: `Under way: ${done} carried out. Keep this page open; stop at any time, what was carried out stands.`,
        })}
      </p>
      <Button onClick={course.stop}>{say({ zh: '停止', en: 'Stop' })}</Button>
    </>
  )
}

const nothingReady = {
  zh: '没有可以办理的行。请按下面的报告改正表格，再重新上传。',
  en: 'No row can be carried out. Correct the table by the report below and upload it again.',
}
const notYet = {
  zh: '还没有办理任何一件。不能办理的行会跳过，也可以先取消，改正表格后重新上传。',
  en: 'Nothing was decided yet. Refused rows are skipped; you may also cancel, correct the table and upload it again.',
}
