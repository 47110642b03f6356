import { useBlocker } from '@tanstack/react-router'
import { Button, Modal } from 'antd'
import { useSay } from '#web/kit/language.tsx'
import { type Autosave, isUnsaved } from './autosave.ts'

/** Saves before the page goes away; asks only when that failed. */
export function LeaveDialog({ autosave }: { autosave: Autosave }) {
  const say = useSay()
  const blocker = useBlocker({
    shouldBlockFn: async () => isUnsaved(autosave.state()) && isUnsaved(await autosave.flush()),
    enableBeforeUnload: () => isUnsaved(autosave.state()),
    withResolver: true,
  })
  if (blocker.status !== 'blocked') return null
  return (
    <Modal
      open
      title={say({ zh: '还有内容没有保存', en: 'Something is not saved yet' })}
      onCancel={blocker.reset}
      footer={
        <div className="button-row dialog-buttons">
          <Button onClick={blocker.proceed}>{say({ zh: '仍要离开', en: 'Leave anyway' })}</Button>
          <Button type="primary" onClick={blocker.reset}>
            {say({ zh: '留在本页', en: 'Stay' })}
          </Button>
        </div>
      }
    >
      {say({
        zh: '刚才的修改还没有送到服务器。离开后，修改保留在这个浏览器标签页里，重新打开此件时会恢复；关闭标签页就没有了。',
        en: 'The last changes have not reached the server. If you leave, this browser tab keeps them and brings them back when you open the case again; closing the tab loses them.',
      })}
    </Modal>
  )
}
