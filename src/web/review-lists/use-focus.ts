import { useEffect, useRef } from 'react'

/** For a heading that takes the place of what had the focus: the reader goes on from there. */
export function useFocus<T extends HTMLElement>() {
  const place = useRef<T>(null)
  useEffect(() => place.current?.focus(), [])
  return place
}
