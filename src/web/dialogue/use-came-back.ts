import { type RefObject, useEffect, useRef } from 'react'

/** For a button that gives way to a form: the focus goes back to it once the form is closed. */
export function useCameBack<E extends HTMLElement>(isOpen: boolean): RefObject<E | null> {
  const button = useRef<E>(null)
  const was = useRef(isOpen)
  useEffect(() => {
    if (was.current && !isOpen) button.current?.focus()
    was.current = isOpen
  }, [isOpen])
  return button
}
