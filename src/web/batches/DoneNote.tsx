import { Alert } from 'antd'
import { useEffect, useRef } from 'react'
import { useSay } from '#web/kit/language.tsx'
import { actSpecs } from './act-specs.ts'
import type { Act } from './acts.ts'

/** What was done. The focus comes here: the button that was pressed is often gone by then. */
export function DoneNote({ act }: { act: Act }) {
  const say = useSay()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} className="batch-note">
      <Alert type="success" showIcon role="status" title={say(actSpecs[act].done)} />
    </div>
  )
}
