import { App } from 'antd'
import type { Answers, Form } from '#core/form.ts'
import { labelOfPath } from '#core/form-path.ts'
import { useSay } from '#web/kit/language.tsx'
import { fillIn } from './fill-in.ts'

type Editing = { answers: Answers; answer: (field: string, value: unknown) => void }

/** Takes over answers from an earlier case. What was typed is replaced only after a question. */
export function useFillIn(form: Form, { answers, answer }: Editing) {
  const say = useSay()
  const { modal, message } = App.useApp()

  return function fill(offered: Answers) {
    const { free, taken } = fillIn(form, answers, offered)
    const put = (fields: readonly string[]) => {
      for (const field of fields) answer(field, offered[field])
    }
    put(free)
    if (taken.length === 0) {
      const count = free.length
      void message.info(
        count === 0
          ? say({ zh: '没有需要填入的内容', en: 'Nothing to fill in' })
          : say({ zh: `已填入 ${count} 项，请核对`, en: `Filled in ${count}; please check them` }),
      )
      return
    }
    const names = taken.map((field) => {
      const label = labelOfPath(form, field)
      return { field, name: label ? say(label) : field }
    })
    modal.confirm({
      title: say({
        zh: `有 ${taken.length} 项您已经填写，与以前的不同`,
        en: `${taken.length} fields hold something else already`,
      }),
      content: (
        <>
          <ul>
            {names.map(({ field, name }) => (
              <li key={field}>{name}</li>
            ))}
          </ul>
          <p>
            {say({
              zh: `空白的 ${free.length} 项已经填入。以上各项要换成以前的内容吗？`,
              en: `${free.length} empty fields were filled in. Replace these with the earlier answers?`,
            })}
          </p>
        </>
      ),
      okText: say({ zh: '换成以前的内容', en: 'Replace them' }),
      cancelText: say({ zh: '保留我填的', en: 'Keep mine' }),
      autoFocusButton: 'cancel',
      onOk: () => put(taken),
    })
  }
}
