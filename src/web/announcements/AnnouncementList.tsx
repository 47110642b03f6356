import { useNavigate, useSearch } from '@tanstack/react-router'
import { type AnnouncementView, listAnnouncementEntries } from '#api/announcements.ts'
import { useRead } from '#web/kit/api.ts'
import { Empty } from '#web/kit/Empty.tsx'
import { ListSearch } from '#web/kit/ListSearch.tsx'
import { useSay } from '#web/kit/language.tsx'
import { EntryRows } from './EntryRows.tsx'
import { TurnedPages } from './TurnedPages.tsx'
import { useTurns } from './use-turns.ts'

const size = 50

/** Its list: searched, and a page at a time. What is searched for stands in the address. */
export function AnnouncementList({ found }: { found: AnnouncementView }) {
  const say = useSay()
  const navigate = useNavigate()
  const { q = '' } = useSearch({ strict: false })
  const { address } = found
  return (
    <section aria-labelledby="list">
      <h2 id="list">{say({ zh: '名单', en: 'The list' })}</h2>
      <div className="list-bar">
        <ListSearch
          q={q.slice(0, 100)}
          label={{ zh: '在名单中查找', en: 'Search the list' }}
          placeholder={{
            zh: '名称、地区或编号的一部分',
            en: 'Part of a name, an area or a number',
          }}
          onSearch={(typed) =>
            void navigate({
              to: '/announcements/$address',
              params: { address },
              search: { q: typed || undefined },
              replace: true,
              resetScroll: false,
            })
          }
        />
      </div>
      <Entries key={q} found={found} q={q.slice(0, 100)} />
    </section>
  )
}

function Entries({ found, q }: { found: AnnouncementView; q: string }) {
  const say = useSay()
  const turns = useTurns()
  const page = useRead(
    listAnnouncementEntries,
    {
      params: { address: found.address },
      query: { limit: size, cursor: turns.cursor, ...(q && { q }) },
    },
    { placeholderData: (before) => before },
  )
  return (
    <TurnedPages
      found={page}
      turns={turns}
      size={size}
      label={say({ zh: '名单', en: 'The list' })}
      empty={
        <Empty
          title={say({ zh: '名单中没有查到', en: 'Nothing on the list fits' })}
          hint={say({
            zh: '请只输入名称中的几个字再试，或清空查找看全部名单。',
            en: 'Try just a few characters of the name, or clear the search to see the whole list.',
          })}
        />
      }
    >
      {(rows) => <EntryRows rows={rows} found={found} />}
    </TurnedPages>
  )
}
