import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** In how many lines the items of a list stand, measured whenever its width or its words change; 0 while it is not drawn. */
export function useLines(): { list: RefObject<HTMLElement | null>; lines: number } {
  const list = useRef<HTMLElement>(null)
  const [lines, setLines] = useState(0)
  useLayoutEffect(() => {
    const ul = list.current?.querySelector('ul')
    if (!ul) return
    const observer = new ResizeObserver(() => setLines(linesOf(ul)))
    observer.observe(ul)
    setLines(linesOf(ul))
    return () => observer.disconnect()
  }, [])
  return { list, lines }
}

function linesOf(ul: HTMLElement): number {
  const tops = Array.from(ul.children, (item) => Math.round(item.getBoundingClientRect().top))
  return ul.offsetHeight === 0 ? 0 : new Set(tops).size
}
