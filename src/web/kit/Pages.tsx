import { Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useSay } from './language.tsx'
import { Refused } from './Refused.tsx'

type Props<Row> = {
  list: {
    rows: Row[]
    isPending: boolean
    error: Error | null
    refetch: () => unknown
    hasMore: boolean
    isLoadingMore: boolean
    more: () => unknown
  }
  /** What stands there when the list has no rows. */
  empty: ReactNode
  children: (rows: Row[]) => ReactNode
}

/** A list that `useReadPages` reads: waiting, refused, empty, or its rows with a button for more. */
export function Pages<Row>({ list, empty, children }: Props<Row>) {
  const say = useSay()
  if (list.error) return <Refused error={list.error} retry={list.refetch} />
  if (list.isPending) return <Skeleton active paragraph={{ rows: 6 }} />
  if (list.rows.length === 0) return empty
  return (
    <>
      {children(list.rows)}
      {list.hasMore && (
        <div className="more">
          <Button loading={list.isLoadingMore} onClick={() => void list.more()}>
            {say({ zh: '继续加载', en: 'Load more' })}
          </Button>
        </div>
      )}
    </>
  )
}
