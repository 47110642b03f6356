import { Empty as Picture } from 'antd'
import type { ReactNode } from 'react'

type Props = { title: string; hint?: ReactNode; action?: ReactNode }

/** A list without entries: why it is empty, and what one may do about it. */
export function Empty({ title, hint, action }: Props) {
  return (
    <Picture
      className="empty"
      image={Picture.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <strong>{title}</strong>
          {hint && <div className="hint">{hint}</div>}
        </>
      }
    >
      {action}
    </Picture>
  )
}
