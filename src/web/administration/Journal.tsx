import { Link } from '@tanstack/react-router'
import { type JournalRow, listJournal } from '#api/accounts.ts'
import { useReadPages } from '#web/kit/api.ts'
import { DenseTable } from '#web/kit/DenseTable.tsx'
import { Empty } from '#web/kit/Empty.tsx'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { Pages } from '#web/kit/Pages.tsx'
import { At } from '#web/kit/when.tsx'
import { ActDetail } from './ActDetail.tsx'
import { titleOfAct } from './acts.ts'

/** What was done, by whom and when: nothing in it can be changed or removed. */
export function Journal() {
  const say = useSay()
  const list = useReadPages(listJournal, { query: { limit: 50 } })
  return (
    <Page
      title={say({ zh: '日志', en: 'Journal' })}
      subtitle={say({
        zh: '您可以查看的全部操作记录，最新的在前。记录只能追加，逐条以哈希相连，任何改动都能查出。',
        en: 'Everything done that you may see, newest first. Entries are only added, each chained to the one before, so that any change shows.',
      })}
    >
      <Pages list={list} empty={<Empty title={say({ zh: '还没有记录', en: 'No entries yet' })} />}>
        {(rows) => <JournalTable rows={rows} />}
      </Pages>
    </Page>
  )
}

function JournalTable({ rows }: { rows: JournalRow[] }) {
  const say = useSay()
  return (
    <DenseTable<JournalRow>
      rowKey={({ stream, place }) => `${stream} ${place}`}
      scroll={{ x: 'max-content' }}
      rows={rows}
      columns={[
        { title: say({ zh: '时间', en: 'When' }), render: (_, { at }) => <At at={at} /> },
        { title: say({ zh: '操作人', en: 'Who' }), dataIndex: 'actor' },
        { title: say({ zh: '操作', en: 'What' }), render: (_, { act }) => say(titleOfAct(act)) },
        {
          title: say({ zh: '办件', en: 'Case' }),
          render: (_, { caseId }) =>
            caseId && (
              <Link to="/cases/$id" params={{ id: caseId }}>
                {say({ zh: '查看办件', en: 'Open the case' })}
              </Link>
            ),
        },
        {
          title: say({ zh: '内容', en: 'Detail' }),
          className: 'cell-detail',
          render: (_, { detail }) => <ActDetail detail={detail} />,
        },
        {
          title: say({ zh: '序号与哈希', en: 'Place and hash' }),
          render: (_, { place, hash }) => (
            <code title={hash}>
              {place} · {hash.slice(0, 12)}…
            </code>
          ),
        },
      ]}
    />
  )
}
