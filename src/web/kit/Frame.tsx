import { useRouterState } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { useSay } from './language.tsx'

type Props = {
  header: ReactNode
  /** Above every page: where an emergency period is announced. */
  notice?: ReactNode
  children: ReactNode
}

/** What public pages and the workspace have in common: skip link, header, notice, content, footer. */
export function Frame({ header, notice, children }: Props) {
  const say = useSay()
  const content = useRef<HTMLElement>(null)
  useFocusOnNavigation(content)
  return (
    <div className="frame">
      <a className="skip-link" href="#content">
        {say({ zh: '跳到主要内容', en: 'Skip to the content' })}
      </a>
      <header className="frame-header">{header}</header>
      {notice}
      <main id="content" ref={content} tabIndex={-1}>
        {children}
      </main>
      <footer className="frame-footer">
        {say({
          zh: '火炬通 · 科技企业服务平台 · 所有时间均为北京时间',
          en: 'Torchway · services for technology enterprises · all times are Beijing time',
        })}
      </footer>
    </div>
  )
}

// A screen reader learns of a new page only when focus moves to it. The first page is read from its top anyway.
function useFocusOnNavigation(content: React.RefObject<HTMLElement | null>) {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const last = useRef<string>(undefined)
  useEffect(() => {
    if (last.current !== undefined && path !== last.current)
      content.current?.focus({ preventScroll: true })
    last.current = path
  }, [path, content])
}
