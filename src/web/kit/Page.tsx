import type { ReactNode } from 'react'
import { useSay } from './language.tsx'

type Props = {
  title: string
  /** What this page is for, or what happens next. */
  subtitle?: ReactNode
  /** A `<Link>` to the page above. */
  back?: ReactNode
  actions?: ReactNode
  /** `text` for reading and short forms, `full` for tables and work side by side. */
  width?: 'text' | 'full'
  children?: ReactNode
}

/** The frame of every page: one h1, the way back, what happens next, what can be done. */
export function Page({ title, subtitle, back, actions, width = 'full', children }: Props) {
  const say = useSay()
  return (
    <div className={`page page-${width}`}>
      <title>{`${title} · ${say({ zh: '火炬通', en: 'Torchway' })}`}</title>
      {back && (
        <nav className="page-back" aria-label={say({ zh: '返回', en: 'Back' })}>
          <span aria-hidden="true">‹ </span>
          {back}
        </nav>
      )}
      <div className="page-head">
        <div className="page-words">
          <h1>{title}</h1>
          {subtitle && <div className="page-subtitle">{subtitle}</div>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </div>
  )
}
