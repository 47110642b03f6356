import { Alert } from 'antd'
import { useEffect, useRef } from 'react'
import type { Text } from '#core/text.ts'
import { useSay } from './language.tsx'

/** What was done. The focus comes here: the button that was pressed is often gone by then. */
export function DoneNote({ text }: { text: Text }) {
  const say = useSay()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} className="done-note">
      <Alert type="success" showIcon role="status" title={say(text)} />
    </div>
  )
}
