import { Button } from 'antd'
import { Empty } from '#web/kit/Empty.tsx'
import { useSay } from '#web/kit/language.tsx'
import type { EntrySearch } from './filters.ts'

type Props = { search: EntrySearch; onShow: (search: EntrySearch) => void }

/** A batch without cases, or none that fit. */
export function NoEntries({ search, onShow }: Props) {
  const say = useSay()
  const isFiltered = search.state !== 'all' || search.doubtful || search.q !== ''
  if (!isFiltered) {
    return (
      <Empty
        title={say({ zh: '批次中还没有办件', en: 'There is no case in this batch yet' })}
        hint={say({
          zh: '归集以后，办件会列在这里。',
          en: 'Cases are listed here once they are collected.',
        })}
      />
    )
  }
  return (
    <Empty
      title={say({ zh: '没有符合条件的办件', en: 'No case fits' })}
      hint={say({ zh: '请换个条件再试。', en: 'Try other filters.' })}
      action={
        <Button onClick={() => onShow({ state: 'all', doubtful: false, q: '' })}>
          {say({ zh: '查看全部', en: 'Show all' })}
        </Button>
      }
    />
  )
}
