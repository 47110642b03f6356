import { Button } from 'antd'
import { useSay } from '#web/kit/language.tsx'
import { Refusal } from '#web/kit/refusal.ts'
import { checklistId, jumpTo } from './jump.ts'
import './dialogue.css'

type Props = {
  error: unknown
  /** Before the focus goes there, such as to close a dialog. */
  onLeave?: () => void
}

/** The way from a refusal that names points of the checklist to these; nothing for any other refusal. */
export function ToChecklist({ error, onLeave }: Props) {
  const say = useSay()
  const { open, failed } = error instanceof Refusal ? error.details : {}
  if (!Array.isArray(open) && !Array.isArray(failed)) return null
  function go() {
    onLeave?.()
    jumpTo(checklistId)
  }
  return (
    <div className="to-checklist">
      <Button size="small" onClick={go}>
        {say({ zh: '去审查要点', en: 'To the checklist' })}
      </Button>
    </div>
  )
}
