import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { Answers, Form } from '#core/form.ts'
import { type Merge, withTheirs } from '#web/forms/merge.ts'
import { useSay } from '#web/kit/language.tsx'
import { useReturnFocus } from '#web/kit/use-return-focus.ts'
import { Differences } from './Differences.tsx'

type Props = {
  form: Form
  merge: Merge
  /** Who changed it meanwhile, as far as the server said. */
  by: string | undefined
  onResolve: (answers: Answers) => void
}

/** Two edits of one draft: the reader decides, field by field, and nothing is thrown away unseen. */
export function ConflictDialog({ form, merge, by, onResolve }: Props) {
  const say = useSay()
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  useReturnFocus()
  const fields = merge.differences.map(({ field }) => field)
  const who = by ?? say({ zh: '另一窗口或同事', en: 'Another window or a colleague' })
  return (
    <Modal
      open
      width={760}
      closable={false}
      keyboard={false}
      title={say({
        zh: '这份申请在别处也被修改了',
        en: 'This application was changed elsewhere too',
      })}
      footer={
        <div className="button-row dialog-buttons">
          <Button onClick={() => setTaken(new Set(fields))}>
            {say({ zh: '全部采用已保存的', en: 'Take all saved' })}
          </Button>
          <Button onClick={() => setTaken(new Set())}>
            {say({ zh: '全部保留本页的', en: 'Keep all of mine' })}
          </Button>
          <Button type="primary" onClick={() => onResolve(withTheirs(merge, taken))}>
            {say({ zh: '按所选内容保存', en: 'Save as chosen' })}
          </Button>
        </div>
      }
    >
      <p>
        {say({
          zh: `${who}在您填写期间保存了不同的内容。请逐项选择，然后继续填写。`,
          en: `${who} saved something else while you were typing. Choose for each field, then go on.`,
        })}
      </p>
      <Differences
        form={form}
        differences={merge.differences}
        taken={taken}
        onTake={(field, side) =>
          setTaken((before) => {
            const next = new Set(before)
            if (side === 'theirs') next.add(field)
            else next.delete(field)
            return next
          })
        }
      />
    </Modal>
  )
}
