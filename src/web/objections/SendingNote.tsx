import { Button, Progress } from 'antd'
import { useSay } from '#web/kit/language.tsx'

type Props = { percent: number; onCancel: () => void }

/** How far an objection with its evidence has gone out, and a way to stop it. */
export function SendingNote({ percent, onCancel }: Props) {
  const say = useSay()
  return (
    <div className="objection-sending" role="status">
      <span>
        {percent < 100
          ? say({ zh: '正在提交，请不要关闭本页', en: 'Sending; keep this page open' })
          : say({ zh: '正在检查证据文件', en: 'The files are being checked' })}
      </span>
      <Progress
        percent={Math.floor(percent)}
        status="active"
        aria-label={say({ zh: '提交进度', en: 'How much was sent' })}
      />
      <Button onClick={onCancel}>{say({ zh: '取消提交', en: 'Cancel' })}</Button>
    </div>
  )
}
