import { Button } from 'antd'
import type { ChecklistView } from '#api/dialogue.ts'
import { useSay } from '#web/kit/language.tsx'
import { At } from '#web/kit/when.tsx'
import type { Saving } from './use-checklist.ts'

type Props = { saving: Saving; opened: ChecklistView; onRetry: () => void }

/** Whether the answers are on the server, by whom and when; or why they cannot be given now. */
export function SavingNote({ saving, opened, onRetry }: Props) {
  const say = useSay()
  if (!opened.mayWrite) {
    return (
      <span className="hint">
        {say({
          zh: '现在不能修改：由办理人在审查期间填写',
          en: 'Read only: its holder answers it while the office examines the case',
        })}
      </span>
    )
  }
  if (saving === 'failed') {
    return (
      <span className="save-refused" role="alert">
        {say({ zh: '未保存', en: 'Not saved' })}
        <Button type="link" size="small" onClick={onRetry}>
          {say({ zh: '立即重试', en: 'Try now' })}
        </Button>
      </span>
    )
  }
  if (saving !== 'saved')
    return <span className="hint">{say({ zh: '正在保存…', en: 'Saving…' })}</span>
  if (!opened.changedAt) {
    return <span className="hint">{say({ zh: '自动保存', en: 'Saves by itself' })}</span>
  }
  return (
    <span className="hint">
      {say({ zh: '已保存', en: 'Saved' })} · {opened.changedBy} · <At at={opened.changedAt} />
    </span>
  )
}
