import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { type BatchEntry, type BatchView, listBatchEntries } from '#api/batches.ts'
import type { Text } from '#core/text.ts'
import { TurnedPages } from '#web/announcements/TurnedPages.tsx'
import { useTurns } from '#web/announcements/use-turns.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { isRemovable } from './acts.ts'
import { EntriesBar } from './EntriesBar.tsx'
import { EntryTable } from './EntryTable.tsx'
import { type EntrySearch, entryQuery, readEntrySearch, writeEntrySearch } from './filters.ts'
import { NoEntries } from './NoEntries.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'

const size = 50

type Props = { batch: BatchView; onRemoved: (said: Text) => void }

/** The cases of a batch, a page at a time; the filters stand in the address. */
export function Entries({ batch, onRemoved }: Props) {
  const say = useSay()
  const navigate = useNavigate()
  const search = readEntrySearch(useSearch({ strict: false }))
  const show = (next: EntrySearch) =>
    void navigate({
      to: '/batches/$id',
      params: { id: batch.id },
      search: writeEntrySearch(next),
      replace: true,
      resetScroll: false,
    })
  return (
    <section aria-labelledby="entries">
      <h2 id="entries">{say({ zh: '办件', en: 'Cases' })}</h2>
      <EntriesBar batch={batch} search={search} onShow={show} />
      <Found
        key={JSON.stringify(search)}
        batch={batch}
        search={search}
        onShow={show}
        onRemoved={onRemoved}
      />
    </section>
  )
}

type FoundProps = Props & { search: EntrySearch; onShow: (search: EntrySearch) => void }

function Found({ batch, search, onShow, onRemoved }: FoundProps) {
  const say = useSay()
  const turns = useTurns()
  const [removing, setRemoving] = useState<BatchEntry>()
  const found = useRead(
    listBatchEntries,
    {
      params: { id: batch.id },
      query: { limit: size, cursor: turns.cursor, ...entryQuery(search) },
    },
    { placeholderData: (before) => before },
  )
  return (
    <>
      <TurnedPages
        found={found}
        turns={turns}
        size={size}
        label={say({ zh: '办件', en: 'Cases' })}
        empty={<NoEntries search={search} onShow={onShow} />}
      >
        {(rows) => (
          <EntryTable
            rows={rows}
            isRemovable={(entry) => isRemovable(batch, entry)}
            onRemove={setRemoving}
          />
        )}
      </TurnedPages>
      {removing && (
        <RemoveDialog
          batch={batch}
          entry={removing}
          onRemoved={onRemoved}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </>
  )
}
