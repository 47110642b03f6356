import { Button, Modal } from 'antd'
import type { CaseView } from '#api/cases.ts'
import type { Form } from '#core/form.ts'
import { stateOf } from '#core/lifecycle.ts'
import { getService } from '#services/index.ts'
import type { Difference } from '#web/forms/merge.ts'
import { useSay } from '#web/kit/language.tsx'
import { Differences } from './Differences.tsx'

type Props = { now: CaseView; form: Form; unsaved: readonly Difference[]; onLeave: () => void }

/** The case moved on while somebody was still typing: says so, and shows what did not get in. */
export function ClosedDialog({ now, form, unsaved, onLeave }: Props) {
  const say = useSay()
  const state = stateOf(getService(now.service).lifecycle, now.state)
  return (
    <Modal
      open
      width={760}
      closable={false}
      keyboard={false}
      title={say({ zh: `此件${state.title.zh}`, en: `This case is now: ${state.title.en}` })}
      footer={
        <Button type="primary" onClick={onLeave}>
          {say({ zh: '知道了，查看办件', en: 'Understood, show the case' })}
        </Button>
      }
    >
      <p>{say(state.next)}</p>
      {unsaved.length > 0 && (
        <>
          <p>
            {say({
              zh: `本页还有 ${unsaved.length} 处修改没有进入此件。如有需要，请先抄录：`,
              en: `${unsaved.length} changes on this page did not get into the case. Copy them first if you need them:`,
            })}
          </p>
          <Differences form={form} differences={unsaved} />
        </>
      )}
    </Modal>
  )
}
