import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { useSay } from '#web/kit/language.tsx'

type Props = { title: string; hint: string; text: string; onClose: () => void }

/** A link or a key that is shown once: to be copied before this is closed. */
export function OneTimeText({ title, hint, text, onClose }: Props) {
  const say = useSay()
  const [copied, setCopied] = useState(false)

  async function copy() {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }

  return (
    <>
      <Alert type="success" showIcon title={title} description={hint} className="refused-note" />
      <Input.TextArea
        readOnly
        autoSize
        value={text}
        aria-label={title}
        onFocus={(event) => event.target.select()}
      />
      <div className="button-row dialog-buttons">
        <Button type="primary" onClick={copy}>
          {copied ? say({ zh: '已复制', en: 'Copied' }) : say({ zh: '复制', en: 'Copy' })}
        </Button>
        <Button onClick={onClose}>{say({ zh: '完成', en: 'Done' })}</Button>
      </div>
    </>
  )
}
