import { App } from 'antd'
import type { ReactNode } from 'react'
import { useSay } from './language.tsx'

type Question = { title: string; content: ReactNode; ok: string; act: () => void }

/** Asks before what cannot be undone: says what will happen, and names the act on the button. */
export function useConfirm(): (question: Question) => void {
  const { modal } = App.useApp()
  const say = useSay()
  return ({ title, content, ok, act }) => {
    modal.confirm({
      title,
      content,
      okText: ok,
      cancelText: say({ zh: '取消', en: 'Cancel' }),
      okButtonProps: { danger: true },
      autoFocusButton: 'cancel',
      onOk: act,
    })
  }
}
