import { type ReactNode, useEffect, useRef } from 'react'
import { RefusedNote } from '#web/kit/Refused.tsx'
import { OtherCase } from './OtherCase.tsx'

type Props = {
  refused: readonly unknown[]
  /** The fields that must be put right, which are told below. */
  children: ReactNode
}

/** Why the form cannot be handed in as a whole: in sight and with the focus, as the summary of its fields is. */
export function Hindrances({ refused, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  // After the summary inside, which takes the focus too: what is told first is read first.
  useEffect(() => {
    if (refused.length > 0) box.current?.focus()
  }, [refused])
  return (
    <>
      {refused.length > 0 && (
        <div ref={box} tabIndex={-1} className="error-summary">
          {refused.map((error, at) => (
            <div key={at}>
              <RefusedNote error={error} />
              <OtherCase error={error} />
            </div>
          ))}
        </div>
      )}
      {children}
    </>
  )
}
