import { Button, Skeleton } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { useSay } from '#web/kit/language.tsx'
import { Refused } from '#web/kit/Refused.tsx'
import type { Turns } from './use-turns.ts'
import './announcements.css'

type Props<Row> = {
  found: {
    data: { items: Row[]; next: string | null } | undefined
    error: Error | null
    refetch: () => unknown
    isFetching: boolean
  }
  turns: Turns
  /** Rows on a full page. */
  size: number
  /** Read out when the focus comes to the list. */
  label: string
  /** What stands there when the list has no rows. */
  empty: ReactNode
  children: (rows: Row[]) => ReactNode
}

/** One page of a list with the ways to the next and the one before. The focus goes to the rows after a turn. */
export function TurnedPages<Row>({ found, turns, size, label, empty, children }: Props<Row>) {
  const box = useRef<HTMLElement>(null)
  const last = useRef(turns.page)
  useEffect(() => {
    if (last.current !== turns.page) box.current?.focus()
    last.current = turns.page
  }, [turns.page])
  const { data, error, refetch } = found
  if (error) return <Refused error={error} retry={refetch} />
  if (!data) return <Skeleton active paragraph={{ rows: 6 }} />
  if (data.items.length === 0 && turns.page === 0) return empty
  return (
    <section ref={box} tabIndex={-1} className="turned" aria-label={label}>
      {children(data.items)}
      {(turns.page > 0 || data.next) && (
        <TurnButtons found={found} data={data} turns={turns} size={size} />
      )}
    </section>
  )
}

type ButtonProps<Row> = Pick<Props<Row>, 'found' | 'turns' | 'size'> & {
  data: { items: Row[]; next: string | null }
}

function TurnButtons<Row>({ found, data, turns, size }: ButtonProps<Row>) {
  const say = useSay()
  const { next, items } = data
  const first = turns.page * size + 1
  const last = first + items.length - 1
  return (
    <div className="turned-buttons">
      <Button disabled={turns.page === 0 || found.isFetching} onClick={turns.back}>
        {say({ zh: '上一页', en: 'Back' })}
      </Button>
      <span role="status">
        {items.length === 0
          ? say({ zh: '这一页已没有内容', en: 'Nothing is left on this page' })
          : say({ zh: `第 ${first}–${last} 条`, en: `${first} to ${last}` })}
      </span>
      <Button
        disabled={next === null || found.isFetching}
        onClick={() => next !== null && turns.forward(next)}
      >
        {say({ zh: '下一页', en: 'Next' })}
      </Button>
    </div>
  )
}
